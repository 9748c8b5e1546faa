using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>The dates of one task, group or milestone. Times in minutes are working minutes of the project's calendar.</summary>
public sealed record TaskDates
{
    private ImmutableArray<Booking> _bookings;
    private ImmutableArray<Booking> _demand;
    private StartReason? _reason;

    public required string Path { get; init; }

    public required WorkItem Item { get; init; }

    /// <summary>False where no dates could be computed (part of a cycle, behind one, or no calendar time left); <see cref="WhyNot"/> says why.</summary>
    public bool IsScheduled { get; init; } = true;

    public string? WhyNot { get; init; }

    /// <summary>What would give it dates, as an order; null where it has some, or where another finding says it.</summary>
    public string? Remedy { get; init; }

    /// <summary>Its status after dates were weighed against what is written: finished = done, started = doing.</summary>
    public WorkStatus Status { get; init; }

    // Scheduled dates: with everybody's other work.
    public Instant Start { get; init; }

    public Instant Finish { get; init; }

    /// <summary>The day shown for the start: the first day worked; a milestone's date.</summary>
    public DateOnly StartDate { get; init; }

    /// <summary>The day shown for the finish: the last day worked; a milestone's date.</summary>
    public DateOnly FinishDate { get; init; }

    // Logic dates: as if its people had only this task.
    public Instant EarlyStart { get; init; }

    public Instant EarlyFinish { get; init; }

    public Instant LateStart { get; init; }

    public Instant LateFinish { get; init; }

    /// <summary>Null for done tasks and groups without open tasks.</summary>
    public long? TotalFloatMinutes { get; init; }

    public long? FreeFloatMinutes { get; init; }

    /// <summary>Total float at most 0.</summary>
    public bool IsCritical { get; init; }

    /// <summary>On a chain of binding reasons back from the scheduled finish of its project.</summary>
    public bool IsDriving { get; init; }

    /// <summary>All its work, done and to do (PERT mean). Null for milestones, and for elapsed time that nobody is assigned to.</summary>
    public long? EffortMinutes { get; init; }

    /// <summary>Working minutes between start and finish.</summary>
    public long DurationMinutes { get; init; }

    /// <summary>0..100; of a group that of its leaves weighted by effort, without meetings that repeat where there is anything else.</summary>
    public decimal DonePercent { get; init; }

    /// <summary>Who is booked for it, and how much, at the scheduled dates. Of a group: empty.</summary>
    public ImmutableArray<Booking> Bookings
    {
        get => Once(ref _bookings, Books?.Scheduled);
        init => _bookings = value;
    }

    /// <summary>What it asks of whom at its logic dates. Of a group: empty.</summary>
    public ImmutableArray<Booking> Demand
    {
        get => Once(ref _demand, Books?.Logic);
        init => _demand = value;
    }

    /// <summary>Default where nobody has asked for them yet.</summary>
    internal ImmutableArray<Booking> BookingsIfKnown => _bookings;

    /// <summary>Default where nobody has asked for them yet.</summary>
    internal ImmutableArray<Booking> DemandIfKnown => _demand;

    /// <summary>The single times of a repeated task; of others empty.</summary>
    public ImmutableArray<Occurrence> Occurrences { get; init; } = [];

    /// <summary>Of a repeated task that is not begun: its times before as-of. They are in none of its dates, but in its work, bookings and cost.</summary>
    public ImmutableArray<Occurrence> Held { get; init; } = [];

    /// <summary>The first day of its dates and of what was held before them.</summary>
    internal DateOnly FirstDay => Held.IsEmpty || Held[0].Start.Date > StartDate ? StartDate : Held[0].Start.Date;

    /// <summary>What binds its scheduled start.</summary>
    public StartReason Reason
    {
        get => _reason ??= Reasons?.OfStart(Number) ?? StartReason.ProjectStart;
        init => _reason = value;
    }

    /// <summary>The link that holds the finish of begun work later than the work would end; null where start and work decide.</summary>
    public StartReason? FinishReason => Reasons?.OfFinish(Number);

    /// <summary>The part of <see cref="Bookings"/> that lies behind as-of. Of a group, and of what is done: without any time.</summary>
    internal ImmutableArray<Booking> Ahead => Books?.Scheduled.AheadOf(Number) ?? [];

    internal DoneWeights Weights { get; init; }

    /// <summary>A repeated task, or a group whose only tasks with dates are such: it neither drives nor prolongs what it stands in.</summary>
    internal bool IsOnlyRepeats { get; init; }

    /// <summary>Of leaves with dates.</summary>
    internal ReasonBook? Reasons { get; init; }

    /// <summary>By which <see cref="Reasons"/> and <see cref="Books"/> know it.</summary>
    internal int Number { get; init; }

    /// <summary>Of leaves with dates: their bookings at the scheduled dates, and at the logic dates.</summary>
    internal (BookingBook Scheduled, BookingBook Logic)? Books { get; init; }

    // Days are counted out for those who ask only: most readers of a schedule want dates.
    private ImmutableArray<Booking> Once(ref ImmutableArray<Booking> kept, BookingBook? book)
    {
        if (kept.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref kept, book?.Of(Number) ?? []);
        return kept;
    }
}

/// <summary>What one resource gives to one task.</summary>
/// <param name="Resource">Its path.</param>
/// <param name="Share">Of a person's capacity, 1 = all; of equipment 1.</param>
/// <param name="Units">Units of equipment; 0 for people.</param>
/// <param name="EffortMinutes">Work done by a person (after efficiency); 0 for equipment.</param>
/// <param name="TimeMinutes">Time given: a person's effort / efficiency; equipment's working time held x units.</param>
public sealed record Booking(string Resource, decimal Share, int Units, long EffortMinutes, long TimeMinutes)
{
    /// <summary>The time given, day by day, in order; only days with some.</summary>
    public ImmutableArray<DayMinutes> ByDay { get; init; } = [];
}
