using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What is scheduled otherwise than in another schedule of the plan: tasks and milestones, by path. Groups move with their tasks.</summary>
/// <param name="Moved">Begin at another moment: there is working time between the two starts. Where one of them was written as a day, days are compared.</param>
/// <param name="Added">Have dates here only.</param>
/// <param name="Removed">Have dates there only.</param>
public sealed record MovedTasks(ImmutableArray<string> Moved, ImmutableArray<string> Added, ImmutableArray<string> Removed)
{
    /// <param name="calendars">Those of <paramref name="now"/>.</param>
    public static MovedTasks Between(PlanSchedule before, PlanSchedule now, CalendarBook calendars)
    {
        var moved = ImmutableArray.CreateBuilder<string>();
        var added = ImmutableArray.CreateBuilder<string>();
        foreach (var task in now.Tasks.Where(IsPlaced))
        {
            if (before.Find(task.Path) is not { } earlier || !IsPlaced(earlier)) added.Add(task.Path);
            else if (IsMoved(earlier, task, calendars)) moved.Add(task.Path);
        }

        var removed = before.Tasks.Where(task => IsPlaced(task) && (now.Find(task.Path) is not { } later || !IsPlaced(later)));
        return new MovedTasks(moved.ToImmutable(), added.ToImmutable(), [.. removed.Select(task => task.Path)]);
    }

    private static bool IsMoved(TaskDates before, TaskDates now, CalendarBook calendars)
    {
        if (before.Occurrences.Length > 0 && now.Occurrences.Length > 0) return IsSeriesMoved(before.Occurrences, now.Occurrences);
        if (before.StartDate == now.StartDate && (IsWrittenByDay(before) || IsWrittenByDay(now))) return false;
        return before.Start != now.Start && calendars.For(now.Item).MinutesBetween(before.Start, now.Start) != 0;
    }

    /// <summary>By the days on which both are held: what is past in one of them, or goes on for longer, has not moved.</summary>
    private static bool IsSeriesMoved(ImmutableArray<Occurrence> before, ImmutableArray<Occurrence> now)
    {
        var (first, last) = (Instant.Max(before[0].Start, now[0].Start).Date, Instant.Min(before[^1].Start, now[^1].Start).Date);
        return first > last || !Within(before).SequenceEqual(Within(now));

        IEnumerable<DateOnly> Within(ImmutableArray<Occurrence> times) => times.Select(time => time.Start.Date).Where(date => date >= first && date <= last);
    }

    private static bool IsWrittenByDay(TaskDates task) => (task.Item.Started ?? task.Item.Finished) is { MinuteOfDay: null };

    private static bool IsPlaced(TaskDates task) => task.IsScheduled && !task.Item.IsGroup;
}
