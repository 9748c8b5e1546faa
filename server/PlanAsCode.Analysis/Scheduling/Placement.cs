using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Finds when a task fits: from a bound on, or up to a limit. With timelines nobody is held beyond what they have; without
/// them (logic dates) only the task's own pace counts.
/// </summary>
internal sealed class Placement(Timeline[]? timelines)
{
    public bool HasTimelines => timelines is not null;

    /// <summary>The first place from a bound on that does not end before <paramref name="finishBound"/>; null where none comes.</summary>
    public Placed? Earliest(Staff staff, Instant bound, Instant? finishBound)
    {
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
}

/// <summary>A place found, and who was last in the way.</summary>
/// <param name="Resource">Who was held, or -1.</param>
/// <param name="Task">By which task, or -1.</param>
/// <param name="Since">The bound from which it fits.</param>
internal readonly record struct Placed(Instant Start, Instant Finish, int Resource, int Task, Instant Since);
