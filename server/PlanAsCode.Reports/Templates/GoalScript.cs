using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;
using Scriban.Runtime;

namespace PlanAsCode.Reports.Templates;

/// <summary>A goal, its measures and the work for it as templates read them.</summary>
internal static class GoalScript
{
    public static ScriptObject Of(GoalView view) => new()
    {
        ["title"] = view.Title,
        ["depth"] = Math.Min(view.Depth, 6),
        ["level"] = view.Level,
        ["status"] = view.Status,
        ["owner"] = view.Owner,
        ["by"] = DateWords.Of(view.By),
        ["by_iso"] = DateWords.Iso(view.By),
        ["score"] = ReportScript.Percent(view.ScorePercent),
        ["score_length"] = ReportScript.Length(view.ScorePercent),
        ["expected"] = ReportScript.Percent(view.ExpectedPercent),
        ["measures"] = ReportScript.List(view.Measures, Of),
        ["projects"] = ReportScript.List(view.Projects),
        ["work"] = ReportScript.List(view.Work, Of),
        ["late"] = view.Late,
        ["also_supports"] = ReportScript.List(view.AlsoSupports),
        ["extra"] = ExtraScript.Of(view.Extra),
    };

    private static ScriptObject Of(GoalWorkView view) => new()
    {
        ["project"] = view.Project,
        ["done"] = NumberWords.Percent(view.DonePercent),
        ["finish"] = DateWords.Of(view.Finish),
        ["finish_iso"] = DateWords.Iso(view.Finish),
        ["cost"] = view.Cost,
    };

    private static ScriptObject Of(MeasureView view) => new()
    {
        ["title"] = view.Title,
        ["from"] = view.From,
        ["now"] = view.Now,
        ["to"] = view.To,
        ["score"] = ReportScript.Percent(view.ScorePercent),
        ["score_length"] = ReportScript.Length(view.ScorePercent),
    };
}
