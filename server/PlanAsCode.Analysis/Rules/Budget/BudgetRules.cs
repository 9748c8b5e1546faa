using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Budget;

/// <summary>Rules about money.</summary>
public static class BudgetRules
{
    public static ImmutableArray<Rule> All { get; } = [BudgetExceeded.Rule, BudgetMissing.Rule];
}
