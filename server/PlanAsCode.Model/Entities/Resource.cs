using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Model.Entities;

/// <summary>A person, a team or a piece of equipment. <see cref="Entity.Title"/> is its <c>name</c>.</summary>
public sealed class Resource : Entity
{
    public override EntityKind Kind => EntityKind.Resource;

    public ResourceKind ResourceKind { get; init; } = ResourceKind.Person;

    public string? Role { get; init; }

    public string? Email { get; init; }

    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>Share of the calendar's time, 1 = all; null = 1.</summary>
    public Dated<decimal>? Capacity { get; init; }

    public Rate? Rate { get; init; }

    public Reference? Calendar { get; init; }

    public ImmutableArray<DateRange> Leave { get; init; } = [];

    public PlanDate? From { get; init; }

    public PlanDate? Until { get; init; }

    /// <summary>Work done in an hour of time, 1 by default.</summary>
    public decimal Efficiency { get; init; } = 1;

    public ImmutableArray<WorkLimit> Limits { get; init; } = [];

    public ImmutableArray<Reference> Members { get; init; } = [];

    public Reference? Lead { get; init; }

    /// <summary>Units of equipment.</summary>
    public int Units { get; init; } = 1;
}

public enum ResourceKind
{
    Person,
    Team,
    Equipment,
}
