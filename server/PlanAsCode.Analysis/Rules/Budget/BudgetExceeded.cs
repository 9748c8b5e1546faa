using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Budget;

/// <summary>A project costs more than it may: as planned, or by what was spent so far and what remains.</summary>
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

            var planned = context.Analysis.Costs.ByPath.GetValueOrDefault(project.Path);
            var atCompletion = context.Analysis.CostsAtCompletion[project.Path].Amount;
            if (Larger(planned, atCompletion) is not { } cost || cost.Amount <= limit) continue;
            var over = new Money(cost.Amount - limit, cost.Currency);
            var percent = limit == 0 ? "" : $" ({Words.Number(100 * over.Amount / limit)} %)";
            context.Report(
                project.PlaceOf("budget"),
                $"`{project.Path}` {CostWords(planned, atCompletion)}, {Words.Amount(over)}{percent} more than its budget; cut work, find cheaper hands, or ask for more");
        }
    }

    private static Money? Larger(Money? planned, Money? atCompletion) => planned is null || atCompletion?.Amount > planned?.Amount ? atCompletion : planned;

    /// <summary>Which of the two is meant, where they differ.</summary>
    private static string CostWords(Money? planned, Money? atCompletion) => (planned, atCompletion) switch
    {
        (null, { } actual) => $"will cost {Words.Amount(actual)} by what was spent and what remains",
        ({ } plan, { } actual) when actual.Amount > plan.Amount => $"will cost {Words.Amount(actual)} by what was spent and what remains ({Words.Amount(plan)} as planned)",
        ({ } plan, { } actual) when actual.Amount < plan.Amount => $"costs {Words.Amount(plan)} as planned ({Words.Amount(actual)} by what was spent and what remains)",
        ({ } plan, _) => $"costs {Words.Amount(plan)}",
        _ => "costs nothing",
    };
}
