using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// When work is done: working spans by day. Counts and moves in working minutes, in any year from 1 to 9999, in logarithmic
/// time of its exceptions. A calendar without any working minute answers null instead of looking for ever.
/// </summary>
public sealed class WorkingCalendar
{
    public static WorkingCalendar Default => throw new NotImplementedException();

    /// <summary>What 1d is worth here, in working minutes (weekly minutes / days; a fraction where days differ).</summary>
    public decimal MinutesPerDay => throw new NotImplementedException();

    /// <summary>What 1w is worth here, in working minutes.</summary>
    public long MinutesPerWeek => throw new NotImplementedException();

    public bool HasWorkingTime => throw new NotImplementedException();

    public bool IsWorkingDay(DateOnly date) => throw new NotImplementedException();

    /// <summary>The working spans of a day, in order.</summary>
    public ReadOnlySpan<TimeSpanOfDay> SpansOf(DateOnly date) => throw new NotImplementedException();

    /// <summary>Working minutes of one day.</summary>
    public int MinutesOf(DateOnly date) => throw new NotImplementedException();

    /// <summary>Working minutes between two instants; negative where <paramref name="to"/> is the earlier.</summary>
    public long MinutesBetween(Instant from, Instant to) => throw new NotImplementedException();

    /// <summary>The first working minute at or after an instant; null where none comes until the end of year 9999.</summary>
    public Instant? NextWorking(Instant at) => throw new NotImplementedException();

    /// <summary>The end of the last working minute at or before an instant.</summary>
    public Instant? PreviousWorking(Instant at) => throw new NotImplementedException();

    /// <summary>The end of the given number of working minutes counted from an instant (at its last worked minute's end).</summary>
    public Instant? Add(Instant start, long minutes) => throw new NotImplementedException();

    /// <summary>The beginning of the given number of working minutes that end at an instant.</summary>
    public Instant? Subtract(Instant end, long minutes) => throw new NotImplementedException();

    /// <summary>An amount of working time in minutes, rounded up to a whole minute. 1d and longer by this calendar.</summary>
    public long ToMinutes(Quantity quantity) => throw new NotImplementedException();

    /// <summary>The PERT mean (o + 4m + p) / 6 in working minutes, rounded up to a whole minute.</summary>
    public long ToMinutes(Estimate estimate) => throw new NotImplementedException();

    /// <summary>Working minutes as days of this calendar.</summary>
    public decimal ToDays(long minutes) => throw new NotImplementedException();
}
