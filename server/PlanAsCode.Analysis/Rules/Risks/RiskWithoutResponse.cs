using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>A risk that is known and that nobody decided about.</summary>
public static class RiskWithoutResponse
{
    public static Rule Rule { get; } = new("risk-without-response", Severity.Warning, "An open risk has no response.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var risk in context.Plan.Risks.All)
        {
            if (!risk.IsLive || risk.Has("response")) continue;
            var words = risk.IsOpportunity ? "exploit, enhance, share, accept or escalate" : "avoid, mitigate, transfer, accept or escalate";
            context.Report(risk.Place, $"nobody decided what to do about `{risk.Path}`; add `response`: {words}");
        }
    }
}
