using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// A person's own time: their calendar with leave and the time before joining and after leaving taken off, capacity by date,
/// efficiency and limits. Time given = working minutes x capacity x share; effort = time given x efficiency. Without limits
/// every question costs logarithmic time; with limits a step a day.
/// </summary>
public sealed class PersonTime
{
    private readonly Dated<decimal>? _written;
    private readonly CapacitySteps _capacity;
    private readonly LimitedWork? _limited;
    private readonly decimal? _perDay;
    private readonly decimal? _perWeek;

    private PersonTime(WorkingCalendar calendar, WorkingCalendar atWork, Dated<decimal>? capacity, decimal efficiency, decimal? perDay, decimal? perWeek)
    {
        Calendar = calendar;
        Efficiency = Math.Max(0, efficiency);
        AtWork = atWork.Without(new CapacitySteps(capacity, atWork).ClosedDays());
        _written = capacity;
        _capacity = new CapacitySteps(capacity, AtWork);
        (_perDay, _perWeek) = (perDay, perWeek);
        if (perDay is not null || perWeek is not null) _limited = new LimitedWork(AtWork, _capacity, perDay, perWeek);
    }

    /// <summary>The calendar that the person works by: leave is not taken off.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>When the person is at work: leave, the time before joining, after leaving and of no capacity are taken off.</summary>
    public WorkingCalendar AtWork { get; }

    /// <summary>Work done in a minute of time given.</summary>
    public decimal Efficiency { get; }

    public bool HasLimits => _limited is not null;

    /// <param name="calendar">The person's calendar without leave.</param>
    /// <param name="workspace">The workspace's calendar, by which a limit's working units count.</param>
    public static PersonTime Of(Resource person, WorkingCalendar calendar, WorkingCalendar workspace)
    {
        var away = person.Leave.ToList();
        if (person.From?.AsStart.Date is { } joins && joins > DateOnly.MinValue) away.Add(new DateRange(DateOnly.MinValue, joins.AddDays(-1)));
        if (person.Until is { } until && until.Last < DateOnly.MaxValue) away.Add(new DateRange(until.Last.AddDays(1), DateOnly.MaxValue));
        var atWork = calendar.Without(away);
        if (person.From is { MinuteOfDay: { } from }) atWork = atWork.Cut(person.From.First, from, Instant.MinutesPerDay);
        if (person.Until is { MinuteOfDay: { } to }) atWork = atWork.Cut(person.Until.Last, 0, to);
        return new PersonTime(calendar, atWork, person.Capacity, person.Efficiency, Limit(TimeUnit.Day), Limit(TimeUnit.Week));

        decimal? Limit(TimeUnit per) => person.Limits.Where(limit => limit.Per == per).Min(limit => (decimal?)workspace.ToMinutes(limit.Amount));
    }

    /// <summary>The same person with spans of time taken off, as leave is; limits and capacity stay.</summary>
    internal PersonTime Without(IEnumerable<(Instant Start, Instant Finish)> spans) =>
        new(Calendar, AtWork.Without(spans), _written, Efficiency, _perDay, _perWeek);

    /// <summary>The same calendar (the same object) and the same time, pace and limits on every day: one may stand for the other.</summary>
    internal bool IsLike(PersonTime other) =>
        ReferenceEquals(Calendar, other.Calendar) && Efficiency == other.Efficiency && _perDay == other._perDay && _perWeek == other._perWeek
        && AtWork.IsLike(other.AtWork) && _capacity.IsLike(other._capacity);

    /// <summary>Share of the calendar's time that the person can give on a date, 1 = all; leave and joining are not looked at.</summary>
    public decimal CapacityOn(DateOnly date) => _capacity.On(date.DayNumber);

    /// <summary>The capacity of all days; null where it changes.</summary>
    internal decimal? AlwaysCapacity => _capacity.Always;

    /// <summary>The highest capacity of any day.</summary>
    internal decimal MostCapacity => _capacity.Most;

    /// <summary>Effort a working minute at a share; none where limits or steps of capacity count.</summary>
    internal FlatRate RateAt(decimal share) =>
        _limited is null && share > 0 && _capacity.Always is { } always ? FlatRate.Of(always * (share * Efficiency)) : default;

