using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Iterations;

/// <summary>The iterations still to come: those of the plan, then more of them in the same rhythm.</summary>
/// <param name="LastDays">Of the planned ones that are not over.</param>
/// <param name="DoneInFirst">What the first of them, where it runs at as-of, got done already.</param>
public sealed record IterationsAhead(ImmutableArray<DateOnly> LastDays, decimal DoneInFirst, DateOnly LastKnown, int RhythmDays)
{
    /// <summary>The last day of the iteration with this number, from 1; null beyond the year 9999.</summary>
    public DateOnly? LastDayOf(int number)
    {
        if (number <= LastDays.Length) return LastDays[number - 1];
        var day = LastKnown.DayNumber + ((long)(number - LastDays.Length) * RhythmDays);
        return day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day) : null;
    }

    internal static IterationsAhead Of(IterationLedger ledger, IReadOnlyCollection<IterationTask> tasks, WorkUnit unit, DateOnly asOf)
    {
        var sequence = ledger.SequenceOf(tasks);
        var ahead = sequence.Where(span => span.Phase != IterationPhase.Finished).ToList();
        var done = ahead is [{ Phase: IterationPhase.Current } current, ..] ? WorkCount.Of(tasks.Where(task => task.DoneIn == current)).In(unit) : 0;
        var rhythm = RhythmOf(sequence);
        var last = sequence.Max(span => span.Last);
        // Where the plan names no further iteration, the next one ends on or after as-of.
        if (ahead.Count == 0 && last.DayNumber + rhythm < asOf.DayNumber)
            last = DateOnly.FromDayNumber(asOf.DayNumber - 1 - ((asOf.DayNumber - 1 - last.DayNumber) % rhythm));
        return new IterationsAhead([.. ahead.Select(span => span.Last)], done, last, rhythm);
    }

    /// <summary>Days from one start to the next, the middle one of all; of a single iteration its length in whole weeks.</summary>
    private static int RhythmOf(ImmutableArray<IterationSpan> sequence)
    {
        var steps = sequence.Zip(sequence.Skip(1), (one, next) => next.First.DayNumber - one.First.DayNumber).Where(days => days > 0).Order().ToList();
        return steps.Count > 0 ? steps[steps.Count / 2] : (sequence[0].Last.DayNumber - sequence[0].First.DayNumber + 7) / 7 * 7;
    }
}
