using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Improvement;

/// <summary>A lesson that was agreed on, and no task carries it out.</summary>
public static class LessonWithoutAction
{
    public static Rule Rule { get; } = new("lesson-without-action", Severity.Info, "An agreed lesson is carried out by no task.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var lesson in context.Plan.Lessons.All)
        {
            if (lesson.Status is LessonStatus.Agreed && !lesson.Has("action"))
                context.Report(lesson.Place, $"`{lesson.Path}` is agreed, but no task carries it out; name one in `action`, or set `status: done`");
        }
    }
}
