using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>Expected monetary value: probability times mean cost, in the workspace's currency, and the reserve it asks for.</summary>
public static class ExpectedValue
{
    /// <summary>
    /// Of one risk, by the values that count now (residual ones once all its actions are done); never negative. Null where
    /// probability or cost is not said in numbers, or there is no exchange rate.
    /// </summary>
    public static Money? Of(Risk risk, PlanSnapshot plan, PlanSchedule schedule)
    {
        var (probability, impact) = RiskValues.Now(risk, schedule);
        return Of(probability, impact, plan.Workspace);
    }

    /// <summary>Of a probability and an impact; null where one of them is not said in numbers, or there is no exchange rate.</summary>
    public static Money? Of(Likelihood? probability, RiskImpact impact, WorkspaceSettings workspace)
    {
        var currency = new WorkspaceCurrency(workspace);
        if (RiskValues.ChanceOf(probability, workspace.RiskScale) is not { } chance) return null;
        if (impact.Cost?.Money is not { } cost || currency.FactorOf(cost.Currency) is not { } factor) return null;
        return currency.Round(chance * MeanOf(cost) * factor);
    }

    /// <summary>Why <see cref="Of(Likelihood?, RiskImpact, WorkspaceSettings)"/> has no answer.</summary>
    public static string WhyNot(Likelihood? probability, RiskImpact impact, WorkspaceSettings workspace)
    {
        if (probability is null) return "it has no probability";
        if (impact.Cost is not { } cost) return "its impact has no cost";
        if (cost.Money is not { } money) return "its cost is a level, not an amount";
        return new WorkspaceCurrency(workspace).FactorOf(money.Currency) is null ? $"no exchange rate for {money.Currency}" : "";
    }

    /// <summary>The expected values of threats that may still happen, less those of such opportunities; null where no risk has one.</summary>
    public static Money? Reserve(IEnumerable<Risk> risks, PlanSnapshot plan, PlanSchedule schedule)
    {
        Money? sum = null;
        foreach (var risk in risks)
        {
            if (!RiskValues.CanHappen(risk, schedule) || Of(risk, plan, schedule) is not { } value) continue;
            sum = value with { Amount = (sum?.Amount ?? 0) + (risk.IsOpportunity ? -value.Amount : value.Amount) };
        }

        return sum;
    }

    /// <summary>The PERT mean (o + 4m + p) / 6.</summary>
    public static decimal MeanOf(MoneyEstimate money) => (money.Optimistic + (4 * money.Likely) + money.Pessimistic) / 6;
}
