using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Health;

/// <summary>Points 5 to 10: dates that hold tasks fast, float, length, dates that cannot be, and who does the work.</summary>
internal static class TaskPoints
{
    public const string NoOpenTask = "no task of it is open";

    public static IEnumerable<HealthPoint> Of(HealthScope scope)
    {
        var open = scope.Open;
        var dated = open.FindAll(task => task.IsScheduled);
        yield return Share(DcmaPoints.HardConstraints, open, task => task.Item is { StartOn: not null } or { FinishOn: not null } or { FinishNoLater: not null });
        var longFloat = scope.Sources.Limits.LongDaysOf(DcmaPoints.HighFloat);
        yield return Share(DcmaPoints.HighFloat, dated, task => task.TotalFloatMinutes is { } total && scope.Days(task, total) > longFloat);
        yield return Share(DcmaPoints.NegativeFloat, dated, task => task.TotalFloatMinutes < 0);
        var longTask = scope.Sources.Limits.LongDaysOf(DcmaPoints.LongTasks);
        yield return Share(DcmaPoints.LongTasks, dated, task => scope.Days(task, task.DurationMinutes) > longTask);
        yield return Invalid(scope);
        yield return Resources(scope, open);

        HealthPoint Share(PointDefinition definition, List<TaskDates> tasks, Func<TaskDates, bool> isFound)
        {
            var found = tasks.Where(isFound).ToList();
            return scope.Point(definition).Share(found.Count, tasks.Count, found.Select(task => task.Path), tasks.Count == open.Count ? NoOpenTask : "no open task of it has dates");
        }
    }

    /// <summary>The day of as-of itself may hold actual dates: plans are written during it.</summary>
    private static HealthPoint Invalid(HealthScope scope)
    {
        var found = scope.Tasks.FindAll(task =>
            task.Item.Started?.First > scope.AsOf || task.Item.Finished?.First > scope.AsOf
            || (task is { IsScheduled: true, Status: not WorkStatus.Done } && task.Finish.Date < scope.AsOf));
        return scope.Point(DcmaPoints.InvalidDates) with
        {
            Value = found.Count,
            Count = found.Count,
            Of = scope.Tasks.Count,
            Tasks = [.. found.Select(task => task.Path)],
        };
    }

    private static HealthPoint Resources(HealthScope scope, List<TaskDates> open)
    {
        if (!scope.Sources.UsesResources) return scope.Point(DcmaPoints.Resources).Unknown("the plan assigns nobody and has no costs");
        var found = open.FindAll(task => task.Item.Assignments.IsEmpty && task.Item.Cost is null);
        return scope.Point(DcmaPoints.Resources).Share(found.Count, open.Count, found.Select(task => task.Path), NoOpenTask);
    }
}
