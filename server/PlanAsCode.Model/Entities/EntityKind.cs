namespace PlanAsCode.Model.Entities;

/// <summary>What a reference may name.</summary>
public enum EntityKind
{
    Workspace,
    Calendar,
    Goal,
    Measure,
    Resource,
    Project,
    WorkItem,
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
