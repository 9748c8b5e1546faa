using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Budget;

/// <summary>A project's cost is known, but not what it may cost.</summary>
public static class BudgetMissing
{
    public static Rule Rule { get; } = new("budget-missing", Severity.Info, "A project has a cost but no budget.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var project in context.Plan.Projects.All)
        {
            if (project.Has("budget") || project.Status is ProjectStatus.Done or ProjectStatus.Dropped) continue;
            if (context.Analysis.Costs.ByPath.GetValueOrDefault(project.Path) is not { Amount: > 0 } cost) continue;
            if (context.Uses.Budgets) context.Report(project.Place, $"`{project.Path}` costs {Words.Amount(cost)}, and nothing says what it may cost; add `budget`");
            else context.ReportOncePerProject(project, $"`{project.Path}` costs {Words.Amount(cost)}; no project has a `budget` yet");
        }
    }
}
