using System.Collections.Immutable;

namespace PlanAsCode.Reports.Views;

/// <summary>The progress of one project against the agreed plan; <see cref="WhyNot"/> says why it cannot be measured.</summary>
public sealed record ProgressView(string Project, string Baseline)
{
    public string WhyNot { get; init; } = "";

    public ImmutableArray<FigureView> Figures { get; init; } = [];

    public CurveView? Curve { get; init; }

    /// <summary>What the sums leave out, in words.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>A figure, and what it means in a sentence.</summary>
public sealed record FigureView(string Label, string Value, string Words, Tone Tone);

/// <summary>What was to be earned, what was earned and what it cost, day by day.</summary>
/// <param name="Half">The words for half of the budget.</param>
/// <param name="Whole">The words for the budget.</param>
public sealed record CurveView(ImmutableArray<CurvePointView> Points, DateOnly AsOf, decimal Budget, string Half, string Whole);

/// <summary>Sums up to the beginning of a day; null where they are not known or still ahead.</summary>
public sealed record CurvePointView(DateOnly Date, decimal Planned, decimal? Earned, decimal? Actual);
