using System.Collections.Immutable;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>A resource that work waits for, and what one more of it would change.</summary>
public sealed record Bottleneck
{
    /// <summary>The person or equipment of which there would be one more; null where it is somebody with <see cref="Skills"/>.</summary>
    public Resource? Resource { get; init; }

    /// <summary>What the one more person can do, as tasks ask for it together; empty where <see cref="Resource"/> says who.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>Paths of the tasks that start later because it is busy, in the plan's order.</summary>
    public ImmutableArray<string> Waiting { get; init; } = [];

    /// <summary>What becomes of each project that has dates, in the plan's order.</summary>
    public required ImmutableArray<ProjectGain> Projects { get; init; }

    /// <summary>Working days that all projects together finish earlier; below zero where a later one outweighs the earlier ones.</summary>
    public decimal SavedDays => Projects.Sum(project => project.SavedDays ?? 0);
}

/// <summary>What one more of a resource does to one project.</summary>
/// <param name="FinishDate">Its finish today.</param>
/// <param name="WithOneMore">Its finish then.</param>
/// <param name="SavedDays">The distance in working days of its calendar; null where then more of its tasks have dates than today.</param>
/// <param name="Unlocked">Paths of tasks that have dates only then.</param>
public sealed record ProjectGain(Project Project, DateOnly? FinishDate, DateOnly? WithOneMore, decimal? SavedDays, ImmutableArray<string> Unlocked);

/// <summary>Bottlenecks, those that cost most first.</summary>
/// <param name="LeftOut">How many more are waited for, but too little to be tried.</param>
public sealed record BottleneckRanking(ImmutableArray<Bottleneck> Ranked, int LeftOut)
{
    /// <summary>Saving less is no reason to look for one more.</summary>
    public const decimal LeastSavedDays = 0.5m;

    /// <summary>Those of which one more would help: it saves half a working day at least, or gives dates to tasks that have none.</summary>
    public IEnumerable<Bottleneck> Costly => Ranked.Where(one => one.SavedDays >= LeastSavedDays || one.Projects.Any(project => project.Unlocked.Length > 0));
}
