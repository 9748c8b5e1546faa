using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Understanding;

/// <summary>One entity by kind and path, without an index of all: for questions about one thing.</summary>
internal static class EntityLookup
{
    public static Entity? Find(PlanSnapshot plan, EntityKind kind, string? path) => path is null ? null : kind switch
    {
        EntityKind.Workspace => plan.Workspace,
        EntityKind.Calendar => plan.Calendars.Find(path),
        EntityKind.Goal => plan.Goals.Find(path),
        EntityKind.Measure => plan.Goals.Find(Before(path))?.Measures.FirstOrDefault(measure => measure.Path == path),
        EntityKind.Resource => plan.Resources.Find(path),
        EntityKind.Project => plan.Projects.Find(path),
        EntityKind.WorkItem => plan.WorkItems.Find(path),
        EntityKind.Update => plan.Projects.Find(Before(path))?.Updates.FirstOrDefault(entry => entry.Path == path),
        EntityKind.Review => plan.Projects.Find(Before(path))?.Reviews.FirstOrDefault(entry => entry.Path == path),
        EntityKind.Decision => plan.Projects.Find(Before(path))?.Decisions.FirstOrDefault(entry => entry.Path == path),
        EntityKind.Change => plan.Projects.Find(Before(path))?.Changes.FirstOrDefault(entry => entry.Path == path),
        EntityKind.Risk => plan.Risks.Find(path),
        EntityKind.Iteration => plan.Iterations.Find(path),
        EntityKind.Stakeholder => plan.Stakeholders.Find(path),
        EntityKind.Communication => plan.Communications.Find(path),
        EntityKind.Lesson => plan.Lessons.Find(path),
        EntityKind.Policy => plan.Workspace.Policies.FirstOrDefault(policy => policy.Path == path),
        EntityKind.Waiver => plan.Workspace.Waivers.FirstOrDefault(waiver => waiver.Path == path),
        _ => null,
    };

    private static string Before(string path) => path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : path;
}
