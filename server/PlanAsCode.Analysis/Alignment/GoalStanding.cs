using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Alignment;

/// <summary>How one goal stands: what it has reached, what it should have, and the work that serves it.</summary>
public sealed record GoalStanding
{
    public required Goal Goal { get; init; }

    /// <summary>0..1; null where nothing measures it.</summary>
    public decimal? Score { get; init; }

    /// <summary>Why <see cref="Score"/> is null, or null.</summary>
    public string? WhyNoScore { get; init; }

    /// <summary>0..1: the part of its time that is over on as-of, and so its score if it grew evenly.</summary>
    public decimal? ExpectedScore { get; init; }

    /// <summary>Why <see cref="ExpectedScore"/> is null, or null.</summary>
    public string? WhyNotExpected { get; init; }

    /// <summary>Tasks that serve it itself.</summary>
    public required WorkSum Own { get; init; }

    /// <summary>Tasks that serve it or a goal that supports it, each counted once.</summary>
    public required WorkSum Total { get; init; }

    /// <summary>By project, those that serve it itself first.</summary>
    public ImmutableArray<GoalContribution> Contributions { get; init; } = [];

    /// <summary>A project or task serves it, itself or through the goals that support it.</summary>
    public bool IsServed => Contributions.Length > 0;

    /// <summary>Open tasks that serve it and finish after its date, the last to finish first; at most a few of <see cref="LateTasks"/>.</summary>
    public ImmutableArray<TaskDates> LastLate { get; init; } = [];

    public int LateTasks { get; init; }

    /// <summary>Some of that work is in time for every goal between: no other goal tells of it.</summary>
    public bool IsFirstToBeLate { get; init; }
}
