using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Lessons;

/// <summary>Why a lesson applies: what of its <c>applies-when</c> was found, and where.</summary>
/// <param name="Value">As the lesson writes it.</param>
/// <param name="Found">The project, task or risk that has it.</param>
public sealed record LessonMatch(LessonMatchKind Kind, string Value, Entity Found);

/// <summary>In order of the keys of <c>applies-when</c>.</summary>
public enum LessonMatchKind
{
    Label,
    Category,
    Skill,
    Word,
}
