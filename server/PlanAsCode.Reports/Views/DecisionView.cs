using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Reports.Views;

/// <summary>A decision of a project, or a change that was asked for.</summary>
public sealed record DecisionView
{
    public required string Project { get; init; }

    public required string Title { get; init; }

    /// <summary>"Decision" or "Change".</summary>
    public string Kind { get; init; } = "";

    public DateOnly? Date { get; init; }

    public string Status { get; init; } = "";

    /// <summary>Context, decision, consequences and so on: those that are said.</summary>
    public ImmutableArray<LabelledText> Details { get; init; } = [];

    /// <summary>Its keys that begin with <c>x-</c>, as written.</summary>
    public FreeMap Extra { get; init; } = FreeMap.Empty;
}
