using PlanAsCode.Model.Values;

namespace PlanAsCode.Reports.Views;

/// <summary>A milestone, or anything else that has a deadline.</summary>
public sealed record MilestoneView
{
    public required string Title { get; init; }

    public required string Project { get; init; }

    /// <summary>"Milestone", "Task", "Group", "Project".</summary>
    public string Kind { get; init; } = "";

    public DateOnly? Date { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>"6 working days late", "on the day", "10 working days to spare", or empty.</summary>
    public string Slack { get; init; } = "";

    /// <summary>"Kept", "Broken", "Done", "Ahead", "Past".</summary>
    public string State { get; init; } = "";

    public Tone Tone { get; init; }

    /// <summary>Acceptance criteria met, as words: "1 of 3 criteria met".</summary>
    public string Gate { get; init; } = "";

    /// <summary>Its keys that begin with <c>x-</c>, as written.</summary>
    public FreeMap Extra { get; init; } = FreeMap.Empty;
}
