using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Goals;

/// <summary>A goal whose date is past and that is neither met nor dropped.</summary>
public static class GoalOverdue
{
    public static Rule Rule { get; } = new("goal-overdue", Severity.Warning, "The date of a goal is past, and it is neither met nor dropped.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var goal in context.Plan.Goals.All)
        {
            if (goal.By is not { } by || goal.Status is not (GoalStatus.Active or GoalStatus.Proposed) || by.Last >= context.AsOf) continue;
            var score = context.Analysis.GoalScores.GetValueOrDefault(goal.Path);
            var reached = score is { } value ? $", {Words.Number(value * 100)} % reached" : "";
            context.Report(goal.PlaceOf("by"), $"`{goal.Path}` was due by {Words.End(by)}{reached}; set `status: met` or `dropped`, or a new date with a decision why");
        }
    }
}
