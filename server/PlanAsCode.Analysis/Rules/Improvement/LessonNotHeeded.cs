using System.Collections.Immutable;
using PlanAsCode.Analysis.Lessons;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Improvement;

/// <summary>A lesson that applies to an open project, and nothing in the project answers it. One finding for each lesson and project.</summary>
public static class LessonNotHeeded
{
    public static Rule Rule { get; } = new("lesson-not-heeded", Severity.Info, "A lesson applies to an open project, and the project does not answer it.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var found in context.Analysis.Lessons.Applying)
        {
            if (!found.IsAnswered) context.Report(found.Project.Place, MessageOf(found), Related(found));
        }
    }

    private static string MessageOf(LessonOnProject found)
    {
        var lesson = found.Lesson;
        var why = Words.List([.. found.Matches.Select(match => $"{KindOf(match.Kind)} `{match.Value}`").Distinct(StringComparer.Ordinal)]);
        return $"the lesson `{lesson.Path}` applies to `{found.Project.Path}` ({why}): {lesson.Name.TrimEnd('.')}; "
            + $"name a task of it in the lesson's `action`, or link to it where the plan answers it: `[[lessons.{lesson.Path}]]`";
    }

    private static string KindOf(LessonMatchKind kind) => kind switch
    {
        LessonMatchKind.Label => "label",
        LessonMatchKind.Category => "risk category",
        LessonMatchKind.Skill => "skill",
        _ => "word",
    };

    private static ImmutableArray<RelatedPlace> Related(LessonOnProject found) =>
    [
        new RelatedPlace("the lesson", found.Lesson.Place),
        .. found.Matches.Where(match => match.Found is not Project).DistinctBy(match => match.Found)
            .Select(match => new RelatedPlace($"{KindOf(match.Kind)} `{match.Value}` at {(match.Found is Risk ? "the risk " : "")}`{match.Found.Path}`", match.Found.Place)),
    ];
}
