using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// The people who do one task's effort together, each at a share: while one is away the others go on alone, with nobody at
/// work it pauses. The finish is the end of the first minute at which the effort of all together is reached.
/// </summary>
public sealed class Crew(ImmutableArray<CrewMember> members)
{
    private readonly WorkingCalendar? _common = CommonTime(members);
    private readonly FlatRate _rate = CommonRate(members);
    private readonly FlatCrew? _flat = FlatCrew.Of(members);

    public ImmutableArray<CrewMember> Members => members;

    /// <summary>The first minute at or after an instant at which at least one of them can give time; null where none comes.</summary>
    public Instant? NextAtWork(Instant at)
    {
        if (_common is not null) return _common.NextWorking(at);
        Instant? first = null;
        foreach (var member in members)
        {
            if (member.Share > 0 && member.Time.NextAtWork(at, member.Used) is { } next && (first is null || next < first)) first = next;
        }

        return first;
    }

    /// <summary>In how many working minutes of the calendar that all of them work by so much effort is done; null where it takes more than that to say.</summary>
    internal long? MinutesFor(long effortMinutes, out WorkingCalendar calendar)
    {
        calendar = _common ?? WorkingCalendar.Default;
        return _common is not null && _rate.Counts(effortMinutes) ? _rate.MinutesFor(effortMinutes) : null;
    }

    /// <summary>The finish of so much effort begun at <paramref name="start"/>; null where it is never done. No effort: the start itself.</summary>
    public Instant? Finish(Instant start, long effortMinutes)
    {
        if (effortMinutes <= 0) return start;
        if (_common is not null && _rate.Counts(effortMinutes)) return _common.Add(start, _rate.MinutesFor(effortMinutes));
        if (_flat?.Counts(effortMinutes) == true) return _flat.Finish(start, effortMinutes);
        return members is [var one]
            ? one.Time.Finish(start, one.Share, effortMinutes, one.Used)
            : BoundSearch.First(start, effortMinutes, finish => Effort(start, finish));
    }

    /// <summary>The latest start (a minute at which someone is at work) from which the effort is done by <paramref name="finish"/>; null where none is early enough. No effort: the finish itself.</summary>
    public Instant? LatestStart(Instant finish, long effortMinutes)
    {
        if (effortMinutes <= 0) return finish;
        if (_common is not null && _rate.Counts(effortMinutes)) return _common.Subtract(finish, _rate.MinutesFor(effortMinutes));
        if (_flat?.Counts(effortMinutes) == true) return _flat.LatestStart(finish, effortMinutes);
        return members is [var one]
            ? one.Time.LatestStart(finish, one.Share, effortMinutes, one.Used)
            : BoundSearch.Latest(finish, effortMinutes, start => Effort(start, finish));
    }

    /// <summary>
    /// The earliest start at or after <paramref name="notBefore"/> from which the effort is done at or after
    /// <paramref name="bound"/>: finish-bound links. Give as bound the end of the project's last working minute at or before
    /// it, since instants without work between them are the same.
    /// </summary>
    public Instant? EarliestStartToFinishFrom(Instant bound, Instant notBefore, long effortMinutes)
    {
        if (effortMinutes <= 0) return Instant.Max(bound, notBefore);
        // Too early is every start from which the effort is done a minute before the bound.
        var tooEarly = LatestStart(bound.PlusMinutes(-1), effortMinutes);
        return NextAtWork(tooEarly is { } latest ? Instant.Max(notBefore, latest.PlusMinutes(1)) : notBefore);
    }

    /// <summary>
    /// Who does how much of an effort done from start to finish: whole minutes of effort that add up to it exactly, shared out
    /// by the time that each gives in between, and each one's time by day. In the order of <see cref="Members"/>.
    /// </summary>
    public ImmutableArray<WorkShare> Split(Instant start, Instant finish, long effortMinutes)
    {
        if (effortMinutes > 0 && members is [{ IsWholly: true } only] && only.Time.AtWork.MinutesBetween(start, finish) == effortMinutes)
            return [new WorkShare(only.Time, only.Share, effortMinutes, effortMinutes, WorkedDays.Between(only.Time.AtWork, start, finish))];
        var byDay = members.Select(member => member.Time.TimeByDay(start, finish, member.Share, member.Used).ToList()).ToList();
        var efforts = members.Select((member, i) => byDay[i].Sum(day => day.Minutes) * member.Time.Efficiency).ToList();
        if (efforts.Sum() == 0) efforts = [.. members.Select(member => member.Share)];
        var whole = WholeMinutes.Split(effortMinutes, efforts);
        return [.. members.Select((member, i) => Share(member, start, whole[i], byDay[i]))];
    }

