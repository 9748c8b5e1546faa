using PlanAsCode.Reports.Charts;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;
using Scriban.Runtime;

namespace PlanAsCode.Reports.Templates;

/// <summary>A project and its schedule as templates read them.</summary>
internal static class ProjectScript
{
    public static ScriptObject Of(ProjectView view) => new()
    {
        ["id"] = view.Path,
        ["title"] = view.Title,
        ["status"] = view.Status,
        ["owner"] = view.Owner,
        ["sponsor"] = view.Sponsor,
        ["health"] = view.Health,
        ["health_tone"] = ReportScript.Tone(view.HealthTone),
        ["health_date"] = DateWords.Of(view.HealthDate),
        ["summary"] = view.Summary,
        ["has_summary"] = !view.Summary.IsEmpty,
        ["verdict"] = view.Verdict,
        ["verdict_tone"] = ReportScript.Tone(view.VerdictTone),
        ["reasons"] = ReportScript.List(view.Reasons),
        ["done"] = NumberWords.Percent(view.DonePercent),
        ["done_length"] = ReportScript.Length(view.DonePercent),
        ["task_count"] = view.TaskCount,
        ["start"] = DateWords.Of(view.Start),
        ["start_iso"] = DateWords.Iso(view.Start),
        ["finish"] = DateWords.Of(view.Finish),
        ["finish_iso"] = DateWords.Iso(view.Finish),
        ["deadline"] = DateWords.Of(view.Deadline),
        ["deadline_iso"] = DateWords.Iso(view.Deadline),
        ["slack"] = view.Slack,
        ["slack_tone"] = ReportScript.Tone(view.SlackTone),
        ["cost"] = view.Cost,
        ["budget"] = view.Budget,
        ["budget_percent"] = ReportScript.Percent(view.BudgetPercent),
        ["budget_length"] = ReportScript.Length(view.BudgetPercent),
        ["over_budget"] = view.BudgetPercent > 100,
        ["cost_note"] = view.CostNote,
        ["goals"] = ReportScript.List(view.Goals),
        ["done_when"] = ReportScript.List(view.DoneWhen),
        ["notes"] = view.Notes,
        ["has_notes"] = !view.Notes.IsEmpty,
        ["links"] = ReportScript.List(view.Links),
        ["gantt"] = view.Gantt is { } gantt ? GanttChart.Draw(gantt) : null,
        ["gantt_note"] = view.Gantt?.Note ?? "",
        ["extra"] = ExtraScript.Of(view.Extra),
        ["tasks"] = view.Gantt is { } rows ? ReportScript.List(rows.Rows, Of) : new ScriptArray(),
    };

    private static ScriptObject Of(GanttRow row) => new()
    {
        ["title"] = row.Title,
        ["depth"] = Math.Min(row.Depth, 6),
        ["kind"] = row.Kind switch { GanttRowKind.Group => "group", GanttRowKind.Milestone => "milestone", _ => "task" },
        ["start"] = row.HasDates ? DateWords.Of(row.StartDate) : "",
        ["finish"] = row.HasDates ? DateWords.Of(row.FinishDate) : "",
        ["start_iso"] = row.HasDates ? DateWords.Iso(row.StartDate) : "",
        ["finish_iso"] = row.HasDates ? DateWords.Iso(row.FinishDate) : "",
        ["done"] = NumberWords.Percent(row.DonePercent),
        ["status"] = row.Status,
        ["critical"] = row.IsCritical,
        ["people"] = row.People,
        ["float"] = row.FloatDays is { } days ? NumberWords.Of(days) : "",
        ["deadline"] = DateWords.Of(row.Deadline),
        ["miss"] = row.Miss,
        ["why_no_dates"] = row.WhyNoDates,
        ["extra"] = ExtraScript.Of(row.Extra),
    };
}
