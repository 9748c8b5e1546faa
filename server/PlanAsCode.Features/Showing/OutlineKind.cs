namespace PlanAsCode.Features.Showing;

/// <summary>What a line of an outline stands for.</summary>
public enum OutlineKind
{
    Section,
    Calendar,
    Goal,
    Measure,
    Person,
    Team,
    Equipment,
    Project,
    Group,
    Task,
    Milestone,
    Update,
    Review,
    Decision,
    Change,
    Risk,
    Iteration,
    Stakeholder,
    Communication,
    Lesson,
    Policy,
    Waiver,
}
