using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>One task, group or milestone over all runs.</summary>
/// <param name="Criticality">0..1: the share of runs in which it is on the driving chain.</param>
/// <param name="Finish">Null where <paramref name="FinishReason"/> says why.</param>
/// <param name="DeadlineChance">0..1; null without a deadline.</param>
public sealed record TaskForecast(string Path, WorkItem Item, double Criticality, FinishForecast? Finish, double? DeadlineChance, string? FinishReason = null);
