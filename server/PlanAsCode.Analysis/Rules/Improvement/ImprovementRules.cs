using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Improvement;

/// <summary>Rules about what is learned and used again.</summary>
public static class ImprovementRules
{
    public static ImmutableArray<Rule> All { get; } = [];
}
