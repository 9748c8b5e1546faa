using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Model.Entities;

/// <summary>Who is told what, how often and by whom.</summary>
public sealed class Communication : Entity
{
    public override EntityKind Kind => EntityKind.Communication;

    public ImmutableArray<Reference> Audience { get; init; } = [];

    public ImmutableArray<Reference> Projects { get; init; } = [];

    public Quantity? Every { get; init; }

    public PlanDate? From { get; init; }

    public string? Channel { get; init; }

    public string? Report { get; init; }

    public Reference? Owner { get; init; }

    /// <summary>Parts of a report this audience is not shown.</summary>
    public ImmutableArray<string> Withhold { get; init; } = [];
}
