using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What binds a task's start or finish, in numbers of the network: found when somebody asks.</summary>
/// <param name="Since">From when on everything else allows it.</param>
internal sealed record BindingCause(StartReasonKind Kind, Instant Since)
{
    /// <summary>The number of the link, or -1.</summary>
    public int Link { get; init; } = -1;

    /// <summary>The leaf, group or project that binds it, or -1.</summary>
    public int Other { get; init; } = -1;

    /// <summary>It is the finish of <see cref="Other"/> that binds, else its start.</summary>
    public bool IsFinish { get; init; } = true;

    /// <summary>The person or equipment, or -1.</summary>
    public int Resource { get; init; } = -1;

    public Instant? Until { get; init; }

    /// <summary>What binds it but for people who are away.</summary>
    public BindingCause? Behind { get; init; }
}
