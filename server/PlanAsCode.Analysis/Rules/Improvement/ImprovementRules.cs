using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Improvement;

/// <summary>Rules about learning from what was done.</summary>
public static class ImprovementRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        ProjectWithoutReview.Rule, LessonWithoutAdvice.Rule, LessonWithoutAction.Rule, LessonNotHeeded.Rule, EstimateBelowExperience.Rule,
    ];
}
