using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Health;

/// <summary>Points 11 and 14: was done by now what the baseline wanted done by now.</summary>
internal static class BaselinePoints
{
    public static IEnumerable<HealthPoint> Of(HealthScope scope)
    {
        var missed = scope.Point(DcmaPoints.MissedTasks);
        var execution = scope.Point(DcmaPoints.Bei);
        if (scope.Sources.Baseline is not { } baseline) return [missed.Unknown(scope.Sources.WhyNoBaseline!), execution.Unknown(scope.Sources.WhyNoBaseline!)];
        var before = scope.Sources.Before[scope.Project.Path].ToDictionary(task => task.Path, StringComparer.Ordinal);
        var due = before.Values.Where(task => task.FinishDate < scope.AsOf).ToList();
        if (due.Count == 0)
        {
            var reason = before.Count == 0 ? $"the baseline `{baseline.Name}` has no task of `{scope.Project.Path}`" : $"by the baseline `{baseline.Name}` no task was due by now";
            return [missed.Unknown(reason), execution.Unknown(reason)];
        }

        var kept = due.FindAll(task => scope.Find(task.Path) is not null);
        var late = kept.FindAll(task => IsLate(scope.Find(task.Path)!, task));
        var done = scope.Tasks.FindAll(task => task.Status == WorkStatus.Done && before.ContainsKey(task.Path));
        return
        [
            missed.Share(late.Count, kept.Count, late.Select(task => task.Path), "every task that was due is gone from the plan"),
            execution with
            {
                Value = (decimal)done.Count / due.Count,
                Count = done.Count,
                Of = due.Count,
                Tasks = [.. kept.Where(task => scope.Find(task.Path)!.Status != WorkStatus.Done).Select(task => task.Path)],
            },
        ];
    }

    private static bool IsLate(TaskDates now, TaskDates before) => now.Status != WorkStatus.Done || now.FinishDate > before.FinishDate;
}
