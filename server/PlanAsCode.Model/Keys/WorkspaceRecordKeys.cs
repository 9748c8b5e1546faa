using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Model.Keys;

/// <summary>The maps inside the section <c>workspace</c>.</summary>
public static class WorkspaceRecordKeys
{
    public static readonly Key FileSize = new("file-size", Scalars.FileSize, "The largest file that is read. 16 MB where nothing is said.", "16 MB");

    public static readonly Key Depth = new("depth", Scalars.WholeNumber(1, 1000), "The deepest nesting of maps and lists. 100 where nothing is said.", "100");

    public static readonly Key Aliases = new("aliases", Scalars.WholeNumber(0, 1_000_000), "The most aliases followed in a file. 10000 where nothing is said.", "10000");

    public static readonly Key Files = new("files", Scalars.WholeNumber(1, 1_000_000), "The most plan files read. 20000 where nothing is said.", "20000");

    public static readonly KeySet Limits = new("workspace.limits", "How much is read before a file is refused.", FileSize, Depth, Aliases, Files);

    private static readonly ListType Percents = new(new OneOfType([Scalars.Percentage, Scalars.NumberBetween(0, 1000, "a number of percent")]));

    public static readonly WordsOf<RiskBand> Bands = WordLists.Of<RiskBand>(
        "Watch it.",
        "Keep it in hand.",
        "Act on it.",
        "Act at once.");

    public static readonly Key Probability = new(
        "probability", Percents, "The four probabilities above which levels 2, 3, 4 and 5 begin.", "[10%, 30%, 50%, 70%]");

    public static readonly Key Schedule = new(
        "schedule", Percents, "The four shares of a project's working days above which levels 2, 3, 4 and 5 begin.", "[2%, 5%, 10%, 20%]");

    public static readonly Key Cost = new(
        "cost", Percents, "The four shares of a project's budget above which levels 2, 3, 4 and 5 begin.", "[2%, 5%, 10%, 20%]");

    public static readonly Key BandStarts = new(
        "bands", new ListType(Scalars.WholeNumber(1, 25)), "The lowest products of probability and impact that are medium, high and critical; two where there are three bands only.", "[5, 10, 15]");

    public static readonly Key Table = new(
        "table",
        new ListType(new OneOfType([Bands, new ListType(Bands)])),
        "The band of each of the 25 pairs, a row for each level of probability, instead of products.",
        "[[low, low, low, low, medium], [low, low, low, medium, medium], [low, low, medium, medium, high], [low, medium, medium, high, critical], [medium, medium, high, critical, critical]]");

    public static readonly KeySet RiskScale = new(
        "workspace.risk-scale", "How probabilities and impacts become levels, and levels become bands.", Probability, Schedule, Cost, BandStarts, Table);

    public static readonly WordsOf<bool> Distributions = WordLists.From(("pert", false), ("triangular", true)) with { Meanings = ["A curve around the likely value, with thin ends (PERT-beta, lambda 4).", "Straight lines from the likely value down to both ends: more weight on the ends."] };

    public static readonly Key Distribution = new("distribution", Distributions, "The curve between the three points of an estimate. pert where nothing is said.", "pert");

    public static readonly Key Runs = new("runs", Scalars.WholeNumber(1, 10_000_000), "How often the plan is played through. 10000 where nothing is said.", "10000");

    public static readonly Key Seed = new("seed", Scalars.WholeNumber(0, int.MaxValue), "Where the random numbers begin: the same seed gives the same forecast.", "1");

    public static readonly KeySet Forecast = new("workspace.forecast", "How the forecast draws its samples.", Distribution, Runs, Seed);

    public static readonly WordsOf<Severity> Severities = WordLists.Of<Severity>(
        "The rule is not looked at.",
        "A remark, shown faintly.",
        "Worth knowing.",
        "Should be mended.",
        "Has to be mended: `plan check` fails.");

    public static readonly Key RuleSeverity = new("severity", Severities, "How much the rule matters here.", "warning");

    public static readonly KeySet Rule = new("a rule", "A severity and thresholds; which thresholds there are, the rule's page says.", RuleSeverity)
    {
        IsOpen = true,
    };
}
