using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Model.Entities;

/// <summary>Something that may happen and would hurt (or help).</summary>
public sealed class Risk : Entity
{
    public override EntityKind Kind => EntityKind.Risk;

    public bool IsOpportunity { get; init; }

    public ImmutableArray<Reference> Projects { get; init; } = [];

    public string? Cause { get; init; }

    public string? Event { get; init; }

    public string? Effect { get; init; }

    public string? Category { get; init; }

    public string? Trigger { get; init; }

    public Likelihood? Probability { get; init; }

    public RiskImpact Impact { get; init; } = RiskImpact.None;

    /// <summary>Tasks, groups, or projects.</summary>
    public ImmutableArray<Reference> Affects { get; init; } = [];

    public RiskResponse? Response { get; init; }

    public string? Reason { get; init; }

    /// <summary>The tasks that answer it.</summary>
    public ImmutableArray<Reference> Actions { get; init; } = [];

    public string? Contingency { get; init; }

    public Likelihood? ResidualProbability { get; init; }

    public RiskImpact? ResidualImpact { get; init; }

    public Reference? Owner { get; init; }

    public RiskStatus Status { get; init; } = RiskStatus.Open;

    public PlanDate? Raised { get; init; }

    public PlanDate? Reviewed { get; init; }

    public Quantity? ReviewEvery { get; init; }

    /// <summary>True where it may still happen: open or watching.</summary>
    public bool IsLive => Status is RiskStatus.Open or RiskStatus.Watching;
}

public enum RiskResponse
{
    Avoid,
    Mitigate,
    Transfer,
    Accept,
    Escalate,
    Exploit,
    Enhance,
    Share,
}

public enum RiskStatus
{
    Open,
    Watching,
    Occurred,
    Closed,
}

/// <summary>How likely: a percentage or a level.</summary>
public sealed record Likelihood(Percentage? Percent, Level? Level);

/// <summary>What it would do, by dimension; each a level or a quantity, or null.</summary>
public sealed record RiskImpact(ImpactOnSchedule? Schedule, ImpactOnCost? Cost, Level? Quality, Level? Scope)
{
    public static RiskImpact None { get; } = new(null, null, null, null);
}

/// <summary>A level, or working time lost.</summary>
public sealed record ImpactOnSchedule(Level? Level, Estimate? Time);

/// <summary>A level, or money lost.</summary>
public sealed record ImpactOnCost(Level? Level, MoneyEstimate? Money);
