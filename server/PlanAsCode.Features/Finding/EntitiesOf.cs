using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Finding;

/// <summary>Everything of a plan that has an id, with what stands inside it.</summary>
public static class EntitiesOf
{
    public static IEnumerable<Entity> Plan(PlanSnapshot plan) =>
    [
        .. plan.Workspace.Policies, .. plan.Workspace.Waivers, .. plan.Calendars.All, .. plan.Goals.All, .. plan.Goals.All.SelectMany(goal => goal.Measures),
        .. plan.Resources.All, .. plan.Projects.All.SelectMany(WithLog), .. plan.WorkItems.All, .. plan.Risks.All, .. plan.Iterations.All,
        .. plan.Stakeholders.All, .. plan.Communications.All, .. plan.Lessons.All,
    ];

    /// <summary>A project, then its updates, reviews, decisions and changes.</summary>
    public static IEnumerable<Entity> WithLog(Project project) =>
        [project, .. project.Updates, .. project.Reviews, .. project.Decisions, .. project.Changes];
}
