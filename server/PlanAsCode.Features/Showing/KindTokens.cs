using System.Collections.Immutable;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Showing;

/// <summary>How names of each kind of thing are shown.</summary>
internal static class KindTokens
{
    public static TokenType TypeOf(EntityKind kind) => kind switch
    {
        EntityKind.Project => TokenType.Namespace,
        EntityKind.WorkItem => TokenType.Function,
        EntityKind.Goal or EntityKind.Measure => TokenType.Interface,
        EntityKind.Resource or EntityKind.Stakeholder => TokenType.Parameter,
        EntityKind.Risk => TokenType.Event,
        EntityKind.Calendar or EntityKind.Iteration => TokenType.Struct,
        EntityKind.Update or EntityKind.Review or EntityKind.Decision or EntityKind.Change => TokenType.Method,
        _ => TokenType.Class,
    };

    public static TokenModifiers ModifierOf(EntityKind kind) => kind switch
    {
        EntityKind.Calendar => TokenModifiers.Calendar,
        EntityKind.Goal => TokenModifiers.Goal,
        EntityKind.Measure => TokenModifiers.Measure,
        EntityKind.Resource => TokenModifiers.Resource,
        EntityKind.Project => TokenModifiers.Project,
        EntityKind.WorkItem => TokenModifiers.Task,
        EntityKind.Update => TokenModifiers.Update,
        EntityKind.Review => TokenModifiers.Review,
        EntityKind.Decision => TokenModifiers.Decision,
        EntityKind.Change => TokenModifiers.Change,
        EntityKind.Risk => TokenModifiers.Risk,
        EntityKind.Iteration => TokenModifiers.Iteration,
        EntityKind.Stakeholder => TokenModifiers.Stakeholder,
        EntityKind.Communication => TokenModifiers.Communication,
        EntityKind.Lesson => TokenModifiers.Lesson,
        EntityKind.Policy => TokenModifiers.Policy,
        EntityKind.Waiver => TokenModifiers.Waiver,
        _ => TokenModifiers.None,
    };

    /// <summary>Of a reference: where its field takes several kinds, which of them it is says the whole plan only.</summary>
    public static (TokenType Type, TokenModifiers Modifiers) OfReference(ImmutableArray<EntityKind> kinds) =>
        (TypeOf(kinds[0]), kinds.Length == 1 ? ModifierOf(kinds[0]) : TokenModifiers.None);
}
