using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Resources;

/// <summary>Rules about who does the work, and when they can.</summary>
public static class ResourceRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        ResourceOverbooked.Rule,
        AssignedOutsideEmployment.Rule,
        UnknownSkill.Rule,
        SkillHeldByOne.Rule,
        NobodyAssigned.Rule,
        ResourceUnused.Rule,
        TeamWithoutMembers.Rule,
        RateMissing.Rule,
    ];
}
