using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Reports.Views;

/// <summary>How fast work is done in iterations, what fits into the next ones, and when the rest is likely done.</summary>
public sealed record IterationsView(ImmutableArray<IterationRow> Rows, ImmutableArray<ThroughputView> Projects)
{
    /// <summary>What the columns count, in words.</summary>
    public string Note { get; init; } = "";
}

/// <summary>One iteration.</summary>
public sealed record IterationRow
{
    public required string Title { get; init; }

    public string Goal { get; init; } = "";

    /// <summary>Its days: <c>2 – 13 Mar 2026</c>.</summary>
    public string Days { get; init; } = "";

    public bool IsCurrent { get; init; }

    /// <summary>With its unit: <c>13 points</c>.</summary>
    public string Planned { get; init; } = "";

    /// <summary>Empty for one that has not begun.</summary>
    public string Done { get; init; } = "";

    /// <summary>Done in percent of the most that any of them got done or plans: the length of a bar.</summary>
    public decimal? DonePercent { get; init; }

    /// <summary>What fits, with its unit, or empty.</summary>
    public string Capacity { get; init; } = "";

    /// <summary>Planned in percent of what fits, or null.</summary>
    public decimal? LoadPercent { get; init; }

    /// <summary>"Done", "Left over", "Running", "Too full", "Spills over" or "Planned".</summary>
    public string State { get; init; } = "";

    public Tone Tone { get; init; }

    /// <summary>Why its state is what it is, or empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Its keys that begin with <c>x-</c>, as written.</summary>
    public FreeMap Extra { get; init; } = FreeMap.Empty;
}

/// <summary>One project that works in iterations.</summary>
/// <param name="Velocity">In a sentence, or empty.</param>
/// <param name="Remaining">What is left, in a sentence.</param>
/// <param name="Forecast">Empty where it cannot be told.</param>
/// <param name="WhyNot">Why there is no forecast, or empty.</param>
public sealed record ThroughputView(string Title, string Velocity, string Remaining, ImmutableArray<ForecastPoint> Forecast, string WhyNot);

/// <summary>By when it is done with a likelihood.</summary>
/// <param name="Likelihood"><c>80 % likely</c>.</param>
/// <param name="Date">Null where it is beyond all reason.</param>
/// <param name="Iterations"><c>in 3 iterations</c>.</param>
public sealed record ForecastPoint(string Likelihood, DateOnly? Date, string Iterations);