    /// <summary>
    /// What one person gives to a task of fixed duration: share x capacity of its working time by its project's calendar,
    /// whether they are there or not.
    /// </summary>
    public static WorkShare During(WorkingCalendar calendar, Instant start, Instant finish, PersonTime person, decimal share)
    {
        var byDay = new List<(DateOnly Date, decimal Minutes)>();
        for (var at = calendar.NextWorking(start); at < finish; at = calendar.NextWorking(Instant.EndOf(at.Value.Date)))
        {
            var date = at.Value.Date;
            var minutes = calendar.MinutesBetween(at.Value, Instant.Min(finish, Instant.EndOf(date)));
            byDay.Add((date, minutes * share * person.CapacityOn(date)));
        }

        return Given(person, share, byDay);
    }

    /// <summary>What one person gives to a stretch of calendar time: share x capacity of their own working time in it, within their limits.</summary>
    public static WorkShare Within(Instant start, Instant finish, PersonTime person, decimal share) =>
        Given(person, share, [.. person.TimeByDay(start, finish, share)]);

    private static WorkShare Given(PersonTime person, decimal share, List<(DateOnly Date, decimal Minutes)> byDay)
    {
        var time = (long)Math.Round(byDay.Sum(day => day.Minutes), MidpointRounding.ToEven);
        var effort = (long)Math.Round(byDay.Sum(day => day.Minutes) * person.Efficiency, MidpointRounding.ToEven);
        return new WorkShare(person, share, effort, time, WholeMinutes.ByDay(time, byDay));
    }

    /// <summary>The calendar that all of them work by, where nothing else counts; else null.</summary>
    private static WorkingCalendar? CommonTime(ImmutableArray<CrewMember> members)
    {
        if (members.IsEmpty) return null;
        foreach (var member in members)
        {
            if (member.Time.AtWork != members[0].Time.AtWork || !member.Rate.IsKnown) return null;
        }

        return members[0].Time.AtWork;
    }

    private static FlatRate CommonRate(ImmutableArray<CrewMember> members)
    {
        if (members.IsEmpty) return default;
        var sum = members[0].Rate;
        for (var i = 1; i < members.Length; i++) sum = sum.Plus(members[i].Rate);
        return sum;
    }

    private decimal Effort(Instant start, Instant finish)
    {
        var effort = 0m;
        foreach (var member in members) effort += member.Time.TimeGiven(start, finish, member.Share, member.Used) * member.Time.Efficiency;
        return effort;
    }

    private static WorkShare Share(CrewMember member, Instant start, long effort, List<(DateOnly Date, decimal Minutes)> byDay)
    {
        var efficiency = member.Time.Efficiency;
        var time = efficiency == 0 ? 0 : (long)Math.Round(effort / efficiency, MidpointRounding.ToEven);
        if (byDay.Count == 0 && time > 0) byDay.Add((start.Date, time));
        return new WorkShare(member.Time, member.Share, effort, time, WholeMinutes.ByDay(time, byDay));
    }
}

/// <summary>One of a crew.</summary>
/// <param name="Share">Of their capacity, 1 = all.</param>
/// <param name="Used">What other tasks took of the person's limits; null where they do not count (logic dates) or there are none.</param>
public sealed record CrewMember(PersonTime Time, decimal Share, LimitUse? Used = null)
{
    internal FlatRate Rate { get; } = Time.RateAt(Share);

    /// <summary>Gives every minute at work, and does as much in it: nothing is to be rounded.</summary>
    internal bool IsWholly => Share == 1 && Time is { HasLimits: false, Efficiency: 1, AlwaysCapacity: 1 };
}

/// <summary>What one person does for a task.</summary>
/// <param name="EffortMinutes">Work done.</param>
/// <param name="TimeMinutes">Time given for it: effort / efficiency, rounded to a whole minute.</param>
/// <param name="ByDay">The time given, day by day, in order; adds up to <paramref name="TimeMinutes"/>, or empty where nobody says when it was.</param>
public sealed record WorkShare(PersonTime Time, decimal Share, long EffortMinutes, long TimeMinutes, ImmutableArray<DayMinutes> ByDay);
