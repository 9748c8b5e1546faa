using PlanAsCode.Reports.Html;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;
using Scriban.Runtime;

namespace PlanAsCode.Reports.Templates;

/// <summary>Views as the objects that templates read, field by field: no reflection, so nothing else of .NET can be reached.</summary>
internal static class ReportScript
{
    public static ScriptObject Of(ReportView view) => new()
    {
        ["title"] = view.Title,
        ["as_of"] = DateWords.Of(view.AsOf),
        ["as_of_iso"] = DateWords.Iso(view.AsOf),
        ["product_version"] = view.ProductVersion,
        ["summary"] = view.Summary,
        ["projects"] = List(view.Projects, ProjectScript.Of),
        ["milestones"] = List(view.Milestones, Of),
        ["milestones_note"] = view.MilestonesNote,
        ["forecast"] = view.Forecast is { } forecast ? ForecastScript.Of(forecast) : null,
        ["goals"] = List(view.Goals, GoalScript.Of),
        ["goals_note"] = view.GoalsNote,
        ["risks"] = view.Risks is { } risks ? RiskScript.Of(risks) : null,
        ["load"] = view.Load is { } load ? LoadScript.Of(load) : null,
        ["iterations"] = view.Iterations is { } iterations ? IterationScript.Of(iterations) : null,
        ["progress"] = List(view.Progress, ProgressScript.Of),
        ["health"] = List(view.Health, ProgressScript.Of),
        ["updates"] = List(view.Updates, LogScript.Of),
        ["decisions"] = List(view.Decisions, LogScript.Of),
        ["lessons"] = List(view.Lessons, LogScript.Of),
        ["calibration"] = List(view.Calibration, LogScript.Of),
        ["findings"] = List(view.Findings, Of),
        ["extra"] = ExtraScript.Of(view.Extra),
        ["style_sheet"] = new SafeHtml(BuiltInTemplates.StyleSheet),
    };

    public static ScriptArray List<T>(IEnumerable<T> items, Func<T, object?> map) => new(items.Select(map));

    public static ScriptArray List<T>(IEnumerable<T> items)
        where T : class => new(items);

    public static string Tone(Tone tone) => tone switch
    {
        Views.Tone.Good => "good",
        Views.Tone.Watch => "watch",
        Views.Tone.Bad => "bad",
        _ => "neutral",
    };

    public static string? Percent(decimal? percent) => percent is { } number ? NumberWords.Percent(number) : null;

    /// <summary>A percentage as the length of a bar: 0..100 without a unit.</summary>
    public static string? Length(decimal? percent) => percent is { } number ? Charts.SvgWriter.Number(Math.Clamp(number, 0, 100)) : null;

    private static ScriptObject Of(MilestoneView view) => new()
    {
        ["title"] = view.Title,
        ["project"] = view.Project,
        ["kind"] = view.Kind,
        ["date"] = DateWords.Of(view.Date),
        ["date_iso"] = DateWords.Iso(view.Date),
        ["deadline"] = DateWords.Of(view.Deadline),
        ["deadline_iso"] = DateWords.Iso(view.Deadline),
        ["slack"] = view.Slack,
        ["state"] = view.State,
        ["tone"] = Tone(view.Tone),
        ["gate"] = view.Gate,
        ["extra"] = ExtraScript.Of(view.Extra),
    };

    private static ScriptObject Of(FindingGroupView view) => new()
    {
        ["severity"] = view.Severity,
        ["count"] = view.Count,
        ["tone"] = Tone(view.Tone),
        ["rules"] = List(view.Rules, Of),
    };

    private static ScriptObject Of(FindingRuleView view) => new()
    {
        ["rule"] = view.Rule,
        ["count"] = view.Count,
        ["first"] = List(view.First, Of),
        ["rest"] = List(view.Rest, Of),
    };

    private static ScriptObject Of(FindingView view) => new() { ["message"] = view.Message, ["place"] = view.Place };
}
