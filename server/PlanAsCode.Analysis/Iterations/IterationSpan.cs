using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Iterations;

/// <summary>When an iteration is, and where as-of finds it.</summary>
public sealed record IterationSpan(Iteration Iteration, Instant Start, Instant End, IterationPhase Phase)
{
    public DateOnly First => Start.Date;

    public DateOnly Last => End.PlusMinutes(-1).Date;

    public bool Holds(DateOnly date) => date >= First && date <= Last;

    public bool Overlaps(IterationSpan other) => Start < other.End && other.Start < End;

    /// <summary>Null where a date is missing or the finish lies before the start: a finding of its own.</summary>
    public static IterationSpan? Of(Iteration iteration, DateOnly asOf)
    {
        if (iteration is not { Start.AsStart: var start, Finish.AsEnd: var end } || end <= start) return null;
        var now = Instant.StartOf(asOf);
        var phase = end <= now ? IterationPhase.Finished : start <= now ? IterationPhase.Current : IterationPhase.Ahead;
        return new IterationSpan(iteration, start, end, phase);
    }
}

public enum IterationPhase
{
    Finished,
    Current,
    Ahead,
}
