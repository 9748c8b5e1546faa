using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Iterations;

/// <summary>How much finished iterations got done, one value each, the first first. Never empty.</summary>
public sealed record Velocity(WorkUnit Unit, ImmutableArray<decimal> PerIteration)
{
    /// <summary>How many iterations are "the last ones", and how many it takes to forecast from.</summary>
    public const int Recently = 3;

    public int Count => PerIteration.Length;

    public decimal Mean => PerIteration.Average();

    /// <summary>The mean of the last three.</summary>
    public decimal Recent => PerIteration.TakeLast(Recently).Average();

    public decimal Lowest => PerIteration.Min();

    public decimal Highest => PerIteration.Max();

    /// <summary>Null where no iteration of these tasks is over.</summary>
    public static Velocity? Of(IterationLedger ledger, IReadOnlyCollection<IterationTask> tasks, WorkUnit unit)
    {
        var done = tasks.Where(task => task.DoneIn is not null).ToLookup(task => task.DoneIn!);
        ImmutableArray<decimal> values =
            [.. ledger.SequenceOf(tasks).Where(span => span.Phase == IterationPhase.Finished).Select(span => WorkCount.Of(done[span]).In(unit))];
        return values.IsEmpty ? null : new Velocity(unit, values);
    }
}
