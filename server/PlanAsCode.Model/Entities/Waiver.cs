using PlanAsCode.Model.Values;

namespace PlanAsCode.Model.Entities;

/// <summary>An entry of <c>workspace.waivers</c>: an exception from a policy; what else it says is in <see cref="Entity.Fields"/>.</summary>
public sealed class Waiver : Entity
{
    public override EntityKind Kind => EntityKind.Waiver;

    /// <summary>The id of the policy, as written.</summary>
    public string? Policy { get; init; }

    public string? Reason { get; init; }

    public Reference? Author { get; init; }

    public PlanDate? Until { get; init; }
}
