using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>A risk without probability or without impact: it has no place in the matrix and no weight in the forecast.</summary>
public static class RiskNotAssessed
{
    public static Rule Rule { get; } = new("risk-not-assessed", Severity.Info, "An open risk has no probability or no impact.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var risk in context.Plan.Risks.All.Where(risk => risk.IsLive))
        {
            var missing = new List<string>();
            if (!risk.Has("probability")) missing.Add("`probability`");
            if (!risk.Has("impact")) missing.Add("`impact`");
            if (missing.Count > 0) context.Report(risk.Place, $"`{risk.Path}` is not assessed; add {Words.List(missing)}");
        }
    }
}
