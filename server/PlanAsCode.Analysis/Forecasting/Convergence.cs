namespace PlanAsCode.Analysis.Forecasting;

/// <summary>How sure the percentiles are, measured at P80.</summary>
/// <param name="HalfWidthDays">Half of the 95 % confidence interval of P80, in working days (order statistics, binomial); null where there are too few runs for one.</param>
/// <param name="StandardErrorDays">The standard error that follows from it, or null.</param>
/// <param name="IsConverged">At most half a day, or one percent of the time from as-of to P80.</param>
/// <param name="RunsNeeded">About so many runs would do; the runs made where they did; where there is no interval, the least that have one.</param>
public sealed record Convergence(decimal? HalfWidthDays, decimal? StandardErrorDays, bool IsConverged, int RunsNeeded);
