using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Goals;

/// <summary>A goal that is nobody's.</summary>
public static class GoalWithoutOwner
{
    public static Rule Rule { get; } = new("goal-without-owner", Severity.Info, "A goal has no owner.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var goal in context.Plan.Goals.All)
        {
            if (!goal.Has("owner") && goal.Status is GoalStatus.Active) context.Report(goal.Place, $"nobody owns `{goal.Path}`; add `owner`, a resource or a stakeholder");
        }
    }
}
