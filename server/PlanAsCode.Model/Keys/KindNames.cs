using System.Collections.Immutable;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>What messages and help call each kind of entity.</summary>
public static class KindNames
{
    /// <summary>The bare name: <c>task</c>.</summary>
    public static string Of(EntityKind kind) => kind switch
    {
        EntityKind.Workspace => "workspace",
        EntityKind.Calendar => "calendar",
        EntityKind.Goal => "goal",
        EntityKind.Measure => "measure",
        EntityKind.Resource => "resource",
        EntityKind.Project => "project",
        EntityKind.WorkItem => "task",
        EntityKind.Update => "update",
        EntityKind.Review => "review",
        EntityKind.Decision => "decision",
        EntityKind.Change => "change",
        EntityKind.Risk => "risk",
        EntityKind.Iteration => "iteration",
        EntityKind.Stakeholder => "stakeholder",
        EntityKind.Communication => "communication",
        EntityKind.Lesson => "lesson",
        EntityKind.Policy => "policy",
        EntityKind.Waiver => "waiver",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>With its article: <c>a task</c>, <c>an iteration</c>.</summary>
    public static string One(EntityKind kind) => kind switch
    {
        EntityKind.Workspace => "the workspace",
        EntityKind.Update or EntityKind.Iteration => "an " + Of(kind),
        _ => "a " + Of(kind),
    };

    /// <summary><c>a resource or a stakeholder</c>.</summary>
    public static string AnyOf(ImmutableArray<EntityKind> kinds) => kinds.Length == 1
        ? One(kinds[0])
        : string.Join(", ", kinds[..^1].Select(One)) + " or " + One(kinds[^1]);

    /// <summary><c>resource or stakeholder</c>.</summary>
    public static string BareAnyOf(ImmutableArray<EntityKind> kinds) => kinds.Length == 1
        ? Of(kinds[0])
        : string.Join(", ", kinds[..^1].Select(Of)) + " or " + Of(kinds[^1]);

    /// <summary>The section its entities stand in, or null where they stand inside others.</summary>
    public static string? SectionOf(EntityKind kind) => kind switch
    {
        EntityKind.Calendar => "calendars",
        EntityKind.Goal => "goals",
        EntityKind.Resource => "resources",
        EntityKind.Project => "projects",
        EntityKind.Risk => "risks",
        EntityKind.Iteration => "iterations",
        EntityKind.Stakeholder => "stakeholders",
        EntityKind.Communication => "communications",
        EntityKind.Lesson => "lessons",
        _ => null,
    };
}
