using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Completing;

/// <summary>What an entity is, in a few words beside its name.</summary>
internal static class EntityWords
{
    public static string? Of(Entity entity, PlanFacts facts) => entity switch
    {
        WorkItem task => Joined(task.Title, facts.DatesOf(task.Path) is { } dates ? PlanFacts.Span(dates.StartDate, dates.FinishDate) : null),
        Project project => Joined(project.Title, facts.Schedule?.FindProject(project.Path) is { IsScheduled: true } span ? PlanFacts.Span(span.StartDate, span.FinishDate) : null),
        Resource { ResourceKind: ResourceKind.Person } person => Joined(person.Title, person.Role),
        Resource resource => Joined(resource.Title, resource.ResourceKind == ResourceKind.Team ? "team" : "equipment"),
        Stakeholder stakeholder => Joined(stakeholder.Title, stakeholder.Role),
        Iteration { Start: { } start, Finish: { } finish } iteration => Joined(iteration.Goal, PlanFacts.Span(start.First, finish.Last)),
        Goal goal => Joined(goal.Title, goal.Status == GoalStatus.Active ? goal.By is { } by ? $"by {PlanFacts.WithWeekday(by.Last)[4..]}" : null : goal.Status.ToString().ToLowerInvariant()),
        Risk risk => Joined(risk.Title, risk.IsLive ? null : risk.Status.ToString().ToLowerInvariant()),
        _ => entity.Title,
    };

    private static string? Joined(string? one, string? other) => one is null ? other : other is null ? one : $"{one} · {other}";
}
