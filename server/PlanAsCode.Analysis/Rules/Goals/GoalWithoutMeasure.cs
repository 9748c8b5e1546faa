using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Goals;

/// <summary>A goal of which nobody can say how far it is: no measure, and no goal that supports it.</summary>
public static class GoalWithoutMeasure
{
    public static Rule Rule { get; } = new("goal-without-measure", Severity.Info, "A goal has no measure, and no goal supports it, so its progress is not known.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        var supported = context.Plan.Goals.All.SelectMany(goal => goal.Supports).Select(goal => goal.Target).ToHashSet(StringComparer.Ordinal);
        foreach (var goal in context.Plan.Goals.All)
        {
            if (goal.Measures.Length == 0 && !supported.Contains(goal.Path) && goal.Status is not GoalStatus.Dropped)
                context.Report(goal.Place, $"how far `{goal.Path}` is cannot be said; add `measures` with `from`, `to` and `now`");
        }
    }
}
