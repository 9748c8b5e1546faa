using PlanAsCode.Analysis.Iterations;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>More is planned for a running or coming iteration than fits into it, or than the last ones got done.</summary>
public static class IterationOvercommitted
{
    public static Rule Rule { get; } = new(
        "iteration-overcommitted", Severity.Warning, "More is planned for an iteration than fits into it, or than past ones got done.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        if (!context.Uses.Iterations) return;
        foreach (var state in context.Analysis.IterationStates)
        {
            if (state.Overcommitment is not { } over) continue;
            var iteration = state.Span.Iteration;
            context.Report(
                over.IsOverCapacity && iteration.Has("capacity") ? iteration.PlaceOf("capacity") : iteration.Place,
                $"`{iteration.Path}` holds {Amount(over.Load)}; {Limit(state, over)}; move tasks to a later one",
                [.. state.PlannedTasks.Where(task => !task.IsDone).Select(task => new RelatedPlace($"planned: `{task.Dates.Path}`", task.Dates.Item.Place))]);

            string Amount(decimal amount) => over.Unit == WorkUnit.Points
                ? $"{Words.Number(amount)} {(amount == 1 ? "point" : "points")}"
                : Words.WorkingDays(amount / context.Calendars.Workspace.MinutesPerDay);

            string Limit(IterationState at, Overcommitment by) => (by.IsOverCapacity, at.Capacity?.Source) switch
            {
                (false, _) => $"the last {Velocity.Recently} got {Amount(by.Limit)} done on average",
                (_, CapacitySource.People) => $"its people have {Amount(by.Limit)}",
                _ => $"{Amount(by.Limit)} fit into it",
            };
        }
    }
}
