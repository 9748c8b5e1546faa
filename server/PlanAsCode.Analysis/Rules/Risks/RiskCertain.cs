using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>A risk of 100 %: it will happen, so it is no risk but work.</summary>
public static class RiskCertain
{
    public static Rule Rule { get; } = new("risk-certain", Severity.Warning, "An open risk has a probability of 100 %: it is an issue already.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var risk in context.Plan.Risks.All)
        {
            if (!risk.IsLive || risk.Probability?.Percent is not { Value: >= 100 }) continue;
            var plan = risk.IsOpportunity ? "plan with it" : "plan the work that it causes as tasks";
            context.Report(risk.PlaceOf("probability"), $"`{risk.Path}` is certain, and so no risk any more; {plan} and set `status: occurred`, or say how likely it is");
        }
    }
}
