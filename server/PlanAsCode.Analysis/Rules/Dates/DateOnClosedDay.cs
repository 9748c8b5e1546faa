using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>A task that has to start or finish on a day on which its calendar has no working time.</summary>
public static class DateOnClosedDay
{
    public static Rule Rule { get; } = new(
        "date-on-closed-day", Severity.Info, "`start-on` or `finish-on` of a task is a day without working time.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        foreach (var dates in context.Work.OpenLeaves)
        {
            // Milestones and elapsed time stay at the instant itself, night or weekend included.
            if (dates.Item.IsMilestone || dates.Item.Elapsed is not null) continue;
            CheckDay(context, dates.Item, "start-on", dates.Item.StartOn, "starts on the next working day");
            CheckDay(context, dates.Item, "finish-on", dates.Item.FinishOn, "finishes on the last working day before it");
        }
    }

    private static void CheckDay(RuleContext context, WorkItem item, string field, PlanDate? date, string outcome)
    {
        var calendar = context.Calendars.For(item);
        if (date is null || date.First != date.Last || !calendar.HasWorkingTime || calendar.IsWorkingDay(date.First)) return;
        context.Report(item.PlaceOf(field), $"{Words.Date(date.First)} is a {date.First.DayOfWeek} without working time: `{item.Path}` {outcome}");
    }
}
