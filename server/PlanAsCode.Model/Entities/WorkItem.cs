using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Model.Entities;

/// <summary>A task, a milestone or a group of tasks. Fields are as written; what a group hands down is said beside them.</summary>
public sealed partial class WorkItem : Entity
{
    public override EntityKind Kind => EntityKind.WorkItem;

    /// <summary>The path of its project.</summary>
    public required string ProjectPath { get; init; }

    /// <summary>The path of the group it stands in, or null at the top of its project.</summary>
    public string? GroupPath { get; init; }

    /// <summary>Its tasks, where it is a group.</summary>
    public ImmutableArray<WorkItem> Children { get; init; } = [];

    /// <summary>True where <c>tasks</c> is written, even if empty.</summary>
    public bool IsGroup { get; init; }

    /// <summary>True where <c>milestone: true</c> is written, or where a leaf has no estimate at all.</summary>
    public bool IsMilestone { get; init; }

    public Estimate? Effort { get; init; }

    public Estimate? Duration { get; init; }

    public Estimate? Elapsed { get; init; }

    /// <summary>Its own, else its nearest group's that has some.</summary>
    public ImmutableArray<Assignment> Assignments
    {
        get => _assignments;
        init => _assignments = value;
    }

    public ImmutableArray<Link> After
    {
        get => _after;
        init => _after = value;
    }

    public ImmutableArray<Link> Before
    {
        get => _before;
        init => _before = value;
    }

    public PlanDate? StartNoEarlier { get; init; }

    public PlanDate? StartOn { get; init; }

    public PlanDate? FinishOn { get; init; }

    public PlanDate? FinishNoLater { get; init; }

    public PlanDate? Deadline { get; init; }

    /// <summary>As written; null where not. Dates beat it (<c>Analysis.Scheduling</c>).</summary>
    public WorkStatus? Status { get; init; }

    public string? BlockedBy { get; init; }

    public PlanDate? Started { get; init; }

    public PlanDate? Finished { get; init; }

    public Percentage? Done { get; init; }

    public Quantity? Remaining { get; init; }

    public Quantity? Spent { get; init; }

    public Money? SpentCost { get; init; }

    /// <summary>0..1000, its own or its nearest group's, else 500.</summary>
    public int Priority
    {
        get => _priority;
        init => _priority = value;
    }

    /// <summary>Its own or its nearest group's.</summary>
    public Reference? Iteration
    {
        get => _iteration;
        init => _iteration = value;
    }

    public decimal? Points { get; init; }

    /// <summary>Its own, else its nearest group's that has some.</summary>
    public ImmutableArray<string> Labels
    {
        get => _labels;
        init => _labels = value;
    }

    /// <summary>Its own, else its nearest group's that has some.</summary>
    public ImmutableArray<Reference> Goals
    {
        get => _goals;
        init => _goals = value;
    }

    public Reference? Owner
    {
        get => _owner;
        init => _owner = value;
    }

    /// <summary>Fixed cost.</summary>
    public Money? Cost { get; init; }

    public string? Notes { get; init; }

    public ImmutableArray<WebLink> Links { get; init; } = [];

    /// <summary>On groups: its own or its nearest group's calendar; null = the project's.</summary>
    public Reference? Calendar
    {
        get => _calendar;
        init => _calendar = value;
    }

    public ImmutableArray<AcceptanceCriterion> Acceptance
    {
        get => _acceptance;
        init => _acceptance = value;
    }

    public Recurrence? Repeat { get; init; }
}

public enum WorkStatus
{
    Todo,
    Doing,
    Blocked,
    Done,
    Dropped,
}

/// <summary>A condition of acceptance; <see cref="Met"/> is null where the plan does not say.</summary>
public sealed record AcceptanceCriterion(string Text, bool? Met, Syntax.Text.Place Place);
