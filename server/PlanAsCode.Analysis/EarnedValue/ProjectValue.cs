using System.Collections.Immutable;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>The progress of one project against its baseline; <see cref="WhyNot"/> says why there is none to measure.</summary>
public sealed record ProjectValue
{
    /// <summary>The project's path.</summary>
    public required string Path { get; init; }

    /// <summary>The baseline's name; null where the plan names none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Null where <see cref="Figures"/> are known.</summary>
    public string? WhyNot { get; init; }

    /// <summary>Money in the workspace's currency, or days of effort by the project's calendar.</summary>
    public ValueUnit Unit { get; init; }

    /// <summary>Null where it cannot be told; <see cref="WhyNot"/> says why.</summary>
    public ValueFigures? Figures { get; init; }

    public ScheduleValue? Schedule { get; init; }

    /// <summary>Leaves and groups of the plan and of its baseline: those of the plan in its order, then those that are gone.</summary>
    public ImmutableArray<TaskValue> Tasks { get; init; } = [];

    /// <summary>The S-curve: the first day, each Monday, as-of, and the day after the last.</summary>
    public ImmutableArray<CurvePoint> Curve { get; init; } = [];

    /// <summary>What the sums leave out, in words: who has no rate, which tasks are gone.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    public static ProjectValue Unknown(string path, string? baseline, string whyNot) => new() { Path = path, Baseline = baseline, WhyNot = whyNot };
}
