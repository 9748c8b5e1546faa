using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>A risk that nobody watches.</summary>
public static class RiskWithoutOwner
{
    public static Rule Rule { get; } = new("risk-without-owner", Severity.Warning, "An open risk has no owner.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var risk in context.Plan.Risks.All)
        {
            if (risk.IsLive && !risk.Has("owner")) context.Report(risk.Place, $"nobody watches the risk `{risk.Path}`; add `owner`, a resource or a stakeholder");
        }
    }
}
