using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>What a search for a better schedule found. Never worse than the written order: then that is what it holds.</summary>
public sealed record OptimizedSchedule
{
    public required PlanSchedule Schedule { get; init; }

    public required ImmutableArray<ProjectGain> Projects { get; init; }

    /// <summary>The priorities that give this schedule, in the plan's order: only of tasks that need another than they have.</summary>
    public required ImmutableArray<TaskPriority> Priorities { get; init; }

    /// <summary>How many schedules were made and compared.</summary>
    public required long Schedules { get; init; }

    public required int Seed { get; init; }

    /// <summary>Every project ends at its lower bound: no order can do better.</summary>
    public bool IsOptimal => Projects.All(project => project.After is null || project.After <= project.LowerBound);

    internal SchedulePasses Passes { get; init; } = null!;

    internal LowerBounds Bounds { get; init; } = null!;

    /// <summary>By item its new priority or -1; empty where all stay.</summary>
    internal int[] Own { get; init; } = [];
}

/// <summary>The priority that a task gets.</summary>
/// <param name="Path">The task's path.</param>
/// <param name="From">The priority it had, its own or its group's.</param>
public sealed record TaskPriority(string Path, int From, int To);

/// <summary>What the search did for one project.</summary>
/// <param name="Before">Its finish by the written order; null where it has no dates.</param>
/// <param name="LowerBound">A finish that no order can better; null where none was proven, and <paramref name="WhyNoBound"/> says why.</param>
/// <param name="GainDays">Working days of its calendar gained.</param>
/// <param name="GapDays">Working days between the bound and the finish found; null without a bound.</param>
/// <param name="GapPercent">The same in percent of the time from the project's start to the bound.</param>
public sealed record ProjectGain(
    string Path, Instant? Before, Instant? After, Instant? LowerBound, decimal GainDays, decimal? GapDays, decimal? GapPercent, string? WhyNoBound);
