using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Health;

/// <summary>The 14 points of one project. The critical path test schedules it once more, so it is made when first asked for.</summary>
public sealed class ProjectHealth
{
    private readonly ImmutableArray<HealthPoint> _quick;
    private readonly Lazy<HealthPoint> _criticalPath;

    internal ProjectHealth(string path, int openTasks, ImmutableArray<HealthPoint> quick, Func<HealthPoint> criticalPath)
    {
        Path = path;
        OpenTasks = openTasks;
        _quick = quick;
        _criticalPath = new(criticalPath);
    }

    /// <summary>The project's path.</summary>
    public string Path { get; }

    /// <summary>How many tasks are neither done nor dropped: shares of a few say little.</summary>
    public int OpenTasks { get; }

    /// <summary>All, in order of their numbers.</summary>
    public ImmutableArray<HealthPoint> Points => [.. _quick.Append(_criticalPath.Value).OrderBy(point => point.Definition.Number)];

    public HealthPoint this[PointDefinition definition] => definition == DcmaPoints.CriticalPathTest
        ? _criticalPath.Value
        : _quick.First(point => point.Definition == definition);
}
