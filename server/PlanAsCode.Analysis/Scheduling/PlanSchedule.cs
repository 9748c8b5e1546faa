using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>When everything happens: logic dates and scheduled dates of all tasks, and the spans of projects.</summary>
public sealed class PlanSchedule
{
    private Dictionary<string, TaskDates>? _byPath;
    private Dictionary<string, ProjectDates>? _projectsByPath;

    public required DateOnly AsOf { get; init; }

    /// <summary>One for each work item of the plan, in the plan's order. Items that could not be scheduled (cycles) have no dates.</summary>
    public required ImmutableArray<TaskDates> Tasks { get; init; }

    public required ImmutableArray<ProjectDates> Projects { get; init; }

    /// <summary>Cycles of links, each once, as the paths around the loop (the first is not repeated at the end).</summary>
    public ImmutableArray<LinkCycle> Cycles { get; init; } = [];

    /// <summary>Null in schedules that were not computed.</summary>
    internal ReasonBook? Reasons { get; init; }

    public TaskDates? Find(string? path) =>
        path is null ? null : (_byPath ??= Tasks.ToDictionary(task => task.Path, StringComparer.Ordinal)).GetValueOrDefault(path);

    public ProjectDates? FindProject(string? path) =>
        path is null ? null : (_projectsByPath ??= Projects.ToDictionary(project => project.Path, StringComparer.Ordinal)).GetValueOrDefault(path);
}

/// <summary>A loop of links: <see cref="Paths"/>[i] waits for <see cref="Paths"/>[i + 1], the last for the first.</summary>
/// <param name="Places">For each path, where the link to the next is written (its group's, where it inherits it).</param>
public sealed record LinkCycle(ImmutableArray<string> Paths, ImmutableArray<Syntax.Text.Place> Places);
