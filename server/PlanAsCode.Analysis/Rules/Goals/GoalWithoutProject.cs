using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Goals;

/// <summary>A goal that no project or task works towards, not even through the goals that support it.</summary>
public static class GoalWithoutProject
{
    public static Rule Rule { get; } = new("goal-without-project", Severity.Warning, "No project or task works towards a goal.") { Check = Check };

    private static void Check(RuleContext context)
    {
        var served = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (var use in context.Plan.References)
        {
            if (use is { Field: "goals", Reference.Target: { } goal } && use.Holder is not (Project { Status: ProjectStatus.Dropped } or WorkItem { Status: WorkStatus.Dropped }))
                open.Push(goal);
        }

        while (open.TryPop(out var path))
        {
            if (!served.Add(path) || context.Plan.Goals.Find(path) is not { } goal) continue;
            foreach (var supported in goal.Supports)
            {
                if (supported.Target is { } target) open.Push(target);
            }
        }

        foreach (var goal in context.Plan.Goals.All)
        {
            if (goal.Status is GoalStatus.Active && !served.Contains(goal.Path))
                context.Report(goal.Place, $"no project or task works towards `{goal.Path}`; name it in `goals` of one, let a goal that is worked on `supports` it, or set its status to proposed or dropped");
        }
    }
}
