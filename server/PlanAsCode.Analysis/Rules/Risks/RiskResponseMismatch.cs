using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>A response for opportunities on a threat, or the other way round.</summary>
public static class RiskResponseMismatch
{
    public static Rule Rule { get; } = new("risk-response-mismatch", Severity.Warning, "A threat is answered as an opportunity, or the other way round.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        foreach (var risk in context.Plan.Risks.All)
        {
            if (risk.Response is not { } response) continue;
            var word = response.ToString().ToLowerInvariant();
            if (risk.IsOpportunity && response is RiskResponse.Avoid or RiskResponse.Mitigate or RiskResponse.Transfer)
                context.Report(risk.PlaceOf("response"), $"`{word}` answers threats, and `{risk.Path}` is an opportunity: exploit, enhance, share, accept or escalate");
            if (!risk.IsOpportunity && response is RiskResponse.Exploit or RiskResponse.Enhance or RiskResponse.Share)
                context.Report(risk.PlaceOf("response"), $"`{word}` answers opportunities, and `{risk.Path}` is a threat: avoid, mitigate, transfer, accept or escalate");
        }
    }
}
