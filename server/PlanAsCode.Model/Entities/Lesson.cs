using System.Collections.Immutable;

namespace PlanAsCode.Model.Entities;

/// <summary>Something learned, and when it applies again.</summary>
public sealed class Lesson : Entity
{
    public override EntityKind Kind => EntityKind.Lesson;

    public Reference? LearnedIn { get; init; }

    public ImmutableArray<string> Categories { get; init; } = [];

    public LessonScope? AppliesWhen { get; init; }

    public string? Advice { get; init; }

    public ImmutableArray<Reference> Actions { get; init; } = [];

    public LessonStatus Status { get; init; } = LessonStatus.Proposed;
}

/// <summary>What later work must have for the lesson to apply.</summary>
public sealed record LessonScope(
    ImmutableArray<string> Labels, ImmutableArray<string> Categories, ImmutableArray<string> Skills, ImmutableArray<string> Words);

public enum LessonStatus
{
    Proposed,
    Agreed,
    Done,
}
