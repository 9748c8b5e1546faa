using System.Collections.Immutable;

namespace PlanAsCode.Model.Entities;

/// <summary>
/// How probabilities and impacts become levels 1 to 5 and products become bands. Each array holds the four limits above which
/// the next level begins, in percent; <see cref="Bands"/> holds the lowest product of medium, high and critical.
/// </summary>
public sealed record RiskScale(
    ImmutableArray<decimal> Probability,
    ImmutableArray<decimal> Schedule,
    ImmutableArray<decimal> Cost,
    ImmutableArray<int> Bands)
{
    /// <summary>25 band names (low, medium, high, critical) by probability level (rows, 1 first) and impact level, instead of products; or empty.</summary>
    public ImmutableArray<RiskBand> Table { get; init; } = [];

    public static RiskScale Default { get; } = new([10, 30, 50, 70], [2, 5, 10, 20], [2, 5, 10, 20], [5, 10, 15]);
}

/// <summary>The bands of exposure.</summary>
public enum RiskBand
{
    Low,
    Medium,
    High,
    Critical,
}
