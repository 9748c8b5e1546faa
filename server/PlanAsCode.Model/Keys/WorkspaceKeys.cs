using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Model.Keys;

/// <summary>The section <c>workspace</c>.</summary>
public static class WorkspaceKeys
{
    public static readonly WordsOf<Severity> Severities = WorkspaceRecordKeys.Severities;

    public static readonly Key Title = new("title", Scalars.Text, "What the whole workspace is called; it heads every report.", "Northwind IT");

    public static readonly Key Currency = new(
        "currency", Scalars.CurrencyCode, "The currency of all money that names none, and of every sum. EUR where nothing is said.", "EUR");

    public static readonly Key ExchangeRates = new(
        "exchange-rates",
        new MapType(Scalars.CurrencyCode, Scalars.NumberBetween(0.000000001m, 1_000_000_000, "a number above 0")),
        "What one unit of another currency is worth in the workspace's.",
        "{USD: 0.92, GBP: 1.17}");

    public static readonly Key Calendar = new(
        "calendar", References.Calendar, "The calendar of every project and person that names none. Without it: mon-fri, 09:00-17:00.", "berlin");

    public static readonly Key Baseline = new(
        "baseline", Scalars.Verbatim, "The git commit, tag or branch that holds the agreed plan; deviations and earned value are measured against it.", "v1.0-approved");

    public static readonly Key AsOf = new(
        "as-of", Scalars.SingleDay, "The day the plan is looked at from. Work of this day is still ahead. Without it: today.", "2026-02-11");

    public static readonly Key Exclude = new(
        "exclude", new ListType(Scalars.Verbatim), "Globs of files and folders that do not belong to the workspace.", "[\"archive/**\"]");

    public static readonly Key Limits = new(
        "limits", new RecordType(WorkspaceRecordKeys.Limits), "How much is read before a file is refused.", "{file-size: 16 MB, depth: 100}");

    public static readonly Key RiskScale = new(
        "risk-scale", new RecordType(WorkspaceRecordKeys.RiskScale), "How probabilities and impacts become levels, and levels become bands.", "{bands: [5, 10, 15]}");

    public static readonly Key Rules = new(
        "rules",
        new MapType(Scalars.Verbatim, new OneOfType([Severities, new RecordType(WorkspaceRecordKeys.Rule)])),
        "How much each rule matters here: a severity, or a map with a severity and thresholds.",
        "{milestone-without-gate: off, update-overdue: {severity: warning}}");

    public static readonly Key Policies = new(
        "policies", new EntityMapType(EntityKind.Policy), "What a change of the plan may not do without being noticed.",
        "{beta-date: {when: milestone-slip, over: 5d, severity: error}}");

    public static readonly Key Waivers = new(
        "waivers", new EntityMapType(EntityKind.Waiver), "Exceptions from policies, each with a reason and an end.",
        "{spring-slip: {policy: beta-date, reason: Agreed with the sponsor, until: 2026-05-01}}");

    public static readonly Key Forecast = new(
        "forecast", new RecordType(WorkspaceRecordKeys.Forecast), "How the forecast draws its samples.", "{distribution: pert, runs: 10000, seed: 1}");

    public static readonly Key StaleAfter = new(
        "stale-after", Scalars.Quantity, "After how long an unchanged value counts as standing still. 6w where nothing is said.", "6w");

    public static readonly Key Templates = new("templates", Scalars.Verbatim, "The folder that holds report templates of your own.", "templates");

    public static readonly Key SourceUrl = new(
        "source-url", Scalars.Verbatim, "The address where the plan's files can be read; reports link to it. {path} and {line} are filled in.",
        "\"https://git.example.org/plans/blob/main/{path}#L{line}\"");

    public static readonly Key Locale = new("locale", Scalars.Verbatim, "The language of dates and numbers in reports.", "en-GB");

    public static readonly Key Rates = new(
        "rates", new MapType(Scalars.Verbatim, Scalars.Rate), "What a person of a role costs who has no rate of their own.", "{Backend: 620 EUR/d, Frontend: 560 EUR/d}");

    public static readonly KeySet Set = new(
        "the workspace", "What holds for all projects.",
        Title, Currency, ExchangeRates, Calendar, Baseline, AsOf, Exclude, Limits, RiskScale, Rules, Policies, Waivers, Forecast, StaleAfter, Templates,
        SourceUrl, Locale, Rates);
}
