using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Health;

/// <summary>
/// Point 13: (critical path + total float) / critical path. Both are counted from as-of in working time: to the finish, and to what the finish
/// must keep.
/// </summary>
internal static class CriticalPathLength
{
    public static HealthPoint Of(HealthScope scope)
    {
        var point = scope.Point(DcmaPoints.Cpli);
        if (scope.Sources.Schedule.FindProject(scope.Project.Path) is not { IsScheduled: true } dates) return point.Unknown("the project has no dates");
        if (scope.Open.Count == 0) return point.Unknown(TaskPoints.NoOpenTask);
        if (scope.WhyNoDates is { } undated) return point.Unknown(undated);
        if ((scope.Project.Deadline?.AsEnd ?? scope.Project.FinishBy?.AsEnd ?? BaselineFinish(scope)) is not { } target)
            return point.Unknown("the project has no `deadline`, no `finish-by` and no baseline to keep");
        var calendar = scope.Sources.Calendars.For(scope.Project);
        var from = Instant.Max(Instant.StartOf(scope.AsOf), dates.Start);
        var length = calendar.MinutesBetween(from, dates.Finish);
        if (length <= 0) return point.Unknown("nothing is left of the critical path");
        var total = calendar.MinutesBetween(dates.Finish, target);
        var driving = scope.Open.Where(task => task.IsDriving).Select(task => task.Path);
        return point with { Value = Math.Max(0, (decimal)(length + total) / length), Tasks = total < 0 ? [.. driving] : [] };
    }

    private static Instant? BaselineFinish(HealthScope scope) =>
        scope.Sources.Baseline?.Schedule.FindProject(scope.Project.Path) is { IsScheduled: true } before ? before.Finish : null;
}
