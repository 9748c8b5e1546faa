using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>A risk that touches no task and no project, so that it weighs on no date.</summary>
public static class RiskAffectsNothing
{
    public static Rule Rule { get; } = new("risk-affects-nothing", Severity.Info, "An open risk names neither tasks nor projects.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var risk in context.Plan.Risks.All)
        {
            if (risk.IsLive && !risk.Has("affects") && !risk.Has("projects"))
                context.Report(risk.Place, $"`{risk.Path}` weighs on nothing; name the tasks it would delay in `affects`, or its `projects`");
        }
    }
}
