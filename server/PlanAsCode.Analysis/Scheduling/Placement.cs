using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Finds when a task fits: from a bound on, or up to a limit. With timelines nobody is held beyond what they have; without
/// them (logic dates) only the task's own pace counts.
/// </summary>
internal sealed class Placement(Timeline[]? timelines)
{
    private readonly Dictionary<CrowdingKey, Crowding> _crowding = [];

    public bool HasTimelines => timelines is not null;

    /// <summary>The first place from a bound on that does not end before <paramref name="finishBound"/>; null where none comes.</summary>
    public Placed? Earliest(Staff staff, Instant bound, Instant? finishBound)
    {
        if (timelines is not null && staff.Holds.Length > 0 && finishBound is null && !staff.Pace.IsElapsed) return EarliestFree(staff, bound);
        var at = bound;
        var busyWith = -1;
        var busyOn = -1;
        while (true)
        {
            var first = finishBound is { } end ? staff.Pace.FirstStartToFinishFrom(end, at) : staff.Pace.FirstStart(at);
            if (first is not { } start || staff.Pace.Finish(start) is not { } finish || finish > Times.End) return null;
            var free = Collision(staff, start, finish, out var resource);
            if (free < 0) return new Placed(start, finish, busyOn, busyWith, at);
            if (free == Timeline.Never) return null;
            busyOn = resource;
            busyWith = timelines![resource].TaskEndingAt(free);
            at = new Instant(free);
        }
    }

    /// <summary>The same, skipping what earlier searches found too crowded for such work.</summary>
    private Placed? EarliestFree(Staff staff, Instant bound)
    {
        var pace = staff.Pace;
        if (pace.FirstStart(bound) is not { } first) return null;
        var length = pace.Length(out var time);
        var demand = staff.Holds.Length == 1 ? staff.Holds[0].Demand : 0;
        var releases = Releases(staff);
        // Where limits count, every day up to the end would have to be looked at.
        var crowding = time is Crew ? CrowdingOf(staff, time) : null;
        Instant? next = crowding is null ? first : Skip(crowding, first);
        while (true)
        {
            if (next is not { } start || pace.Finish(start) is not { } finish || finish > Times.End) return null;
            var free = Collision(staff, start, finish, out _);
            if (free < 0)
            {
                if (start == first) return new Placed(start, finish, -1, -1, bound);
                crowding!.Add(first.Minutes, start.Minutes, length, demand, releases);
                var (busyOn, busyWith, until) = LastBusy(staff, first, start);
                return new Placed(start, finish, busyOn, busyWith, until);
            }

            if (free == Timeline.Never || pace.FirstStart(new Instant(free)) is not { } later) return null;
            crowding ??= CrowdingOf(staff, time);
            next = Skip(crowding, later);
        }

        // At the end of a stretch others may have used up a limit since: nobody starts there then.
        Instant? Skip(Crowding known, Instant at)
        {
            while (true)
            {
                var skipped = new Instant(known.Skip(at.Minutes, length, demand, releases));
                if (skipped == at) return at;
                if (pace.FirstStart(skipped) is not { } working) return null;
                if (working == skipped) return skipped;
                at = working;
            }
        }
    }

    /// <summary>The last place that neither starts nor ends behind its limits and does not begin before a floor; null where there is none.</summary>
    public Placed? Latest(Staff staff, Instant? lastStart, Instant? end, Instant floor)
    {
        var limit = end ?? Times.End;
        while (true)
        {
            if ((lastStart is { } last && (end is null || staff.Pace.LatestStart(limit) > last) ? staff.Pace.LastStart(last) : staff.Pace.LatestStart(limit)) is not { } start)
                return null;
            if (start < floor || staff.Pace.Finish(start) is not { } finish || finish > limit) return null;
            var collision = FirstCollision(staff, start, finish);
            if (collision < 0) return new Placed(start, finish, -1, -1, limit);
            if (collision >= limit.Minutes) return null;
            end = limit = new Instant(collision);
        }
    }

    /// <summary>Whether a booking of the staff holds anything.</summary>
    public bool Counts(Staff staff) => timelines is not null && staff.Holds.Length > 0;

    public void Book(Staff staff, Instant start, Instant finish, int task)
    {
        if (timelines is null) return;
        foreach (var hold in staff.Holds) timelines[hold.Resource].Add(start.Minutes, finish.Minutes, hold.Demand, task);
    }

    public void Release(Staff staff, Instant start, Instant finish)
    {
        if (timelines is null) return;
        foreach (var hold in staff.Holds) timelines[hold.Resource].Remove(start.Minutes, finish.Minutes, hold.Demand);
    }

    private long FirstCollision(Staff staff, Instant start, Instant finish)
    {
        var first = -1L;
        if (timelines is null || finish <= start) return first;
        foreach (var hold in staff.Holds)
        {
            var at = timelines[hold.Resource].FirstCollisionStart(start.Minutes, finish.Minutes, hold.Demand);
            if (at >= 0 && (first < 0 || at < first)) first = at;
        }

        return first;
    }

    private long Collision(Staff staff, Instant start, Instant finish, out int resource)
    {
        resource = -1;
        var last = -1L;
        if (timelines is null || finish <= start) return last;
        foreach (var hold in staff.Holds)
        {
            var end = timelines[hold.Resource].LastCollisionEnd(start.Minutes, finish.Minutes, hold.Demand);
            if (end > last) (last, resource) = (end, hold.Resource);
        }

        return last;
    }

    /// <summary>Who was busy last before a place that a search came to without trying what lies before it.</summary>
    private (int Resource, int Task, Instant Until) LastBusy(Staff staff, Instant first, Instant start)
    {
        var until = Collision(staff, first, start, out var resource);
        return (resource, timelines![resource].TaskEndingAt(until), new Instant(until));
    }

    private long Releases(Staff staff)
    {
        var sum = 0L;
        foreach (var hold in staff.Holds) sum += timelines![hold.Resource].Releases;
        return sum;
    }

    private Crowding CrowdingOf(Staff staff, object time)
    {
        if (_crowding.TryGetValue(new CrowdingKey(time, staff.Holds), out var known)) return known;
        // A staff may be filled anew for the next candidate.
        return _crowding[new CrowdingKey(time, [.. staff.Holds])] = new Crowding();
    }
}

/// <summary>A place found, and who was last in the way.</summary>
/// <param name="Resource">Who was held, or -1.</param>
/// <param name="Task">By which task, or -1.</param>
/// <param name="Since">The bound from which it fits.</param>
internal readonly record struct Placed(Instant Start, Instant Finish, int Resource, int Task, Instant Since);
