namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>What one task, or a group with all of its tasks, was to cost, should have earned, has earned and has cost by now.</summary>
/// <param name="IsInBaseline">False for work that was added: it earns nothing and costs all the same.</param>
public sealed record TaskValue(string Path, bool IsInBaseline, ValueFigures Figures);
