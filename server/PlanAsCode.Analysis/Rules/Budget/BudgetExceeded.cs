using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Budget;

/// <summary>A project costs more than it may.</summary>
public static class BudgetExceeded
{
    public static Rule Rule { get; } = new("budget-exceeded", Severity.Warning, "A project costs more than its budget.") { Check = Check };

    private static void Check(RuleContext context)
    {
        var currency = new WorkspaceCurrency(context.Plan.Workspace);
        foreach (var project in context.Plan.Projects.All)
        {
            if (project.Budget is not { } budget) continue;
            if (budget.Amount * currency.FactorOf(budget.Currency) is not { } limit)
            {
                context.Report(
                    project.PlaceOf("budget"),
                    Severity.Info,
                    $"whether `{project.Path}` keeps its budget cannot be said: there is no exchange rate for {budget.Currency}; add it to `workspace.exchange-rates`");
                continue;
            }

            if (context.Analysis.Costs.ByPath.GetValueOrDefault(project.Path) is not { } cost || cost.Amount <= limit) continue;
            var over = new Money(cost.Amount - limit, cost.Currency);
            var percent = limit == 0 ? "" : $" ({Words.Number(100 * over.Amount / limit)} %)";
            context.Report(
                project.PlaceOf("budget"),
                $"`{project.Path}` costs {Words.Amount(cost)}, {Words.Amount(over)}{percent} more than its budget; cut work, find cheaper hands, or ask for more");
        }
    }
}
