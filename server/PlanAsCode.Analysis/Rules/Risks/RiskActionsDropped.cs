using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>A threat that was answered by tasks, all of which were dropped since.</summary>
public static class RiskActionsDropped
{
    public static Rule Rule { get; } = new("risk-actions-dropped", Severity.Warning, "All tasks that should answer an open threat were dropped.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var risk in context.Analysis.Risks.Risks)
        {
            if (!risk.Risk.IsLive || risk.Risk.IsOpportunity || risk.Answer != RiskAnswer.AllDropped) continue;
            var dropped = risk.Actions.Where(action => action.State == ActionState.Dropped).Select(action => action.Task!).ToList();
            context.Report(
                risk.Risk.PlaceOf("actions"),
                $"nothing answers `{risk.Risk.Path}` any more: {Words.List([.. dropped.Select(task => $"`{task.Path}`")])} {(dropped.Count == 1 ? "was" : "were")} dropped; name another task, or accept the risk and leave `actions` out",
                [.. dropped.Take(3).Select(task => new RelatedPlace($"`{task.Path}` was dropped", task.Item.Place))]);
        }
    }
}
