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
        yield return Share(DcmaPoints.HardConstraints, task => task.Item is { StartOn: not null } or { FinishOn: not null } or { FinishNoLater: not null });
        var longFloat = scope.Sources.Limits.LongDaysOf(DcmaPoints.HighFloat);
        yield return OfDates(DcmaPoints.HighFloat, task => task.TotalFloatMinutes is { } total && scope.Days(task, total) > longFloat);
        yield return OfDates(DcmaPoints.NegativeFloat, task => task.TotalFloatMinutes < 0);
        var longTask = scope.Sources.Limits.LongDaysOf(DcmaPoints.LongTasks);
        yield return OfDates(DcmaPoints.LongTasks, task => scope.Days(task, task.DurationMinutes) > longTask);
        yield return Invalid(scope);
        yield return Resources(scope, open);

        HealthPoint OfDates(PointDefinition definition, Func<TaskDates, bool> isFound) =>
            scope.WhyNoDates is { } reason ? scope.Point(definition).Unknown(reason) : Share(definition, isFound);

        HealthPoint Share(PointDefinition definition, Func<TaskDates, bool> isFound)
        {
            var found = open.FindAll(task => isFound(task));
            return scope.Point(definition).Share(found.Count, open.Count, found.Select(task => task.Path), NoOpenTask);
        }
    }

    /// <summary>The day of as-of itself may hold actual dates: plans are written during it.</summary>
    private static HealthPoint Invalid(HealthScope scope)
    {
        var found = scope.Tasks.FindAll(task =>
            task.Item.Started?.First > scope.AsOf || task.Item.Finished?.First > scope.AsOf
            || (task is { IsScheduled: true, Status: not WorkStatus.Done } && task.Finish.Date < scope.AsOf));
        if (found.Count == 0 && scope.WhyNoDates is { } reason) return scope.Point(DcmaPoints.InvalidDates).Unknown(reason);
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
