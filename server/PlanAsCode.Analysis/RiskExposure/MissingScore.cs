using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>Says why a risk has no place in the matrix.</summary>
internal static class MissingScore
{
    public static string Of(Risk risk, Likelihood? probability, RiskImpact impact, PlanSnapshot plan)
    {
        if (probability is null) return impact == RiskImpact.None ? "it has neither probability nor impact" : "it has no probability";
        if (impact == RiskImpact.None) return "it has no impact";
        if (RiskLevels.ProjectsOf(risk, plan).IsEmpty) return "it names no project that its impact could be measured by";
        var currency = new WorkspaceCurrency(plan.Workspace);
        if (impact.Cost?.Money is { } money && currency.FactorOf(money.Currency) is null) return $"no exchange rate for {money.Currency}";
        if (impact.Schedule?.Time is not null) return "no project of it has dates that its delay could be measured by";
        return "no project of it has a budget that its cost could be measured by";
    }
}
