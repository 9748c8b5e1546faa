namespace PlanAsCode.Analysis.Forecasting;

/// <summary>What of a risk is left out of the forecast: "<c>path</c> <c>what</c>" is a sentence.</summary>
public sealed record ForecastNote(string Path, string What);
