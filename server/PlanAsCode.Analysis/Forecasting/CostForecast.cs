using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Nearest-rank percentiles of a cost, in the workspace's currency, and its mean.</summary>
public sealed record CostForecast(Money P10, Money P50, Money P80, Money P90, Money Mean);
