using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Quality;

/// <summary>Rules about what must be true before something counts as done.</summary>
public static class QualityRules
{
    public static ImmutableArray<Rule> All { get; } = [DoneWithUnmetAcceptance.Rule, MilestoneWithoutGate.Rule];
}
