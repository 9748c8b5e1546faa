namespace PlanAsCode.Analysis.Forecasting;

/// <summary>So many runs end on this day.</summary>
public readonly record struct FinishDay(DateOnly Date, int Runs);
