namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>One point of an S-curve: sums up to 00:00 of a day. What is not known, or still ahead, is null.</summary>
public sealed record CurvePoint(DateOnly Date, decimal Planned, decimal? Earned, decimal? Actual);
