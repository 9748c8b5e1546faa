using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Resources;

/// <summary>Effort that nobody is assigned to: it is scheduled as if somebody with nothing else to do did it.</summary>
public static class NobodyAssigned
{
    public static Rule Rule { get; } = new("nobody-assigned", Severity.Info, "A task has effort but nobody who does it.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if (item.IsGroup || item.Effort is null || item.Assignments.Length > 0) continue;
            if (context.Schedule.Find(item.Path) is { Status: WorkStatus.Done or WorkStatus.Dropped }) continue;
            if (!context.Uses.Assignments)
                context.ReportOncePerProject(context.Plan.Projects[item.ProjectPath], "nobody is assigned to any task: dates assume one full-time person for each");
            else
                context.Report(item.Place, $"nobody is assigned to `{item.Path}`: its dates assume one full-time person with nothing else to do; add `assign`");
        }
    }
}
