using PlanAsCode.Analysis.Iterations;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>Iterations with tasks in them, and the throughput of the projects that are shown.</summary>
internal static class IterationGathering
{
    private const int MostRows = 20;

    /// <summary>Null where no task of the projects shown takes part in an iteration.</summary>
    public static IterationsView? Of(ReportScope scope)
    {
        var used = scope.Analysis.IterationLedger.Tasks.Where(task => scope.Shows(task.Dates.Item.ProjectPath))
            .SelectMany(task => new[] { task.Planned, task.DoneIn }).ToHashSet();
        var states = scope.Analysis.IterationStates.Where(state => used.Contains(state.Span)).ToList();
        if (states.Count == 0) return null;

        var unit = states.Exists(state => state.Planned.Points + state.Done.Points > 0) ? WorkUnit.Points : WorkUnit.Effort;
        var shown = Shown(states);
        var most = shown.Max(state => Math.Max(state.Planned.In(unit), state.Done.In(unit)));
        var left = states.Count - shown.Count;
        return new IterationsView(
            [.. shown.Select(state => Row(state, unit, most, scope))],
            [.. scope.Analysis.Throughput.Where(facts => scope.Shows(facts.Project.Path)).Select(facts => ThroughputGathering.Of(facts, scope))])
        {
            Note = "Planned is what names the iteration, done what was finished in its days."
                + (left > 0 ? $" {NumberWords.Count(left, "iteration is", "iterations are")} left out: the earliest and the latest." : ""),
        };
    }

    /// <summary>The last ones that are over and the next ones, so many that a page holds them.</summary>
    private static List<IterationState> Shown(List<IterationState> states)
    {
        if (states.Count <= MostRows) return states;
        var over = states.Count(state => state.Span.Phase == IterationPhase.Finished);
        var from = Math.Clamp(over - (MostRows / 2), 0, states.Count - MostRows);
        return states.GetRange(from, MostRows);
    }

    private static IterationRow Row(IterationState state, WorkUnit unit, decimal most, ReportScope scope)
    {
        var (word, tone, reason) = StateOf(state, scope);
        return new IterationRow
        {
            Title = state.Span.Iteration.Name,
            Goal = state.Span.Iteration.Goal ?? "",
            Days = DateWords.Span(state.Span.First, state.Span.Last),
            IsCurrent = state.Span.Phase == IterationPhase.Current,
            Planned = Amount(state.Planned.In(unit), unit, scope),
            Done = state.Span.Phase == IterationPhase.Ahead ? "" : Amount(state.Done.In(unit), unit, scope),
            DonePercent = most > 0 && state.Span.Phase != IterationPhase.Ahead ? 100 * state.Done.In(unit) / most : null,
            Capacity = state.Capacity is { } capacity ? Amount(capacity.Amount, capacity.Unit, scope) : "",
            LoadPercent = state.LoadPercent,
            State = word,
            Tone = tone,
            Reason = reason,
            Extra = state.Span.Iteration.FreeFields,
        };
    }

    private static (string Word, Tone Tone, string Reason) StateOf(IterationState state, ReportScope scope)
    {
        var spilling = string.Join(", ", state.SpillOver.Select(task => task.Dates.Item.Name));
        if (state.Span.Phase == IterationPhase.Finished)
            return spilling.Length == 0 ? ("Done", Tone.Neutral, "") : ("Left over", Tone.Watch, spilling);
        if (state.Overcommitment is { } over)
        {
            var limit = Amount(over.Limit, over.Unit, scope);
            return ("Too full", Tone.Bad, over.IsOverCapacity ? $"{limit} fit into it" : $"the last {Velocity.Recently} got {limit} done on average");
        }

        if (spilling.Length > 0) return ("Spills over", Tone.Watch, spilling);
        return (state.Span.Phase == IterationPhase.Current ? "Running" : "Planned", Tone.Good, "");
    }

    internal static string Amount(decimal amount, WorkUnit unit, ReportScope scope) => unit switch
    {
        WorkUnit.Points => NumberWords.Count(amount, "point"),
        WorkUnit.Effort => NumberWords.Count(amount / scope.Analysis.Calendars.Workspace.MinutesPerDay, "day"),
        _ => NumberWords.Count(amount, "task"),
    };
}
