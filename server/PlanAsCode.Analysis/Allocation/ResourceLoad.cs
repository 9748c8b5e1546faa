using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>What is asked of a resource, what it is booked for and what it can give, week by week (no week left out between the first and the last).</summary>
public sealed record ResourceLoad(Resource Resource, ImmutableArray<WeekLoad> Weeks)
{
    /// <summary>
    /// Runs of weeks with demand over capacity because of which a task is scheduled later than its total float allows; and,
    /// with nothing in <see cref="Overload.Delayed"/>, weeks in which tasks collide that cannot be moved (started ones), or a person is booked beyond a limit.
    /// </summary>
    public ImmutableArray<Overload> Overloads { get; init; } = [];

    /// <summary>Of people who have work: runs of weeks with less than half of what they can give over any four of them, between as-of and the last task.</summary>
    public ImmutableArray<UnderLoad> UnderLoads { get; init; } = [];
}

/// <summary>One week of one resource, in minutes of its own time (equipment: times units).</summary>
/// <param name="DemandMinutes">What tasks ask at their logic dates (actuals where there are some).</param>
/// <param name="AllocatedMinutes">What is booked at the scheduled dates.</param>
/// <param name="CapacityMinutes">What it can give: calendar, leave, capacity, joining, leaving and limits counted.</param>
public sealed record WeekLoad(IsoWeek Week, long DemandMinutes, long AllocatedMinutes, long CapacityMinutes)
{
    /// <summary>Booked beyond what there is.</summary>
    public long OverMinutes => Math.Max(0, AllocatedMinutes - CapacityMinutes);

    /// <summary>Left free.</summary>
    public long UnderMinutes => Math.Max(0, CapacityMinutes - AllocatedMinutes);

    /// <summary>Asked for beyond what there is.</summary>
    public long OverAskedMinutes => Math.Max(0, DemandMinutes - CapacityMinutes);

    public bool IsUsed => AllocatedMinutes > 0 || DemandMinutes > 0;

    /// <summary>Its Sunday.</summary>
    public DateOnly LastDay => WeekNumber.SundayOf(WeekNumber.Of(Week.Monday));
}

/// <summary>A run of weeks in which too much is asked of a resource.</summary>
/// <param name="DemandMinutes">In these weeks; where tasks collide, in the time that they share.</param>
/// <param name="Tasks">The tasks that ask for it in these weeks, in the plan's order.</param>
/// <param name="Delayed">Those of them that are scheduled later than their float allows.</param>
public sealed record Overload(
    IsoWeek First, IsoWeek Last, long DemandMinutes, long CapacityMinutes, ImmutableArray<string> Tasks, ImmutableArray<string> Delayed)
{
    public DateOnly FirstDay => First.Monday;

    public DateOnly LastDay => WeekNumber.SundayOf(WeekNumber.Of(Last.Monday));
}

/// <summary>A run of weeks in which a person is asked for little.</summary>
/// <param name="LoadMinutes">The larger of demand and bookings.</param>
public sealed record UnderLoad(IsoWeek First, IsoWeek Last, long LoadMinutes, long CapacityMinutes)
{
    public DateOnly FirstDay => First.Monday;

    public DateOnly LastDay => WeekNumber.SundayOf(WeekNumber.Of(Last.Monday));
}
