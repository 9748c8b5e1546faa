using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>A task that had to be done before as-of and is not.</summary>
public static class TaskOverdue
{
    public static Rule Rule { get; } = new("task-overdue", Severity.Warning, "A date by which a task had to be done has passed, and it is not done.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var dates in context.Work.Open)
        {
            var item = dates.Item;
            if (First(("deadline", item.Deadline), ("finish-no-later", item.FinishNoLater), ("finish-on", item.FinishOn)) is not { } due) continue;
            if (due.Date.AsEnd > Instant.StartOf(context.AsOf)) continue;
            var state = context.Work.IsBegun(item) ? $"{Words.Number(dates.DonePercent)} % done" : "not begun";
            context.Report(
                item.PlaceOf(due.Field),
                $"`{item.Path}` had to be done by {Words.End(due.Date)} (`{due.Field}`) and is {state}{Expected(dates)}");
        }
    }

    private static string Expected(Scheduling.TaskDates dates) =>
        dates.IsScheduled ? $"; it is expected on {Words.Date(dates.FinishDate)}" : "";

    private static (string Field, PlanDate Date)? First(params ReadOnlySpan<(string Field, PlanDate? Date)> dates)
    {
        (string Field, PlanDate Date)? first = null;
        foreach (var (field, date) in dates)
        {
            if (date is not null && (first is null || date.AsEnd < first.Value.Date.AsEnd)) first = (field, date);
        }

        return first;
    }
}
