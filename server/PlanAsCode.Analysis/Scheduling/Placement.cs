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

    /// <summary>The last place that ends at or before a limit and does not begin before a floor; null where there is none.</summary>
    public Placed? Latest(Staff staff, Instant limit, Instant floor)
    {
        while (true)
        {
            if (staff.Pace.LatestStart(limit) is not { } start || start < floor || staff.Pace.Finish(start) is not { } finish) return null;
            var collision = -1L;
            if (timelines is not null && finish > start)
            {
                foreach (var hold in staff.Holds)
                {
                    var first = timelines[hold.Resource].FirstCollisionStart(start.Minutes, finish.Minutes, hold.Demand);
                    if (first >= 0 && (collision < 0 || first < collision)) collision = first;
                }
            }

            if (collision < 0) return new Placed(start, finish, -1, -1, limit);
            if (collision >= limit.Minutes) return null;
            limit = new Instant(collision);
        }
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
