using System.Collections.Immutable;

namespace PlanAsCode.Model.Entities;

/// <summary>An entry of <c>workspace.policies</c>; what else it says is in <see cref="Entity.Fields"/>.</summary>
public sealed class Policy : Entity
{
    public override EntityKind Kind => EntityKind.Policy;

    /// <summary>The kind of change it watches, such as <c>milestone-slip</c>, as written.</summary>
    public string? When { get; init; }

    /// <summary>As written: what it measures depends on <see cref="When"/>.</summary>
    public string? Over { get; init; }

    /// <summary>What it holds for; empty means everything.</summary>
    public ImmutableArray<Reference> On { get; init; } = [];

    public PolicySeverity Severity { get; init; } = PolicySeverity.Error;

    public bool NeedsDecision { get; init; }
}

/// <summary>How much a broken policy matters.</summary>
public enum PolicySeverity
{
    Error,
    Warning,
    Info,
}
