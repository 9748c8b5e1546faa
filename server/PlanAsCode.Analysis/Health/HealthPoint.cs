using System.Collections.Immutable;
using System.Globalization;

namespace PlanAsCode.Analysis.Health;

/// <summary>What one point came to for one project.</summary>
/// <param name="Limit">The workspace's, else the DCMA's.</param>
public sealed record HealthPoint(PointDefinition Definition, decimal Limit)
{
    /// <summary>Null where it cannot be computed; <see cref="WhyNot"/> says why.</summary>
    public decimal? Value { get; init; }

    public string? WhyNot { get; init; }

    /// <summary>Tasks or links that were found, and of how many; 0 of 0 where the value is no share.</summary>
    public int Count { get; init; }

    public int Of { get; init; }

    /// <summary>Paths of the tasks behind it, in the plan's order.</summary>
    public ImmutableArray<string> Tasks { get; init; } = [];

    /// <summary>Of long tasks and high float: from how many working days on, as the workspace says, else the DCMA.</summary>
    public decimal? LongDays { get; init; }

    /// <summary>What is counted, in a few words.</summary>
    public string Explanation => Definition.Explanation.Replace(PointDefinition.DaysMark, LongDays?.ToString("0.##", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public HealthVerdict Verdict => Value is not { } value ? HealthVerdict.NotComputable
        : (Definition.IsAtMost ? value <= Limit : value >= Limit) ? HealthVerdict.Passed
        : HealthVerdict.Failed;

    internal HealthPoint Unknown(string whyNot) => this with { WhyNot = whyNot };

    internal HealthPoint Share(int count, int of, IEnumerable<string> tasks, string whyNone) => of == 0
        ? Unknown(whyNone)
        : this with { Value = 100m * count / of, Count = count, Of = of, Tasks = [.. tasks.Distinct(StringComparer.Ordinal)] };
}
