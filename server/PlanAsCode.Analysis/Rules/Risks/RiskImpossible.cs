using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>A risk of 0 %: it weighs nothing in any sum and any forecast.</summary>
public static class RiskImpossible
{
    public static Rule Rule { get; } = new("risk-impossible", Severity.Info, "An open risk has a probability of 0 %, so it weighs nothing.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var risk in context.Plan.Risks.All)
        {
            if (risk.IsLive && risk.Probability?.Percent is { Value: <= 0 })
                context.Report(risk.PlaceOf("probability"), $"`{risk.Path}` cannot happen, and weighs nothing; set `status: closed`, or say how likely it is");
        }
    }
}
