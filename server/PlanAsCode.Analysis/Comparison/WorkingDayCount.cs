using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>Working days between two moments, as a slip is said: to a hundredth of a day.</summary>
internal static class WorkingDayCount
{
    public static decimal WorkingDays(this CalendarBook calendars, Instant from, Instant to, Project project)
    {
        var calendar = calendars.For(project);
        return Math.Round(calendar.ToDays(calendar.MinutesBetween(from, to)), 2, MidpointRounding.AwayFromZero);
    }
}
