using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Lessons;

/// <summary>Done tasks of one kind: how long they took against their estimates.</summary>
/// <param name="Key">The person's path, the label, or the size in words; empty for all tasks.</param>
/// <param name="Name">The same for readers: "Ana Ruiz", "label `backend`".</param>
public sealed record CalibrationGroup(CalibrationKind Kind, string Key, string Name)
{
    /// <summary>With fewer tasks than these a ratio is chance.</summary>
    public const int FewestCases = 3;

    /// <summary>How many done tasks it rests on.</summary>
    public int Count { get; init; }

    public long EstimateMinutes { get; init; }

    public long ActualMinutes { get; init; }

    /// <summary>Sum of what they took by sum of their estimates; null below <see cref="FewestCases"/>.</summary>
    public decimal? Ratio => HasEnough ? (decimal)ActualMinutes / EstimateMinutes : null;

    /// <summary>The middle of the tasks' own ratios, of two middle ones their mean; null below <see cref="FewestCases"/>.</summary>
    public decimal? Median { get; init; }

    /// <summary>
    /// Mean magnitude of relative error, |actual - estimate| / actual, 0 where every estimate held (Conte, Dunsmore and Shen, Software
    /// Engineering Metrics and Models, 1986); null below <see cref="FewestCases"/>.
    /// </summary>
    public decimal? MeanError { get; init; }

    public bool HasEnough => Count >= FewestCases;

    /// <summary>Why there is no ratio, or null.</summary>
    public string? WhyNot => HasEnough ? null : $"only {Count} done {(Count == 1 ? "task" : "tasks")}; {FewestCases} are wanted";

    internal static CalibrationGroup Of(CalibrationKind kind, string key, string name, IEnumerable<CompletedWork> work)
    {
        ImmutableArray<CompletedWork> cases = [.. work];
        var group = new CalibrationGroup(kind, key, name)
        {
            Count = cases.Length,
            EstimateMinutes = cases.Sum(done => done.EstimateMinutes),
            ActualMinutes = cases.Sum(done => done.ActualMinutes),
        };
        if (!group.HasEnough) return group;
        return group with
        {
            Median = MedianOf([.. cases.Select(done => done.Ratio).Order()]),
            MeanError = cases.Average(done => Math.Abs((decimal)(done.ActualMinutes - done.EstimateMinutes)) / done.ActualMinutes),
        };
    }

    private static decimal MedianOf(ImmutableArray<decimal> sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}

/// <summary>What the tasks of a group have in common.</summary>
public enum CalibrationKind
{
    All,
    Label,
    Person,
    Size,
}
