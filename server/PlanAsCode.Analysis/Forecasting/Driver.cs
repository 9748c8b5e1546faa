namespace PlanAsCode.Analysis.Forecasting;

/// <summary>How strongly a task's time or a risk moves the finish.</summary>
/// <param name="Correlation">Spearman's rank correlation, -1..1.</param>
public sealed record Driver(string Path, bool IsRisk, double Correlation);
