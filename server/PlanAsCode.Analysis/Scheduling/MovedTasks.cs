using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What is scheduled otherwise than in another schedule of the plan: tasks and milestones, by path. Groups move with their tasks.</summary>
/// <param name="Moved">Begin at another moment: there is working time between the two starts.</param>
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
            else if (earlier.Start != task.Start && calendars.For(task.Item).MinutesBetween(earlier.Start, task.Start) != 0) moved.Add(task.Path);
        }

        var removed = before.Tasks.Where(task => IsPlaced(task) && (now.Find(task.Path) is not { } later || !IsPlaced(later)));
        return new MovedTasks(moved.ToImmutable(), added.ToImmutable(), [.. removed.Select(task => task.Path)]);
    }

    private static bool IsPlaced(TaskDates task) => task.IsScheduled && !task.Item.IsGroup;
}
