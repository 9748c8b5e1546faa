using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>A risk that was accepted, and nobody wrote down why.</summary>
public static class RiskAcceptedWithoutReason
{
    public static Rule Rule { get; } = new("risk-accepted-without-reason", Severity.Warning, "A risk is accepted without a reason.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var risk in context.Plan.Risks.All)
        {
            if (risk.IsLive && risk.Response is RiskResponse.Accept && string.IsNullOrWhiteSpace(risk.Reason) && !risk.Has("reason"))
                context.Report(risk.PlaceOf("response"), $"`{risk.Path}` is accepted, but why is not said; add `reason`");
        }
    }
}
