using System.Collections.Immutable;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Lessons;

/// <summary>A lesson that applies to an open project, and whether the project answers it.</summary>
public sealed record LessonOnProject(Lesson Lesson, Project Project)
{
    /// <summary>The first of what it was found by; <see cref="MatchCount"/> counts them all.</summary>
    public ImmutableArray<LessonMatch> Matches { get; init; } = [];

    public int MatchCount { get; init; }

    /// <summary>Empty where the project does not answer it.</summary>
    public ImmutableArray<LessonAnswer> Answers { get; init; } = [];

    public bool IsAnswered => Answers.Length > 0;
}
