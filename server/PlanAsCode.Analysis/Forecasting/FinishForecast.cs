namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Nearest-rank percentiles of a finish, as days are shown, and the day of its mean working time; null where too many runs never end.</summary>
/// <param name="Unfinished">0..1: the share of runs in which it cannot be done, since somebody leaves or a calendar ends before.</param>
public sealed record FinishForecast(DateOnly? P10, DateOnly? P50, DateOnly? P80, DateOnly? P90, DateOnly? Mean, double Unfinished);
