using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>One risk with all that follows from it: where it stands in the matrix, what it may cost, what is done about it.</summary>
public sealed record AssessedRisk
{
    public required Risk Risk { get; init; }

    /// <summary>The projects it is about.</summary>
    public required ImmutableArray<Project> Projects { get; init; }

    /// <summary>As it stands without its actions; null where it cannot be scored.</summary>
    public RiskScore? Inherent { get; init; }

    /// <summary>As it will stand after its actions; null where it says nothing of that.</summary>
    public RiskScore? Residual { get; init; }

    /// <summary>Why <see cref="Residual"/> is null, or null.</summary>
    public string? WhyNoResidual { get; init; }

    /// <summary>What <see cref="Residual"/> takes over from the inherent values, as keys: <c>probability</c>, <c>impact.cost</c>.</summary>
    public ImmutableArray<string> Inherited { get; init; } = [];

    /// <summary>As it stands now: the residual values once all its actions are done, else the inherent ones.</summary>
    public RiskScore? Current { get; init; }

    /// <summary>Why <see cref="Current"/> is null, or null.</summary>
    public string? WhyNoScore { get; init; }

    /// <summary>Whether the residual values are those that count now.</summary>
    public bool IsMitigated { get; init; }

    /// <summary>Probability times mean cost by the values that count now; null for risks that are no longer open, and where it cannot be computed.</summary>
    public Money? ExpectedValue { get; init; }

    /// <summary>Why <see cref="ExpectedValue"/> is null, or null.</summary>
    public string? WhyNoValue { get; init; }

    /// <summary>It is open, and not at 0 % by the values that count now. What cannot happen keeps its place on the scale, but counts nowhere.</summary>
    public bool CanHappen { get; init; }

    public ImmutableArray<ActionOnRisk> Actions { get; init; } = [];

    /// <summary>What is done about it.</summary>
    public RiskAnswer Answer { get; init; }

    /// <summary>The last day on which the next review is in time; null where it is no longer open, or no period is set.</summary>
    public DateOnly? ReviewDue { get; init; }

    /// <summary>The review should have been before as-of.</summary>
    public bool IsReviewOverdue { get; init; }

    public bool HasTrigger => !string.IsNullOrWhiteSpace(Risk.Trigger);
}
