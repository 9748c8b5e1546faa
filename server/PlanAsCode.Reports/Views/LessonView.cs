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

    /// <summary>Its keys that begin with <c>x-</c>, as written.</summary>
    public FreeMap Extra { get; init; } = FreeMap.Empty;
}
