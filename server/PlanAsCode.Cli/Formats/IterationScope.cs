using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Iterations;
using PlanAsCode.Cli.Filters;

namespace PlanAsCode.Cli.Formats;

/// <summary>The iterations that a filter keeps: those with a task in them that is kept, and with <c>--from</c> or <c>--to</c> those that touch these days.</summary>
internal static class IterationScope
{
    public static List<IterationState> Of(PlanAnalysis analysis, PlanFilter filter)
    {
        if (filter.KeepsAll) return [.. analysis.IterationStates];
        var kept = analysis.IterationLedger.Tasks.Where(task => filter.Keeps(task.Dates.Item)).SelectMany(task => new[] { task.Planned, task.DoneIn }).ToHashSet();
        return [.. analysis.IterationStates.Where(state => kept.Contains(state.Span))];
    }
}
