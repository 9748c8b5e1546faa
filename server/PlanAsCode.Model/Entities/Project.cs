using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Model.Entities;

/// <summary>A project: work towards goals, with its dates, budget, tasks and its log.</summary>
public sealed class Project : Entity
{
    public override EntityKind Kind => EntityKind.Project;

    public Reference? Owner { get; init; }

    public Reference? Sponsor { get; init; }

    public ImmutableArray<Reference> Goals { get; init; } = [];

    public Reference? Calendar { get; init; }

    public PlanDate? Start { get; init; }

    public PlanDate? FinishBy { get; init; }

    public PlanDate? Deadline { get; init; }

    public Money? Budget { get; init; }

    public int Priority { get; init; } = 500;

    public ProjectStatus Status { get; init; } = ProjectStatus.Active;

    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Its top-level tasks, in order; those inside groups hang below them.</summary>
    public ImmutableArray<WorkItem> Tasks { get; init; } = [];

    public ImmutableArray<StatusUpdate> Updates { get; init; } = [];

    public ImmutableArray<Review> Reviews { get; init; } = [];

    public ImmutableArray<Decision> Decisions { get; init; } = [];

    public ImmutableArray<ChangeRequest> Changes { get; init; } = [];

    public ImmutableArray<string> DoneWhen { get; init; } = [];

    public string? Notes { get; init; }

    public ImmutableArray<WebLink> Links { get; init; } = [];
}

public enum ProjectStatus
{
    Proposed,
    Active,
    Paused,
    Done,
    Dropped,
}

/// <summary>An address, with a title where one was given.</summary>
public sealed record WebLink(string Title, string Address);
