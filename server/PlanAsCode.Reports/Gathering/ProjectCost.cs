using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Reports.Gathering;

/// <summary>What a project costs, in percent of its budget too where both can be compared.</summary>
internal sealed record ProjectCost(Money? Cost, decimal? BudgetPercent, string Note)
{
    public static ProjectCost Of(Project project, ReportScope scope)
    {
        var costs = scope.Analysis.Costs;
        if (costs.HasNone) return new ProjectCost(null, null, project.Budget is null ? "" : "no rates and no costs in the plan");

        var note = costs.Reasons.Length switch
        {
            0 => "",
            <= 3 => string.Join("; ", costs.Reasons),
            var count => $"{string.Join("; ", costs.Reasons.Take(2))}; and {count - 2} more",
        };
        if (costs.ByPath.GetValueOrDefault(project.Path) is not { } cost) return new ProjectCost(null, null, note.Length > 0 ? "cost unknown: " + note : "");

        return new ProjectCost(cost, Percent(cost, project.Budget, scope.Plan.Workspace), note);
    }

    private static decimal? Percent(Money cost, Money? budget, WorkspaceSettings settings)
    {
        if (budget is not { Amount: > 0 } limit) return null;
        if (limit.Currency == cost.Currency) return 100 * cost.Amount / limit.Amount;

        return settings.ExchangeRates.TryGetValue(limit.Currency, out var rate) && rate > 0 && cost.Currency == settings.Currency
            ? 100 * cost.Amount / (limit.Amount * rate)
            : null;
    }
}
