using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Reports.Views;

/// <summary>The schedule of one project as rows in order, groups before what they hold.</summary>
/// <param name="ClosedDays">Days without work between the first and the last row's dates.</param>
public sealed record GanttView(
    string Id,
    string Title,
    DateOnly AsOf,
    ImmutableArray<GanttRow> Rows,
    ImmutableArray<GanttLink> Links,
    ImmutableArray<DateOnly> ClosedDays)
{
    /// <summary>What the chart leaves out, as a sentence, or empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>One task, group or milestone of the chart.</summary>
public sealed record GanttRow
{
    public required string Title { get; init; }

    /// <summary>0 at the top of the project.</summary>
    public int Depth { get; init; }

    public GanttRowKind Kind { get; init; }

    /// <summary>In days since 0001-01-01; the fraction is the share of that day's working time that has passed.</summary>
    public decimal Start { get; init; }

    public decimal Finish { get; init; }

    public required DateOnly StartDate { get; init; }

    public required DateOnly FinishDate { get; init; }

    public decimal DonePercent { get; init; }

    public string Status { get; init; } = "";

    public bool IsCritical { get; init; }

    /// <summary>Who works on it.</summary>
    public string People { get; init; } = "";

    /// <summary>Total float in working days, or null.</summary>
    public decimal? FloatDays { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>"3 working days late", or empty where the deadline is kept.</summary>
    public string Miss { get; init; } = "";

    /// <summary>Why it has no dates, or empty.</summary>
    public string WhyNoDates { get; init; } = "";

    /// <summary>Its keys that begin with <c>x-</c>, as written.</summary>
    public FreeMap Extra { get; init; } = FreeMap.Empty;

    public bool HasDates => WhyNoDates.Length == 0;
}

public enum GanttRowKind
{
    Task,
    Group,
    Milestone,
}

/// <summary>A link between two rows, by their places in the chart.</summary>
public readonly record struct GanttLink(int From, int To, LinkType Type);
