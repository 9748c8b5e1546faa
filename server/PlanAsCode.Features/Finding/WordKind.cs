namespace PlanAsCode.Features.Finding;

/// <summary>Words of the user's own that stand in several places and mean the same in all of them.</summary>
public enum WordKind
{
    Label,
    Skill,

    /// <summary>A category of risks and lessons.</summary>
    Category,

    /// <summary>A role that has a rate.</summary>
    Role,
}
