using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Iterations;

/// <summary>One iteration: what is planned for it, what it can take, and what became of it.</summary>
public sealed record IterationState
{
    public required IterationSpan Span { get; init; }

    /// <summary>Tasks that name it, done or not.</summary>
    public required ImmutableArray<IterationTask> PlannedTasks { get; init; }

    /// <summary>What was done in its days, planned for it or not.</summary>
    public WorkCount Done { get; init; }

    /// <summary>Null where nothing says what fits into it: no <c>capacity</c>, and nobody is booked for its tasks.</summary>
    public IterationCapacity? Capacity { get; init; }

    /// <summary>Null where it is not too full, and for finished ones.</summary>
    public Overcommitment? Overcommitment { get; init; }

    public required BurnChart Burn { get; init; }

    public WorkCount Planned => WorkCount.Of(PlannedTasks);

    /// <summary>Of a finished iteration tasks that name it and are not done; else those whose scheduled finish lies behind it.</summary>
    public ImmutableArray<IterationTask> SpillOver => [.. PlannedTasks.Where(IsSpilling)];

    /// <summary>Of a finished iteration: tasks that name it and were not done by its end.</summary>
    public int CarriedOver => PlannedTasks.Count(task => task.MissedIt);

    /// <summary>Planned tasks without a size in the unit of the capacity, which it cannot count; milestones need none.</summary>
    public int Unsized => PlannedTasks.Count(task => !task.Dates.Item.IsMilestone && !HasSize(task));

    /// <summary>What is planned in percent of what fits, in the unit of the capacity; null where that cannot be told.</summary>
    public decimal? LoadPercent =>
        WhyNoLoad is null && Capacity is { } capacity ? 100 * Planned.In(capacity.Unit) / capacity.Amount : null;

    /// <summary>Why <see cref="LoadPercent"/> is null, or null.</summary>
    public string? WhyNoLoad => Capacity switch
    {
        null => "no capacity is known",
        { Amount: <= 0 } => "its capacity is nothing",
        { } capacity when Unsized > 0 && Planned.In(capacity.Unit) == 0 => capacity.Unit == WorkUnit.Points ? "none of its tasks has points" : "none of its tasks has effort",
        _ => null,
    };

    private bool HasSize(IterationTask task) => Capacity?.Unit switch
    {
        WorkUnit.Points => task.Dates.Item.Points is not null,
        WorkUnit.Effort => task.Dates.EffortMinutes is not null,
        _ => true,
    };

    private bool IsSpilling(IterationTask task)
    {
        if (task.IsDone) return false;
        return Span.Phase == IterationPhase.Finished || (task.Dates.IsScheduled && task.Dates.FinishDate > Span.Last);
    }
}

/// <summary>How much fits into an iteration.</summary>
/// <param name="Amount">In points, or in minutes of effort.</param>
public sealed record IterationCapacity(CapacitySource Source, WorkUnit Unit, decimal Amount);

/// <summary>What a capacity comes from: written as points or as work, or the time of the people booked for its tasks.</summary>
public enum CapacitySource
{
    Points,
    Work,
    People,
}

/// <summary>More is planned for an iteration than it takes.</summary>
/// <param name="IsOverCapacity">Over its capacity, else over what past iterations got done.</param>
/// <param name="Load">Planned, in the unit.</param>
/// <param name="Limit">The capacity, or the velocity of the last iterations.</param>
public sealed record Overcommitment(bool IsOverCapacity, WorkUnit Unit, decimal Load, decimal Limit);
