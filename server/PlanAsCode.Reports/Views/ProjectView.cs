using System.Collections.Immutable;
using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Html;

namespace PlanAsCode.Reports.Views;

/// <summary>One project at a glance, and its schedule.</summary>
public sealed record ProjectView
{
    public required string Path { get; init; }

    public required string Title { get; init; }

    public string Status { get; init; } = "";

    public string Owner { get; init; } = "";

    public string Sponsor { get; init; } = "";

    /// <summary>As its last update says: "Green", "Amber", "Red", or empty.</summary>
    public string Health { get; init; } = "";

    public Tone HealthTone { get; init; }

    public DateOnly? HealthDate { get; init; }

    /// <summary>The last update's summary.</summary>
    public SafeHtml Summary { get; init; } = SafeHtml.Empty;

    /// <summary>What its dates and sums say, in a few words: "On track", "Late".</summary>
    public string Verdict { get; init; } = "";

    public Tone VerdictTone { get; init; }

    /// <summary>Why the verdict is what it is, a short sentence each.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    public decimal DonePercent { get; init; }

    public string TaskCount { get; init; } = "";

    public DateOnly? Start { get; init; }

    public DateOnly? Finish { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>The finish against the deadline: "10 working days to spare".</summary>
    public string Slack { get; init; } = "";

    public Tone SlackTone { get; init; }

    /// <summary>At completion: what was spent, where that is written, and what remains. Empty where nothing has a cost.</summary>
    public string Cost { get; init; } = "";

    public string Budget { get; init; } = "";

    /// <summary>Cost in percent of the budget, or null.</summary>
    public decimal? BudgetPercent { get; init; }

    /// <summary>What was planned, where that is another sum; why the cost is missing or not whole.</summary>
    public string CostNote { get; init; } = "";

    public ImmutableArray<string> Goals { get; init; } = [];

    public ImmutableArray<SafeHtml> DoneWhen { get; init; } = [];

    public SafeHtml Notes { get; init; } = SafeHtml.Empty;

    public ImmutableArray<SafeHtml> Links { get; init; } = [];

    /// <summary>Null where it has no task with dates.</summary>
    public GanttView? Gantt { get; init; }

    /// <summary>Its keys that begin with <c>x-</c>, as written.</summary>
    public FreeMap Extra { get; init; } = FreeMap.Empty;
}
