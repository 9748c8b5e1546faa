using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Baselines;

/// <summary>Rules about progress against the agreed plan.</summary>
public static class BaselineRules
{
    public static ImmutableArray<Rule> All { get; } = [BaselineMissing.Rule, CpiLow.Rule, SpiLow.Rule];
}
