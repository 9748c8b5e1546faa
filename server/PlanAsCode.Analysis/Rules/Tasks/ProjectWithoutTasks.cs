using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>A project under way without a single task: nothing of it can be scheduled or followed.</summary>
public static class ProjectWithoutTasks
{
    public static Rule Rule { get; } = new("project-without-tasks", Severity.Info, "An active project has no tasks.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var project in context.Plan.Projects.All)
        {
            if (project.Tasks.Length > 0 || project.Status != ProjectStatus.Active || project.Has("tasks")) continue;
            context.Report(project.Place, $"`{project.Path}` is active and has no tasks; add some, or say `status: proposed`");
        }
    }
}
