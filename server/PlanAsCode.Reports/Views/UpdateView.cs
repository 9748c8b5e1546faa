using System.Collections.Immutable;
using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Html;

namespace PlanAsCode.Reports.Views;

/// <summary>A status update of a project.</summary>
public sealed record UpdateView
{
    public required string Project { get; init; }

    public DateOnly? Date { get; init; }

    public string Author { get; init; } = "";

    public string Health { get; init; } = "";

    public Tone HealthTone { get; init; }

    public SafeHtml Summary { get; init; } = SafeHtml.Empty;

    /// <summary>Done, next, blockers, asks: those that are said.</summary>
    public ImmutableArray<LabelledList> Lists { get; init; } = [];

    /// <summary>Its keys that begin with <c>x-</c>, as written.</summary>
    public FreeMap Extra { get; init; } = FreeMap.Empty;
}

/// <summary>Points under a heading.</summary>
public sealed record LabelledList(string Label, ImmutableArray<SafeHtml> Items);
