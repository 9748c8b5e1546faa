using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Communications;

/// <summary>Rules about who is told what, and when.</summary>
public static class CommunicationRules
{
    public static ImmutableArray<Rule> All { get; } = [UpdateOverdue.Rule, StakeholderUninformed.Rule, RedWithoutAsk.Rule];
}
