using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Health;

/// <summary>Points 12 and 13: does the finish hang on the critical path, and is there room for what is left of it.</summary>
internal static class CriticalPathPoints
{
    /// <summary>How much of the push must arrive; calendars on the way may swallow a little of it.</summary>
    private const decimal Proportional = 0.95m;

    private const int PushedDays = 600;

    /// <summary>Pushes the first critical task by 600 working days and looks how far what ends the project moves.</summary>
    public static HealthPoint Test(HealthScope scope)
    {
        var point = scope.Point(DcmaPoints.CriticalPathTest);
        if (scope.Project is { FinishBy: not null, Start: null }) return point.Unknown("the project is planned backwards from `finish-by`");
        var critical = scope.Open.Where(task => task is { IsScheduled: true, IsCritical: true, Item.Elapsed: null })
            .OrderBy(task => task.TotalFloatMinutes).ThenBy(task => task.EarlyStart).ThenBy(task => task.Path, StringComparer.Ordinal).FirstOrDefault();
        if (critical is null) return point.Unknown("no open task of it is critical");
        var passes = scope.Sources.Passes();
        var network = passes.Network;
        var pushed = Array.FindIndex(network.Items, item => item.Path == critical.Path);
        var again = new ScheduleRerun(passes);
        again.Forward(again.Minutes);
        var last = LastOf(again, network, scope.Project);
        var (task, finish) = (again.Finish[pushed], again.Finish[last]);
        var delays = new long[network.ItemCount];
        delays[pushed] = (long)(PushedDays * network.CalendarOf[pushed].MinutesPerDay);
        again.Forward(again.Minutes, delays);
        if (!again.HasDates(pushed) || !again.HasDates(last)) return point.Unknown($"the calendar has no 600 working days left for `{critical.Path}`");
        var calendar = scope.Sources.Calendars.For(scope.Project);
        var asked = calendar.MinutesBetween(task, again.Finish[pushed]);
        var moved = calendar.MinutesBetween(finish, again.Finish[last]);
        var arrives = asked > 0 && moved >= asked * Proportional;
        return point with
        {
            Value = arrives ? Math.Max(point.Limit, Math.Round(calendar.ToDays(moved), 1)) : Math.Round(calendar.ToDays(moved), 1),
            Tasks = [critical.Path],
        };
    }

    /// <summary>(Critical path + total float) / critical path, both from as-of: to the finish, and from there to what it must keep.</summary>
    public static HealthPoint Length(HealthScope scope)
    {
        var point = scope.Point(DcmaPoints.Cpli);
        if (scope.Dates is not { } dates) return point.Unknown("the project has no dates");
        if (scope.Open.Count == 0) return point.Unknown(TaskPoints.NoOpenTask);
        var target = scope.Project.Deadline?.AsEnd ?? scope.Project.FinishBy?.AsEnd ?? scope.Sources.Baseline?.Schedule.FindProject(scope.Project.Path) switch
        {
            { IsScheduled: true } before => before.Finish,
            _ => null,
        };
        if (target is not { } end) return point.Unknown("the project has no `deadline`, no `finish-by` and no baseline to keep");
        var calendar = scope.Sources.Calendars.For(scope.Project);
        var from = Instant.Max(Instant.StartOf(scope.AsOf), dates.Start);
        var length = calendar.MinutesBetween(from, dates.Finish);
        if (length <= 0) return point.Unknown("nothing is left of the critical path");
        var total = calendar.MinutesBetween(dates.Finish, end);
        var driving = scope.Open.Where(task => task.IsDriving).Select(task => task.Path);
        return point with { Value = Math.Max(0, (decimal)(length + total) / length), Tasks = total < 0 ? [.. driving] : [] };
    }

    /// <summary>The item that ends the project: the last to finish, of several the milestone. Were it the latest of all, a task that nothing waits for would pass.</summary>
    private static int LastOf(ScheduleRerun run, Network network, Project project)
    {
        var last = -1;
        for (var item = 0; item < network.ItemCount; item++)
        {
            if (network.Items[item].ProjectPath != project.Path || network.Leaves[item] is not { IsDropped: false, IsRepeated: false } || !run.HasDates(item)) continue;
            if (last < 0 || run.Finish[item] > run.Finish[last] || (run.Finish[item] == run.Finish[last] && network.Items[item].IsMilestone)) last = item;
        }

        return last;
    }
}
