using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Lessons;

/// <summary>How a project answers a lesson.</summary>
/// <param name="By">The task that carries it out, or whatever mentions it.</param>
public sealed record LessonAnswer(LessonAnswerKind Kind, Entity By);

/// <summary>The forms of an answer.</summary>
public enum LessonAnswerKind
{
    /// <summary>A task of the lesson's <c>action</c> stands in the project and was not dropped.</summary>
    Task,

    /// <summary>A text of the project links to it: <c>[[lessons.x]]</c>.</summary>
    Link,

    /// <summary>The notes of the project or of a task name its id.</summary>
    Note,
}
