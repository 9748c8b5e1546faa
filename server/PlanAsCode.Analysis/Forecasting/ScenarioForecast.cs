namespace PlanAsCode.Analysis.Forecasting;

/// <summary>What would be without risks.</summary>
public sealed record ScenarioForecast(FinishForecast? Finish, double? DeadlineChance, CostForecast? Cost, double? BudgetChance);
