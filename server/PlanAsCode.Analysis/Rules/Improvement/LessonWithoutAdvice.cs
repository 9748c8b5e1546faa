using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Improvement;

/// <summary>A lesson that tells nobody what to do.</summary>
public static class LessonWithoutAdvice
{
    public static Rule Rule { get; } = new("lesson-without-advice", Severity.Info, "A lesson gives no advice.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var lesson in context.Plan.Lessons.All)
        {
            if (!lesson.Has("advice")) context.Report(lesson.Place, $"`{lesson.Path}` says what was learned but not what to do next time; add `advice`");
        }
    }
}
