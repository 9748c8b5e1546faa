using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;
using Scriban.Runtime;

namespace PlanAsCode.Reports.Templates;

/// <summary>Updates, decisions and lessons as templates read them.</summary>
internal static class LogScript
{
    public static ScriptObject Of(UpdateView view) => new()
    {
        ["project"] = view.Project,
        ["date"] = DateWords.Of(view.Date),
        ["date_iso"] = DateWords.Iso(view.Date),
        ["author"] = view.Author,
        ["health"] = view.Health,
        ["health_tone"] = ReportScript.Tone(view.HealthTone),
        ["summary"] = view.Summary,
        ["lists"] = ReportScript.List(view.Lists, list => new ScriptObject
        {
            ["label"] = list.Label,
            ["items"] = ReportScript.List(list.Items),
        }),
        ["extra"] = ExtraScript.Of(view.Extra),
    };

    public static ScriptObject Of(DecisionView view) => new()
    {
        ["project"] = view.Project,
        ["title"] = view.Title,
        ["kind"] = view.Kind,
        ["date"] = DateWords.Of(view.Date),
        ["date_iso"] = DateWords.Iso(view.Date),
        ["status"] = view.Status,
        ["details"] = ReportScript.List(view.Details, Of),
        ["extra"] = ExtraScript.Of(view.Extra),
    };

    public static ScriptObject Of(LessonView view) => new()
    {
        ["title"] = view.Title,
        ["learned_in"] = view.LearnedIn,
        ["status"] = view.Status,
        ["categories"] = ReportScript.List(view.Categories),
        ["advice"] = view.Advice,
        ["actions"] = ReportScript.List(view.Actions),
        ["applies"] = ReportScript.List(view.Applies, use => new ScriptObject { ["project"] = use.Project, ["signs"] = use.Signs, ["answer"] = use.Answer }),
        ["extra"] = ExtraScript.Of(view.Extra),
    };

    public static ScriptObject Of(CalibrationRowView view) => new()
    {
        ["group"] = view.Group,
        ["took"] = view.Took,
        ["median"] = view.Median,
        ["error"] = view.Error,
        ["count"] = view.Count,
    };

    public static ScriptObject Of(LabelledText text) => new() { ["label"] = text.Label, ["text"] = text.Text };
}
