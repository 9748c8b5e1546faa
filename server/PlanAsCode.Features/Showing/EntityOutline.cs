using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Showing;

/// <summary>What an entity of a plan is, in the words of an outline.</summary>
public static class EntityOutline
{
    public static OutlineKind KindOf(Entity entity) => entity switch
    {
        WorkItem { IsGroup: true } => OutlineKind.Group,
        WorkItem { IsMilestone: true } => OutlineKind.Milestone,
        Resource { ResourceKind: ResourceKind.Team } => OutlineKind.Team,
        Resource { ResourceKind: ResourceKind.Equipment } => OutlineKind.Equipment,
        _ => KindOf(entity.Kind),
    };

    /// <summary>What most entities of a kind are.</summary>
    public static OutlineKind KindOf(EntityKind kind) => kind switch
    {
        EntityKind.Workspace => OutlineKind.Section,
        EntityKind.Calendar => OutlineKind.Calendar,
        EntityKind.Goal => OutlineKind.Goal,
        EntityKind.Measure => OutlineKind.Measure,
        EntityKind.Resource => OutlineKind.Person,
        EntityKind.Project => OutlineKind.Project,
        EntityKind.Update => OutlineKind.Update,
        EntityKind.Review => OutlineKind.Review,
        EntityKind.Decision => OutlineKind.Decision,
        EntityKind.Change => OutlineKind.Change,
        EntityKind.Risk => OutlineKind.Risk,
        EntityKind.Iteration => OutlineKind.Iteration,
        EntityKind.Stakeholder => OutlineKind.Stakeholder,
        EntityKind.Communication => OutlineKind.Communication,
        EntityKind.Lesson => OutlineKind.Lesson,
        EntityKind.Policy => OutlineKind.Policy,
        EntityKind.Waiver => OutlineKind.Waiver,
        _ => OutlineKind.Task,
    };

    public static bool IsDropped(Entity entity) => entity switch
    {
        WorkItem item => item.Status == WorkStatus.Dropped,
        Project project => project.Status == ProjectStatus.Dropped,
        Goal goal => goal.Status == GoalStatus.Dropped,
        Decision decision => decision.Status == DecisionStatus.Superseded,
        ChangeRequest change => change.Status == ChangeStatus.Rejected,
        _ => false,
    };
}
