using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What the written actuals say about a task: its status, the work that is left, and how much of it is done.</summary>
internal static class Actuals
{
    /// <summary>
    /// Dates beat the word: finished means done, started means doing. A task called done that says when it was started
    /// only lacks the date of its end, and a blocked one may have begun.
    /// </summary>
    public static WorkStatus StatusOf(WorkItem item)
    {
        if (item.Finished is not null) return WorkStatus.Done;
        if (item.Started is null) return item.Status ?? WorkStatus.Todo;
        return item.Status is WorkStatus.Done or WorkStatus.Blocked or WorkStatus.Dropped ? item.Status.Value : WorkStatus.Doing;
    }

    /// <summary>What is written, else E x (1 - done), else E - spent (not below 0), else E; rounded up to a whole minute.</summary>
    public static long Remaining(WorkItem item, WorkStatus status, long minutes, WorkingCalendar calendar)
    {
        if (status is WorkStatus.Done or WorkStatus.Dropped) return 0;
        if (item.Remaining is { } remaining) return calendar.ToMinutes(remaining);
        if (item.Done is { } done) return (long)decimal.Ceiling(minutes * (1 - Math.Clamp(done.Fraction, 0, 1)));
        if (item.Spent is { } spent && item.Effort is not null) return Math.Max(0, minutes - calendar.ToMinutes(spent));
        return minutes;
    }

    /// <summary>What is left of a task in calendar time, in minutes.</summary>
    public static long RemainingElapsed(Leaf leaf, Instant asOf)
    {
        if (leaf.Item.Remaining is { } remaining) return CalendarTime.After(asOf, remaining).Minutes - asOf.Minutes;
        var all = Pace.OfElapsed(leaf.Calendar, leaf.Item.Elapsed!).Finish(asOf)!.Value.Minutes - asOf.Minutes;
        return (long)decimal.Ceiling(all * (1 - Math.Clamp(leaf.Item.Done?.Fraction ?? 0, 0, 1)));
    }

    /// <summary>0..100: what is written, else spent / (spent + remaining), else 0.</summary>
    public static decimal DonePercent(Leaf leaf)
    {
        if (leaf.IsDone) return 100;
        if (leaf.IsDropped) return 0;
        if (leaf.Item.Done is { } done) return Math.Clamp(done.Value, 0, 100);
        // Hours worked say nothing about calendar time, and what is left of it is not in minutes of work.
        if (leaf.Kind != LeafKind.Elapsed && leaf.Item.Spent is { } given && leaf.Calendar.ToMinutes(given) is > 0 and var spent)
            return 100m * spent / (spent + leaf.RemainingMinutes);
        return 0;
    }

    /// <summary>When a task that was started began; calendar time, and a day without working time, keeps its own midnight.</summary>
    public static Instant Start(Leaf leaf, Instant started) =>
        !IsOfCalendar(leaf) && leaf.Calendar.NextWorking(started) is { } first && first.Date == started.Date ? first : started;

    /// <summary>When a done task ended, the same way.</summary>
    public static Instant Finish(Leaf leaf, Instant finished)
    {
        if (IsOfCalendar(leaf)) return finished;
        var day = finished.PlusMinutes(finished.Minutes > 0 ? -1 : 0).Date;
        return leaf.Calendar.PreviousWorking(finished) is { } last && last.PlusMinutes(-1).Date == day ? last : finished;
    }

    private static bool IsOfCalendar(Leaf leaf) => leaf.IsInstant || leaf.Kind == LeafKind.Elapsed;
}
