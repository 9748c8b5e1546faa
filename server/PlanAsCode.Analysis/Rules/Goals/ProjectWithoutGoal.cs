using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Goals;

/// <summary>A project that serves no goal, neither itself nor through its tasks.</summary>
public static class ProjectWithoutGoal
{
    public static Rule Rule { get; } = new("project-without-goal", Severity.Info, "A project serves no goal.") { Check = Check };

    private static void Check(RuleContext context)
    {
        var serving = context.Plan.WorkItems.All.Where(item => item.Goals.Length > 0).Select(item => item.ProjectPath).ToHashSet(StringComparer.Ordinal);
        foreach (var project in context.Plan.Projects.All)
        {
            if (project.Goals.Length > 0 || serving.Contains(project.Path) || project.Status is ProjectStatus.Dropped or ProjectStatus.Done) continue;
            if (!context.Uses.Goals) context.ReportOncePerProject(project, $"`{project.Path}` serves no goal: the plan has none yet");
            else context.Report(project.Place, $"`{project.Path}` serves no goal; name at least one in its `goals`");
        }
    }
}
