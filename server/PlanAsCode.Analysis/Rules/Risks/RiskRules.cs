using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Risks;

/// <summary>Rules about what may happen, and what is done about it.</summary>
public static class RiskRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        RiskWithoutOwner.Rule,
        RiskNotAssessed.Rule,
        RiskWithoutResponse.Rule,
        RiskResponseMismatch.Rule,
        RiskReviewOverdue.Rule,
        HighRiskWithoutAction.Rule,
        RiskAcceptedWithoutReason.Rule,
        RiskAffectsNothing.Rule,
        RiskCertain.Rule,
        RiskImpossible.Rule,
        RiskActionTooLate.Rule,
        RiskActionsDropped.Rule,
        RiskTriggerReached.Rule,
    ];
}
