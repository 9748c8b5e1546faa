using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Reports.Views;

/// <summary>A goal in the tree of goals.</summary>
public sealed record GoalView
{
    public required string Title { get; init; }

    /// <summary>0 for a goal that supports no other.</summary>
    public int Depth { get; init; }

    public string Level { get; init; } = "";

    public string Status { get; init; } = "";

    public string Owner { get; init; } = "";

    /// <summary>By when, as its last day.</summary>
    public DateOnly? By { get; init; }

    /// <summary>0..100, or null where nothing measures it.</summary>
    public decimal? ScorePercent { get; init; }

    public ImmutableArray<MeasureView> Measures { get; init; } = [];

    /// <summary>0..100: the part of its time that is over, or null.</summary>
    public decimal? ExpectedPercent { get; init; }

    /// <summary>What the projects that work for it do for it.</summary>
    public ImmutableArray<GoalWorkView> Work { get; init; } = [];

    /// <summary>That work for it finishes after its date, or empty.</summary>
    public string Late { get; init; } = "";

    /// <summary>Titles of the projects that work for it.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];

    /// <summary>Titles of further goals it supports, beside the one it stands under.</summary>
    public ImmutableArray<string> AlsoSupports { get; init; } = [];

    /// <summary>Its keys that begin with <c>x-</c>, as written.</summary>
    public FreeMap Extra { get; init; } = FreeMap.Empty;
}

/// <summary>What one project does for a goal.</summary>
public sealed record GoalWorkView(string Project, decimal DonePercent)
{
    public DateOnly? Finish { get; init; }

    public string Cost { get; init; } = "";
}

/// <summary>A number that says how far a goal is.</summary>
public sealed record MeasureView
{
    public required string Title { get; init; }

    public string From { get; init; } = "";

    public string Now { get; init; } = "";

    public string To { get; init; } = "";

    /// <summary>0..100, or null.</summary>
    public decimal? ScorePercent { get; init; }
}
