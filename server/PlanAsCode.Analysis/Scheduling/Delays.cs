using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Working time lost behind something that has ended, or won (negative): what risks and opportunities do to a finish.</summary>
internal static class Delays
{
    /// <param name="floor">What is won ends at the earliest here, and what has ended before stays.</param>
    public static Instant Behind(Instant finish, long minutes, WorkingCalendar calendar, Instant floor)
    {
        if (minutes == 0) return finish;
        if (minutes > 0) return calendar.Add(finish, minutes) ?? Times.End;
        // The end of a working minute, not the beginning of the next: a finish is shown at the last day worked.
        return Instant.Min(finish, Instant.Max(floor, calendar.EndOfMinute(calendar.MinutesBefore(finish) + minutes - 1) ?? floor));
    }
}
