using PlanAsCode.Model.Values;

namespace PlanAsCode.Model.Entities;

/// <summary>A time box of work.</summary>
public sealed class Iteration : Entity
{
    public override EntityKind Kind => EntityKind.Iteration;

    public PlanDate? Start { get; init; }

    public PlanDate? Finish { get; init; }

    /// <summary>What it is to achieve, in words.</summary>
    public string? Goal { get; init; }

    /// <summary>Points (a plain number) or work (a quantity); both null where not said.</summary>
    public decimal? CapacityPoints { get; init; }

    public Quantity? CapacityWork { get; init; }
}
