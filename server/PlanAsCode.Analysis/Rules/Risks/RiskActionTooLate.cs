using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>An action that is finished only when the risk may have struck already.</summary>
public static class RiskActionTooLate
{
    public static Rule Rule { get; } = new("risk-action-too-late", Severity.Info, "A task that answers a risk finishes after what the risk affects has begun.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        foreach (var risk in context.Analysis.Risks.Risks)
        {
            foreach (var action in risk.Actions)
            {
                if (action is { TooLateFor: { } affected, Task: { } task }) Report(context, risk, action, task, affected);
            }
        }
    }

    private static void Report(RuleContext context, AssessedRisk risk, ActionOnRisk action, Scheduling.TaskDates task, Scheduling.TaskDates affected)
    {
        var begins = affected.StartDate < context.AsOf ? "began" : "begins";
        context.Report(
            action.Reference.Place,
            $"`{task.Path}` comes too late for `{risk.Risk.Path}`: it finishes on {Words.Date(task.FinishDate)}, and `{affected.Path}`, which is in danger, {begins} on {Words.Date(affected.StartDate)}; do it earlier, or link it before",
            [new RelatedPlace($"`{task.Path}` answers the risk", task.Item.Place), new RelatedPlace($"`{affected.Path}` is in danger", affected.Item.Place)]);
    }
}
