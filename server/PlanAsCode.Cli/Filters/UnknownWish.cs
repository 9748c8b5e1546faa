using PlanAsCode.Cli.Calls;
using PlanAsCode.Model;

namespace PlanAsCode.Cli.Filters;

/// <summary>A filter that names what the plan does not have is a wrong call, not an empty result.</summary>
public static class UnknownWish
{
    public static string? In(FilterWishes wishes, PlanSnapshot plan)
    {
        var projects = plan.Projects.All.Select(project => project.Path).ToList();
        var resources = plan.Resources.All.Select(resource => resource.Path).ToList();
        var owners = resources.Concat(plan.Stakeholders.All.Select(stakeholder => stakeholder.Path)).ToList();
        var labels = plan.WorkItems.All.SelectMany(item => item.Labels).Concat(plan.Projects.All.SelectMany(project => project.Labels)).Distinct().ToList();
        if (wishes.From > wishes.To) return $"--to {wishes.To:yyyy-MM-dd} lies before --from {wishes.From:yyyy-MM-dd}: no task can fit";
        return First("--project", "project", wishes.Projects, projects)
            ?? First("--resource", "resource", wishes.Resources, resources)
            ?? First("--owner", "resource or stakeholder", wishes.Owners, owners)
            ?? First("--label", "label", wishes.Labels, labels);
    }

    private static string? First(string option, string kind, string[] asked, List<string> known)
    {
        var unknown = asked.FirstOrDefault(word => !known.Contains(word, StringComparer.Ordinal));
        return unknown is null ? null : $"{option}: the plan has no {kind} `{unknown}`{WrongCall.Suggestion(unknown, known)}";
    }
}
