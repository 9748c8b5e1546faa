using System.Collections.Immutable;
using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Html;

namespace PlanAsCode.Reports.Views;

/// <summary>Something learned.</summary>
public sealed record LessonView
{
    public required string Title { get; init; }

    public string LearnedIn { get; init; } = "";

    public string Status { get; init; } = "";

    public ImmutableArray<string> Categories { get; init; } = [];

    public SafeHtml Advice { get; init; } = SafeHtml.Empty;

    public ImmutableArray<string> Actions { get; init; } = [];

    /// <summary>The open projects to which it applies again.</summary>
    public ImmutableArray<LessonUseView> Applies { get; init; } = [];

    /// <summary>Its keys that begin with <c>x-</c>, as written.</summary>
    public FreeMap Extra { get; init; } = FreeMap.Empty;
}

/// <summary>An open project to which a lesson applies.</summary>
/// <param name="Signs">What it was found by: "label migration, word move".</param>
/// <param name="Answer">How the project answers it, or empty.</param>
public sealed record LessonUseView(string Project, string Signs, string Answer);

/// <summary>What done tasks of one kind took against their estimates.</summary>
/// <param name="Took">"1.4 times", or empty with too few tasks.</param>
public sealed record CalibrationRowView(string Group, string Took, string Median, string Error, string Count);
