using System.Collections.Frozen;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Health;

/// <summary>
/// Point 12: the first task on the longest path of a project, that of least float, takes 600 working days more. What ends the project must
/// move by as much, in working days of the project. Where no open task leads to the end, the first critical one is taken. Projects without links between them are pushed all at once.
/// </summary>
internal sealed class CriticalPathTest
{
    /// <summary>How much of the push must arrive; calendars on the way may swallow a little of it.</summary>
    private const decimal Proportional = 0.95m;

    private const int PushedDays = 600;

    private readonly IReadOnlyList<HealthScope> _scopes;
    private readonly Func<SchedulePasses> _passes;
    private readonly CancellationToken _cancel;
    private readonly Lazy<FrozenDictionary<string, HealthPoint>> _points;

    public CriticalPathTest(IReadOnlyList<HealthScope> scopes, Func<SchedulePasses> passes, CancellationToken cancel)
    {
        _scopes = scopes;
        _passes = passes;
        _cancel = cancel;
        _points = new(() => Run().ToFrozenDictionary(StringComparer.Ordinal));
    }

    public HealthPoint Of(string projectPath) => _points.Value[projectPath];

    private Dictionary<string, HealthPoint> Run()
    {
        var points = new Dictionary<string, HealthPoint>(StringComparer.Ordinal);
        var pushes = new List<Push>();
        var passes = _passes();
        var numbers = passes.Network.Items.Select((item, number) => (item.Path, number)).ToFrozenDictionary(one => one.Path, one => one.number, StringComparer.Ordinal);
        var again = new ScheduleRerun(passes);
        again.Forward(again.Minutes, cancel: _cancel);
        var finish = again.Finish.ToArray();
        var ends = EndsOf(again, passes.Network);
        var longest = Driving.Of(again.Bindings());
        foreach (var scope in _scopes)
        {
            var point = scope.Point(DcmaPoints.CriticalPathTest);
            if (scope.Project is { FinishBy: not null, Start: null }) points[scope.Project.Path] = point.Unknown("the project is planned backwards from `finish-by`");
            else if (scope.WhyNoDates is { } undated) points[scope.Project.Path] = point.Unknown(undated);
            else if (FirstOf(scope, path => longest[numbers[path]]) is { } task) pushes.Add(new Push(scope, point, numbers[task.Path], ends[scope.Project.Path]));
            else points[scope.Project.Path] = point.Unknown("no open task of it leads to its end, and none is critical");
        }

        foreach (var together in IsApart(passes.Network) ? [pushes] : pushes.ConvertAll(push => new List<Push> { push }))
        {
            var delays = new long[finish.Length];
            foreach (var push in together) delays[push.Task] = (long)(PushedDays * passes.Network.CalendarOf[push.Task].MinutesPerDay);
            again.Forward(again.Minutes, delays, cancel: _cancel);
            foreach (var push in together) points[push.Scope.Project.Path] = Judge(push, finish, again, passes.Network);
        }

        return points;
    }

    private static HealthPoint Judge(Push push, Instant[] before, ScheduleRerun after, Network network)
    {
        var path = network.Items[push.Task].Path;
        if (!after.HasDates(push.Task) || !after.HasDates(push.End)) return push.Point.Unknown($"the calendar has no 600 working days left for `{path}`");
        var calendar = push.Scope.Sources.Calendars.For(push.Scope.Project);
        var asked = calendar.MinutesBetween(before[push.Task], after.Finish[push.Task]);
        var moved = calendar.MinutesBetween(before[push.End], after.Finish[push.End]);
        var arrived = asked > 0 ? Math.Clamp((decimal)moved / asked, 0, 1) : 0;
        return push.Point with { Value = arrived >= Proportional ? Math.Max(push.Point.Limit, PushedDays) : Math.Round(PushedDays * arrived, 1), Tasks = [path] };
    }

    private static TaskDates? FirstOf(HealthScope scope, Func<string, bool> isOnLongestPath) =>
        scope.Open.Where(task => task is { IsScheduled: true, Item.Elapsed: null } && (task.IsCritical || isOnLongestPath(task.Path)))
            .OrderBy(task => isOnLongestPath(task.Path) ? 0 : 1).ThenBy(task => task.TotalFloatMinutes).ThenBy(task => task.EarlyStart).ThenBy(task => task.Path, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>By project the number of what ends it: the last to finish, of several the milestone.</summary>
    private static Dictionary<string, int> EndsOf(ScheduleRerun run, Network network)
    {
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var item = 0; item < network.ItemCount; item++)
        {
            if (network.Leaves[item] is not { IsDropped: false, IsRepeated: false } || !run.HasDates(item)) continue;
            var project = network.Items[item].ProjectPath;
            if (!ends.TryGetValue(project, out var last) || run.Finish[item] > run.Finish[last] || (run.Finish[item] == run.Finish[last] && network.Items[item].IsMilestone))
                ends[project] = item;
        }

        return ends;
    }

    private static bool IsApart(Network network) => Array.TrueForAll(network.Links, link => ProjectOf(network, link.From) == ProjectOf(network, link.To));

    private static string ProjectOf(Network network, int entity) => entity < network.ItemCount ? network.Items[entity].ProjectPath : network.PathOf(entity);

    private sealed record Push(HealthScope Scope, HealthPoint Point, int Task, int End);
}
