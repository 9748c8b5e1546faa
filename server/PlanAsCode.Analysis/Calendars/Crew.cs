using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// The people who do one task's effort together, each at a share: while one is away the others go on alone, with nobody at
/// work it pauses. The finish is the end of the first minute at which the effort of all together is reached.
/// </summary>
public sealed class Crew(ImmutableArray<CrewMember> members)
{
    public ImmutableArray<CrewMember> Members => members;

    /// <summary>The first minute at or after an instant at which at least one of them can give time; null where none comes.</summary>
    public Instant? NextAtWork(Instant at) => throw new NotImplementedException();

    /// <summary>The finish of so much effort begun at <paramref name="start"/>; null where it is never done. No effort: the start itself.</summary>
    public Instant? Finish(Instant start, long effortMinutes) => throw new NotImplementedException();

    /// <summary>The latest start (a minute at which someone is at work) from which the effort is done by <paramref name="finish"/>; null where none is early enough.</summary>
    public Instant? LatestStart(Instant finish, long effortMinutes) => throw new NotImplementedException();

    /// <summary>The earliest start at or after <paramref name="notBefore"/> from which the effort is done at or after <paramref name="bound"/>: finish-bound links.</summary>
    public Instant? EarliestStartToFinishFrom(Instant bound, Instant notBefore, long effortMinutes) => throw new NotImplementedException();

    /// <summary>
    /// Who does how much of an effort done from start to finish: whole minutes of effort that add up to it exactly (the last
    /// minute's surplus is taken off all alike), and each one's time by day. In the order of <see cref="Members"/>.
    /// </summary>
    public ImmutableArray<WorkShare> Split(Instant start, Instant finish, long effortMinutes) => throw new NotImplementedException();

    /// <summary>
    /// What one person gives to a task of fixed duration: share x capacity of its working time by its project's calendar,
    /// whether they are there or not.
    /// </summary>
    public static WorkShare During(WorkingCalendar calendar, Instant start, Instant finish, PersonTime person, decimal share) =>
        throw new NotImplementedException();
}

/// <summary>One of a crew.</summary>
/// <param name="Share">Of their capacity, 1 = all.</param>
/// <param name="Used">What other tasks took of the person's limits; null where they do not count (logic dates) or there are none.</param>
public sealed record CrewMember(PersonTime Time, decimal Share, LimitUse? Used = null);

/// <summary>What one person does for a task.</summary>
/// <param name="EffortMinutes">Work done.</param>
/// <param name="TimeMinutes">Time given for it: effort / efficiency, rounded to a whole minute.</param>
/// <param name="ByDay">The time given, day by day, in order; adds up to <paramref name="TimeMinutes"/>.</param>
public sealed record WorkShare(PersonTime Time, decimal Share, long EffortMinutes, long TimeMinutes, ImmutableArray<DayMinutes> ByDay);