    /// <summary>
    /// The first minute at or after an instant at which the person can give time (at work, and within the limits that
    /// <paramref name="used"/> leaves); null where none comes.
    /// </summary>
    public Instant? NextAtWork(Instant at, LimitUse? used = null)
    {
        var next = AtWork.NextWorking(at);
        if (_limited is null) return next;
        while (next is { } found)
        {
            if (used?.FirstOpen(found.DayNumber, AtWork) is { } open && open > found.DayNumber)
            {
                next = AtWork.NextWorking(new Instant((long)open * Instant.MinutesPerDay));
                continue;
            }

            if (_limited.LeftOn(found.DayNumber, 0, used) > 0) return next;
            // Behind all that is used up only a limit of nothing leaves nothing.
            if (found.DayNumber > (used?.LastDay ?? -1) + 7) return null;
            next = AtWork.NextWorking(Instant.EndOf(found.Date));
            used?.MarkUsedUp(found.DayNumber, next?.DayNumber ?? (found.DayNumber + 1), AtWork);
        }

        return next;
    }

    /// <summary>Time given between two instants, in minutes, from the first on: on limited days the first minutes count.</summary>
    public decimal TimeGiven(Instant from, Instant to, decimal share, LimitUse? used = null)
    {
        if (to <= from || share <= 0) return 0;
        if (_limited is not null) return _limited.Work(from, to, share, 1, decimal.MaxValue, used).Done;
        return share * (_capacity.GivenBefore(AtWork.MinutesBefore(to)) - _capacity.GivenBefore(AtWork.MinutesBefore(from)));
    }

    /// <summary>The end of the first minute at which so much effort is done; null where it never is. No effort: the start itself.</summary>
    public Instant? Finish(Instant start, decimal share, decimal effortMinutes, LimitUse? used = null)
    {
        if (effortMinutes <= 0) return start;
        if (share <= 0 || Efficiency == 0) return null;
        if (_limited is not null) return _limited.Work(start, Instant.EndOf(DateOnly.MaxValue), share, Efficiency, effortMinutes, used).EnoughAt;
        var first = AtWork.MinutesBefore(start);
        return _capacity.MinutesUntil(first, share * Efficiency, effortMinutes) is { } minutes ? AtWork.EndOfMinute(first + minutes - 1) : null;
    }

    /// <summary>The beginning of the last minute from which so much effort is done by <paramref name="finish"/>; null where none is early enough. No effort: the finish itself.</summary>
    public Instant? LatestStart(Instant finish, decimal share, decimal effortMinutes, LimitUse? used = null)
    {
        if (effortMinutes <= 0) return finish;
        if (share <= 0 || Efficiency == 0) return null;
        if (_limited is not null)
            return BoundSearch.Latest(finish, effortMinutes, start => TimeGiven(start, finish, share, used) * Efficiency);
        var end = AtWork.MinutesBefore(finish);
        return _capacity.MinutesBack(end, share * Efficiency, effortMinutes) is { } minutes ? AtWork.StartOfMinute(end - minutes) : null;
    }

    /// <summary>Time given day by day, in order, only days with some; not rounded.</summary>
    public IEnumerable<(DateOnly Date, decimal Minutes)> TimeByDay(Instant from, Instant to, decimal share, LimitUse? used = null)
    {
        if (to <= from || share <= 0) yield break;
        if (_limited is not null)
        {
            foreach (var (day, minutes) in _limited.ByDay(from, to, share, used)) yield return (DateOnly.FromDayNumber(day), minutes);
            yield break;
        }

        for (var at = AtWork.NextWorking(from); at < to; at = AtWork.NextWorking(Instant.EndOf(at.Value.Date)))
        {
            var date = at.Value.Date;
            yield return (date, AtWork.MinutesBetween(at.Value, Instant.Min(to, Instant.EndOf(date))) * share * CapacityOn(date));
        }
    }

    /// <summary>What the person can give in a stretch of days, both included: capacity, leave and limits counted; a week's limit counts whole in a cut week.</summary>
    public decimal CapacityBetween(DateOnly first, DateOnly last) => TimeGiven(Instant.StartOf(first), Instant.EndOf(last), 1);
}
