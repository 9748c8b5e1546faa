using System.Collections.Immutable;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>All keys of the plan language, by the kind of entity that takes them.</summary>
public static class KeyCatalog
{
    /// <summary>What a file takes at its top.</summary>
    public static KeySet Top => SectionKeys.Set;

    public static ImmutableArray<EntityKind> Kinds { get; } = [.. Enum.GetValues<EntityKind>()];

    public static KeySet Of(EntityKind kind) => kind switch
    {
        EntityKind.Workspace => WorkspaceKeys.Set,
        EntityKind.Calendar => CalendarKeys.Set,
        EntityKind.Goal => GoalKeys.Set,
        EntityKind.Measure => MeasureKeys.Set,
        EntityKind.Resource => ResourceKeys.Set,
        EntityKind.Project => ProjectKeys.Set,
        EntityKind.WorkItem => TaskKeys.Set,
        EntityKind.Update => LogKeys.Update,
        EntityKind.Review => LogKeys.Review,
        EntityKind.Decision => LogKeys.Decision,
        EntityKind.Change => LogKeys.Change,
        EntityKind.Risk => RiskKeys.Set,
        EntityKind.Iteration => IterationKeys.Set,
        EntityKind.Stakeholder => StakeholderKeys.Set,
        EntityKind.Communication => CommunicationKeys.Set,
        EntityKind.Lesson => LessonKeys.Set,
        EntityKind.Policy => PolicyKeys.Set,
        EntityKind.Waiver => WaiverKeys.Set,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
