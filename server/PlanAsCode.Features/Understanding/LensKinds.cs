namespace PlanAsCode.Features.Understanding;

/// <summary>What code lenses show.</summary>
[Flags]
public enum LensKinds
{
    None = 0,

    /// <summary>Finish and deadline of projects.</summary>
    Projects = 1,

    /// <summary>How long ago a project's last update was.</summary>
    Updates = 2,

    /// <summary>Float of milestones, groups and critical tasks.</summary>
    Tasks = 4,

    /// <summary>Float of all other tasks too.</summary>
    AllTasks = 8,

    /// <summary>How often a thing is referred to.</summary>
    Uses = 16,

    /// <summary>What is likely, where a forecast is there.</summary>
    Likely = 32,
    Usual = Projects | Updates | Tasks | Uses | Likely,
}
