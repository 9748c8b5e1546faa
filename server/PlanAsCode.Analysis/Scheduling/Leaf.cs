using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What binds one task or milestone apart from links and people, read once.</summary>
internal sealed class Leaf
{
    public required int Index { get; init; }

    public required int Project { get; init; }

    public required WorkItem Item
    {
        get;
        init => (field, IsRepeated) = (value, value.Repeat is not null);
    }

    public required WorkingCalendar Calendar { get; init; }

    public required LeafKind Kind { get; init; }

    public required WorkStatus Status { get; init; }

    /// <summary>All its work or duration, in working minutes (an effort or a duration's PERT mean).</summary>
    public long Minutes { get; set; }

    /// <summary>What is ahead, in minutes.</summary>
    public long RemainingMinutes { get; set; }

    /// <summary>What lies between its start and its finish: of what is not begun only what is ahead, even where some of it is done.</summary>
    public long SpanMinutes => IsTodo ? RemainingMinutes : Minutes;

    /// <summary>Calendar time that is ahead instead of what is written, in minutes; null outside of a <see cref="ScheduleRerun"/>.</summary>
    public long? ElapsedAhead { get; set; }

    /// <summary>Working time lost behind its own work with its people free, or won (negative); 0 outside of a <see cref="ScheduleRerun"/>.</summary>
    public long DelayMinutes { get; set; }

    /// <summary>Not before this instant, whatever links allow.</summary>
    public Instant NotBefore { get; init; }

    /// <summary>What <see cref="NotBefore"/> comes from.</summary>
    public StartReasonKind NotBeforeReason { get; init; }

    /// <summary>The same whatever day it is: <see cref="NotBefore"/> without as-of.</summary>
    public Instant PlannedFrom { get; init; }

    public Instant? LatestStart { get; init; }

    public Instant? LatestFinish { get; init; }

    /// <summary>Ends as late as possible up to this instant: <c>finish-on</c>, or its project's <c>finish-by</c>.</summary>
    public Instant? FinishTarget { get; init; }

    /// <summary><see cref="FinishTarget"/> is the <c>finish-by</c> of a project that is planned backwards.</summary>
    public bool IsPlannedBackwards { get; init; }

    public Instant? Started { get; init; }

    public Instant? Finished { get; init; }

    /// <summary>Done as late as the tasks named in <c>before</c> (or a target date) allow.</summary>
    public required bool IsLate { get; init; }

    /// <summary>The project's, then the task's; higher goes first.</summary>
    public int Priority { get; init; }

    public required Demand Demand { get; init; }

    public bool IsRepeated { get; private init; }

    public bool IsDropped => Status == WorkStatus.Dropped;

    public bool IsDone => Status == WorkStatus.Done;

    /// <summary>Begun and not done: goes on from as-of.</summary>
    public bool IsDoing => Status == WorkStatus.Doing || (Status == WorkStatus.Blocked && (Started is not null || RemainingMinutes < Minutes));

    public bool IsTodo => !IsDone && !IsDropped && !IsDoing;

    /// <summary>Of what is not begun: the minutes of it that are done, nobody says when.</summary>
    public long UndatedMinutes => IsTodo ? Math.Max(0, Minutes - RemainingMinutes) : 0;

    /// <summary>Only a part of its time may be ahead: it is begun, or says what is left or done.</summary>
    public bool IsPartAhead => !IsRepeated && (IsDoing || (IsTodo && (Item.Remaining is not null || Item.Done is not null)));

    /// <summary>A point in time, not a stretch of it.</summary>
    public bool IsInstant => Kind == LeafKind.Milestone || IsDropped;

    /// <summary>The people it names, for all of its span; kept by <see cref="Staffing"/>.</summary>
    public Staff? Named { get; set; }

    /// <summary>The times of a repeated task that were found last; kept by <see cref="Pinned"/>.</summary>
    public Series? Series { get; set; }

    /// <summary>The same of a series that other work moves back, at the scheduled dates.</summary>
    public Series? LaterSeries { get; set; }

    /// <summary>One that may be changed: the leaves of a network are shared.</summary>
    public Leaf Copy()
    {
        var copy = (Leaf)MemberwiseClone();
        copy.Named = null;
        return copy;
    }

    /// <summary>Other minutes ahead; what is behind stays.</summary>
    public void TakeMinutes(long ahead)
    {
        if (ahead == RemainingMinutes) return;
        Minutes += ahead - RemainingMinutes;
        RemainingMinutes = ahead;
        // Without any work it holds nobody.
        if (Named is { } named && !named.Pace.IsInstant && SpanMinutes > 0) named.Pace.Minutes = SpanMinutes;
        else Named = null;
    }

    /// <summary>Other calendar time ahead; null for what is written.</summary>
    public void TakeElapsed(long? ahead)
    {
        if (ahead == ElapsedAhead) return;
        ElapsedAhead = ahead;
        Named = null;
    }
}

internal enum LeafKind
{
    Milestone,
    Elapsed,
    Duration,
    Effort,
}
