using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// A person's own time: their calendar with leave and the time before joining and after leaving taken off, capacity by date,
/// efficiency and limits. Time given = working minutes x capacity x share; effort = time given x efficiency. Without limits
/// every question costs logarithmic time.
/// </summary>
public sealed class PersonTime
{
    /// <summary>One full-time person of a calendar: does the work that nobody is assigned to.</summary>
    public static PersonTime FullTime(WorkingCalendar calendar) => throw new NotImplementedException();

    /// <param name="calendar">The person's calendar without leave.</param>
    /// <param name="workspace">The workspace's calendar, by which a limit's working units count.</param>
    public static PersonTime Of(Resource person, WorkingCalendar calendar, WorkingCalendar workspace) => throw new NotImplementedException();

    /// <summary>Null for <see cref="FullTime"/>.</summary>
    public Resource? Person => throw new NotImplementedException();

    /// <summary>When the person is at work: leave, the time before joining, after leaving and of no capacity are taken off.</summary>
    public WorkingCalendar AtWork => throw new NotImplementedException();

    /// <summary>Work done in a minute of time given.</summary>
    public decimal Efficiency => throw new NotImplementedException();

    public bool HasLimits => throw new NotImplementedException();

    /// <summary>Share of the calendar's time that the person can give on a date, 1 = all; leave and joining are not looked at.</summary>
    public decimal CapacityOn(DateOnly date) => throw new NotImplementedException();

    /// <summary>
    /// The first minute at or after an instant at which the person can give time (at work, and within the limits that
    /// <paramref name="used"/> leaves); null where none comes.
    /// </summary>
    public Instant? NextAtWork(Instant at, LimitUse? used = null) => throw new NotImplementedException();

    /// <summary>Time given between two instants, in minutes, from the first on: on limited days the first minutes count.</summary>
    public decimal TimeGiven(Instant from, Instant to, decimal share, LimitUse? used = null) => throw new NotImplementedException();

    /// <summary>The end of the first minute at which so much effort is done; null where it never is. No effort: the start itself.</summary>
    public Instant? Finish(Instant start, decimal share, decimal effortMinutes, LimitUse? used = null) => throw new NotImplementedException();

    /// <summary>Time given day by day, in order, only days with some; not rounded.</summary>
    public IEnumerable<(DateOnly Date, decimal Minutes)> TimeByDay(Instant from, Instant to, decimal share, LimitUse? used = null) =>
        throw new NotImplementedException();

    /// <summary>What the person can give in a stretch of days, both included: capacity, leave and limits counted; a week's limit counts whole in a cut week.</summary>
    public decimal CapacityBetween(DateOnly first, DateOnly last) => throw new NotImplementedException();
}
