using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;
using Scriban.Runtime;

namespace PlanAsCode.Reports.Templates;

/// <summary>Iterations as templates read them.</summary>
internal static class IterationScript
{
    public static ScriptObject Of(IterationsView view) => new()
    {
        ["note"] = view.Note,
        ["rows"] = ReportScript.List(view.Rows, Of),
        ["projects"] = ReportScript.List(view.Projects, Of),
    };

    private static ScriptObject Of(IterationRow row) => new()
    {
        ["title"] = row.Title,
        ["goal"] = row.Goal,
        ["days"] = row.Days,
        ["current"] = row.IsCurrent,
        ["planned"] = row.Planned,
        ["done"] = row.Done,
        ["done_length"] = ReportScript.Length(row.DonePercent),
        ["capacity"] = row.Capacity,
        ["load"] = ReportScript.Percent(row.LoadPercent),
        ["load_length"] = ReportScript.Length(row.LoadPercent),
        ["over_capacity"] = row.LoadPercent > 100,
        ["state"] = row.State,
        ["tone"] = ReportScript.Tone(row.Tone),
        ["reason"] = row.Reason,
        ["extra"] = ExtraScript.Of(row.Extra),
    };

    private static ScriptObject Of(ThroughputView view) => new()
    {
        ["title"] = view.Title,
        ["velocity"] = view.Velocity,
        ["remaining"] = view.Remaining,
        ["forecast"] = ReportScript.List(view.Forecast, point => new ScriptObject
        {
            ["likelihood"] = point.Likelihood,
            ["date"] = DateWords.Of(point.Date),
            ["date_iso"] = DateWords.Iso(point.Date),
            ["iterations"] = point.Iterations,
        }),
        ["why_not"] = view.WhyNot,
    };
}
