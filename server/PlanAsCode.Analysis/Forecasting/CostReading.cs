using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>What the costs of one project over all runs say.</summary>
internal sealed class CostReading(ForecastSetup setup, int project)
{
    /// <param name="costs">By run, in minor units.</param>
    /// <param name="planned">What the plan itself costs.</param>
    public ProjectForecast Into(ProjectForecast forecast, long[] costs, long planned)
    {
        if (!setup.Costs.Knows(project)) return forecast with { CostReason = WhyNot(), BudgetReason = forecast.Project.Budget is null ? null : WhyNot() };
        var (cost, chance) = Read(costs);
        return forecast with
        {
            Cost = cost,
            BudgetChance = chance,
            BudgetReason = forecast.Project.Budget is { } budget && chance is null ? $"no exchange rate for {budget.Currency}" : null,
            ContingencyCost = cost is null ? null : setup.Costs.MoneyOf((cost.P80.Amount * setup.Costs.MinorUnit) - planned),
        };
    }

    public (CostForecast? Cost, double? BudgetChance) Read(long[] costs)
    {
        if (!setup.Costs.Knows(project)) return (null, null);
        var sorted = (long[])costs.Clone();
        Array.Sort(sorted);
        var sum = 0m;
        foreach (var cost in sorted) sum += cost;
        var result = new CostForecast(At(10), At(50), At(80), At(90), setup.Costs.MoneyOf(sum / sorted.Length));
        return (result, BudgetInMinorUnits() is { } budget ? (double)NearestRank.CountUpTo(sorted.AsSpan(), budget) / sorted.Length : null);

        Money At(int percent) => setup.Costs.MoneyOf(sorted[NearestRank.Of(percent, sorted.Length)]);
    }

    private long? BudgetInMinorUnits() =>
        setup.Network.Projects[project].Budget is { } budget && setup.Costs.FactorOf(budget.Currency) is { } factor
            ? (long)decimal.Floor(Math.Min(budget.Amount * factor * setup.Costs.MinorUnit, long.MaxValue))
            : null;

    private string WhyNot()
    {
        if (setup.PlanCosts.HasNone) return "no rates and no fixed costs";
        return setup.PlanCosts.Reasons.IsEmpty ? "nothing in it has a cost" : string.Join("; ", setup.PlanCosts.Reasons);
    }
}
