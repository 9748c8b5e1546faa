using System.Collections.Immutable;

namespace PlanAsCode.Model.Entities;

/// <summary>Somebody with an interest in projects. <see cref="Entity.Title"/> is their <c>name</c>.</summary>
public sealed class Stakeholder : Entity
{
    public override EntityKind Kind => EntityKind.Stakeholder;

    public string? Role { get; init; }

    public Grade? Interest { get; init; }

    public Grade? Influence { get; init; }

    public Engagement? Engagement { get; init; }

    public ImmutableArray<Reference> Projects { get; init; } = [];
}

public enum Grade
{
    Low,
    Medium,
    High,
}

public enum Engagement
{
    Unaware,
    Resistant,
    Neutral,
    Supportive,
    Leading,
}
