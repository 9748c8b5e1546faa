using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>What a project costs by what was spent and what remains (else as planned), in percent of its budget too where both can be compared.</summary>
internal sealed record ProjectCost(Money? Cost, decimal? BudgetPercent, string Note)
{
    /// <summary>The planned cost in percent of the budget; null where it is no other, or cannot be compared.</summary>
    public decimal? PlannedPercent { get; private init; }

    public static ProjectCost Of(Project project, ReportScope scope)
    {
        var costs = scope.Analysis.Costs;
        var completion = scope.Analysis.CostsAtCompletion[project.Path].Amount;
        if (costs.HasNone && completion is null) return new ProjectCost(null, null, project.Budget is null ? "" : "no rates and no costs in the plan");

        var note = costs.Reasons.Length switch
        {
            0 => "",
            _ when costs.HasNone => "",
            <= 3 => string.Join("; ", costs.Reasons),
            var count => $"{string.Join("; ", costs.Reasons.Take(2))}; and {count - 2} more",
        };
        var planned = costs.ByPath.GetValueOrDefault(project.Path);
        if ((completion ?? planned) is not { } cost) return new ProjectCost(null, null, note.Length > 0 ? "cost unknown: " + note : "");
        var percent = Percent(cost, project.Budget, scope.Plan.Workspace);
        if (planned is not { } plan || plan.Amount == cost.Amount) return new ProjectCost(cost, percent, note);

        var both = $"{NumberWords.Money(plan.Amount, plan.Currency)} as planned";
        return new ProjectCost(cost, percent, note.Length > 0 ? $"{both}; {note}" : both) { PlannedPercent = Percent(plan, project.Budget, scope.Plan.Workspace) };
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
