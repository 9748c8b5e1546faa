using PlanAsCode.Reports.Charts;
using PlanAsCode.Reports.Views;
using Scriban.Runtime;

namespace PlanAsCode.Reports.Templates;

/// <summary>Earned value and schedule health as templates read them.</summary>
internal static class ProgressScript
{
    public static ScriptObject Of(ProgressView view) => new()
    {
        ["project"] = view.Project,
        ["baseline"] = view.Baseline,
        ["why_not"] = view.WhyNot,
        ["figures"] = ReportScript.List(view.Figures, figure => new ScriptObject
        {
            ["label"] = figure.Label,
            ["value"] = figure.Value,
            ["words"] = figure.Words,
            ["tone"] = ReportScript.Tone(figure.Tone),
        }),
        ["curve"] = view.Curve is { } curve ? ProgressChart.Draw(curve) : null,
        ["notes"] = ReportScript.List(view.Notes),
    };

    public static ScriptObject Of(HealthView view) => new()
    {
        ["project"] = view.Project,
        ["summary"] = view.Summary,
        ["points"] = ReportScript.List(view.Points, point => new ScriptObject
        {
            ["number"] = point.Number,
            ["title"] = point.Title,
            ["verdict"] = point.Verdict,
            ["tone"] = ReportScript.Tone(point.Tone),
            ["value"] = point.Value,
            ["limit"] = point.Limit,
            ["words"] = point.Words,
            ["tasks"] = ReportScript.List(point.Tasks),
        }),
    };
}
