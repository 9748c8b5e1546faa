using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>Rules about what may happen.</summary>
public static class RiskRules
{
    public static ImmutableArray<Rule> All { get; } = [];
}
