using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>A risk of high or critical exposure that no task answers. Who accepts it has said so; who hands it on has done what can be done here.</summary>
public static class HighRiskWithoutAction
{
    public static Rule Rule { get; } = new("high-risk-without-action", Severity.Warning, "A risk of high exposure is answered by no task.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var assessed in context.Analysis.Risks.Risks)
        {
            var risk = assessed.Risk;
            if (!risk.IsLive || risk.IsOpportunity || risk.Actions.Length > 0 || risk.Has("actions")) continue;
            if (risk.Response is RiskResponse.Accept or RiskResponse.Transfer or RiskResponse.Escalate) continue;
            if (assessed.Inherent is not { Band: RiskBand.High or RiskBand.Critical } score) continue;
            var band = score.Band.ToString().ToLowerInvariant();
            context.Report(
                risk.Place,
                $"the exposure of `{risk.Path}` is {band} ({score.Probability} x {score.Impact} = {score.Exposure}), and no task answers it; name one in `actions`, or accept it with a `reason`");
        }
    }
}
