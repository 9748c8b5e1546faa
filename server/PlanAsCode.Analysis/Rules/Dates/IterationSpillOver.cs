using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>A task that the schedule finishes after the iteration it is planned for.</summary>
public static class IterationSpillOver
{
    public static Rule Rule { get; } = new("iteration-spill-over", Severity.Warning, "A task finishes after its iteration.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var dates in context.Work.OpenLeaves)
        {
            if (!dates.IsScheduled || context.Plan.Iterations.Find(dates.Item.Iteration?.Target) is not { Finish: { } finish } iteration) continue;
            if (!Lateness.IsLate(context, dates, finish)) continue;
            context.Report(
                dates.Item.PlaceOf("iteration"),
                $"`{dates.Path}` finishes on {Words.Date(dates.FinishDate)}, after its iteration `{iteration.Path}` ends on {Words.End(finish)}",
                [new RelatedPlace($"`{iteration.Path}` ends here", iteration.PlaceOf("finish"))]);
        }
    }
}
