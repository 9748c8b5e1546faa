using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Model.Entities;

/// <summary>What work is for.</summary>
public sealed class Goal : Entity
{
    public override EntityKind Kind => EntityKind.Goal;

    public GoalLevel? Level { get; init; }

    public Reference? Owner { get; init; }

    public PlanDate? By { get; init; }

    public ImmutableArray<Reference> Supports { get; init; } = [];

    public decimal Weight { get; init; } = 1;

    public ImmutableArray<Measure> Measures { get; init; } = [];

    public GoalStatus Status { get; init; } = GoalStatus.Active;
}

public enum GoalLevel
{
    Business,
    Objective,
    KeyResult,
}

public enum GoalStatus
{
    Proposed,
    Active,
    Met,
    Dropped,
}

/// <summary>How a goal's progress is measured: a number that goes from one value to another.</summary>
public sealed class Measure : Entity
{
    public override EntityKind Kind => EntityKind.Measure;

    public decimal? From { get; init; }

    public decimal? To { get; init; }

    /// <summary>The values known, by date; a single undated value holds from the beginning.</summary>
    public Dated<decimal>? Now { get; init; }

    public string? Unit { get; init; }

    public decimal Weight { get; init; } = 1;
}
