using PlanAsCode.Model.Editing;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>Gives a risk or goal without an owner to somebody who has to do with it, nearest first.</summary>
internal static class MissingOwner
{
    private const int Most = 4;

    private static readonly string[] Rules = ["risk-without-owner", "goal-without-owner"];

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        foreach (var finding in question.Findings.Where(finding => Rules.Contains(finding.Rule)))
        {
            if (question.EntityAt(finding.Place.Span.Start) is not { } entity) continue;
            var near = Near(question, entity).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            var rest = question.Plan.Resources.All.Where(person => person.ResourceKind == ResourceKind.Person).Select(person => person.Path);
            foreach (var path in near.Union(rest).Take(Most))
                yield return Offer.Fields(question.Plan, $"Set the owner to {NameOf(question, path)}", finding, new FieldChange(entity, "owner", path)) with { IsPreferred = near.Count > 0 && path == near[0] };
        }
    }

    private static string NameOf(ChangeQuestion question, string path) =>
        question.Plan.Resources.Find(path)?.Name ?? question.Plan.Stakeholders.Find(path)?.Name ?? path;

    private static IEnumerable<string?> Near(ChangeQuestion question, Entity entity) => entity switch
    {
        Risk risk => OfRisk(question, risk),
        Goal goal => OfGoal(question, goal),
        _ => [],
    };

    /// <summary>Who owns or does what the risk would delay, then who owns its projects.</summary>
    private static IEnumerable<string?> OfRisk(ChangeQuestion question, Risk risk)
    {
        var tasks = risk.Affects.Concat(risk.Actions).Select(one => question.Plan.WorkItems.Find(one.Target)).OfType<WorkItem>().ToList();
        var projects = risk.Projects.Concat(risk.Affects).Select(one => question.Plan.Projects.Find(one.Target)).Concat(tasks.Select(task => question.Plan.Projects.Find(task.ProjectPath)));
        return tasks.Select(task => task.Owner?.Target)
            .Concat(tasks.SelectMany(task => task.Assignments.OfType<NamedAssignment>().Select(named => named.Resource.Target)))
            .Concat(projects.Select(project => project?.Owner?.Target));
    }

    /// <summary>Who owns the projects for it, then the goals that it supports.</summary>
    private static IEnumerable<string?> OfGoal(ChangeQuestion question, Goal goal) =>
        question.Plan.Projects.All.Where(project => project.Goals.Any(one => one.Target == goal.Path)).Select(project => project.Owner?.Target)
            .Concat(goal.Supports.Select(one => question.Plan.Goals.Find(one.Target)?.Owner?.Target));
}
