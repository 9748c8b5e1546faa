using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>Rules about the schedule as a whole: the DCMA's 14 points.</summary>
public static class HealthRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        ManyMissingLinks.Rule,
        LeadsInLinks.Rule,
        ManyLags.Rule,
        ManyUnusualLinks.Rule,
        ManyHardConstraints.Rule,
        MuchFloat.Rule,
        NegativeFloat.Rule,
        ManyLongTasks.Rule,
        InvalidActualDates.Rule,
        TasksWithoutResources.Rule,
        ManyMissedTasks.Rule,
        CriticalPathBroken.Rule,
        CpliLow.Rule,
        BeiLow.Rule,
    ];
}
