using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>The dates of a group, from those of what stands in it; meetings that repeat count only where there is nothing else.</summary>
internal static class GroupSpan
{
    public static TaskDates Of(WorkItem group, WorkingCalendar calendar, List<TaskDates> children)
    {
        var weights = DoneWeights.Of(children);
        var placed = children.FindAll(child => child.IsScheduled);
        if (placed.Exists(child => !child.IsOnlyRepeats)) placed.RemoveAll(child => child.IsOnlyRepeats);
        if (placed.Count == 0)
        {
            return new TaskDates
            {
                Path = group.Path,
                Item = group,
                Status = StatusOf(children),
                IsScheduled = false,
                WhyNot = children.Count == 0 ? "has no tasks" : "none of its tasks has dates",
                DonePercent = weights.Percent,
                Weights = weights,
            };
        }

        var start = placed.Min(child => child.Start);
        var finish = placed.Max(child => child.Finish);
        var open = placed.FindAll(child => child.TotalFloatMinutes is not null);
        return new TaskDates
        {
            Path = group.Path,
            Item = group,
            Status = StatusOf(children),
            Start = start,
            Finish = finish,
            StartDate = placed.Min(child => child.StartDate),
            FinishDate = placed.Max(child => child.FinishDate),
            EarlyStart = placed.Min(child => child.EarlyStart),
            EarlyFinish = placed.Max(child => child.EarlyFinish),
            LateStart = placed.Min(child => child.LateStart),
            LateFinish = placed.Max(child => child.LateFinish),
            TotalFloatMinutes = open.Count == 0 ? null : open.Min(child => child.TotalFloatMinutes),
            FreeFloatMinutes = open.Count == 0 ? null : open.Min(child => child.FreeFloatMinutes),
            IsCritical = open.Exists(child => child.IsCritical),
            IsDriving = placed.Exists(child => child.IsDriving),
            IsOnlyRepeats = placed.TrueForAll(child => child.IsOnlyRepeats),
            EffortMinutes = children.Exists(child => child.EffortMinutes is not null) ? children.Sum(child => child.EffortMinutes ?? 0) : null,
            DurationMinutes = calendar.MinutesBetween(start, finish),
            DonePercent = weights.Percent,
            Weights = weights,
            Reason = new StartReason(StartReasonKind.Children, placed.Find(child => child.Start == start)!.Path, null),
        };
    }

    /// <summary>Done when all is done, doing when some was begun; dropped tasks do not count.</summary>
    private static WorkStatus StatusOf(List<TaskDates> children)
    {
        var counted = children.FindAll(child => child.Status != WorkStatus.Dropped);
        if (counted.Count == 0) return children.Count == 0 ? WorkStatus.Todo : WorkStatus.Dropped;
        if (counted.TrueForAll(child => child.Status == WorkStatus.Done)) return WorkStatus.Done;
        return counted.TrueForAll(child => child.Status == WorkStatus.Todo) ? WorkStatus.Todo : WorkStatus.Doing;
    }
}
