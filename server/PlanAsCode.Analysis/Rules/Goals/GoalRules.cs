using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Goals;

/// <summary>Rules about what the work is for.</summary>
public static class GoalRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        GoalWithoutProject.Rule,
        ProjectWithoutGoal.Rule,
        GoalWithoutMeasure.Rule,
        GoalWithoutOwner.Rule,
        GoalOverdue.Rule,
        GoalWorkLate.Rule,
        MeasureWithoutScale.Rule,
    ];
}
