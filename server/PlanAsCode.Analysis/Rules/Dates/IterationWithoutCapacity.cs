using PlanAsCode.Analysis.Iterations;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>A running or coming iteration with work in it and no capacity, though others have one.</summary>
public static class IterationWithoutCapacity
{
    public static Rule Rule { get; } = new("iteration-without-capacity", Severity.Hint, "An iteration has no capacity, though others have one.") { Check = Check };

    private static void Check(RuleContext context)
    {
        if (!context.Plan.Iterations.All.Any(iteration => iteration.Has("capacity"))) return;
        foreach (var state in context.Analysis.IterationStates)
        {
            var iteration = state.Span.Iteration;
            if (state.Span.Phase == IterationPhase.Finished || state.PlannedTasks.IsEmpty || iteration.Has("capacity")) continue;
            context.Report(iteration.Place, $"`{iteration.Path}` has no `capacity`, so nobody sees when it is full; other iterations have one");
        }
    }
}
