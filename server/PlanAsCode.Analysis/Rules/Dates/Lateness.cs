using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>Whether a scheduled finish keeps a date, as people read both: by the day shown, or by working time where a time was given.</summary>
internal static class Lateness
{
    public static bool IsLate(RuleContext context, TaskDates dates, PlanDate wanted) => wanted.MinuteOfDay is null
        ? dates.FinishDate > wanted.Last
        : context.Calendars.For(dates.Item).MinutesBetween(wanted.AsEnd, dates.Finish) > 0;

    /// <summary>Working days from the date to the finish, by the task's calendar.</summary>
    public static decimal Days(RuleContext context, TaskDates dates, PlanDate wanted)
    {
        var calendar = context.Calendars.For(dates.Item);
        return calendar.ToDays(calendar.MinutesBetween(wanted.AsEnd, dates.Finish));
    }
}
