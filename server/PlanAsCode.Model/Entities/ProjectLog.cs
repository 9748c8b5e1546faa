using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Model.Entities;

/// <summary>An entry of a project's log; its date defaults to its key where that is one.</summary>
public abstract class LogEntry : Entity
{
    public required string ProjectPath { get; init; }

    /// <summary>Null where neither <c>date</c> nor the key says one (a finding).</summary>
    public PlanDate? Date { get; init; }
}

/// <summary>What is told about a project's state.</summary>
public sealed class StatusUpdate : LogEntry
{
    public override EntityKind Kind => EntityKind.Update;

    public Reference? Author { get; init; }

    public ProjectHealth? Health { get; init; }

    public string? Summary { get; init; }

    public ImmutableArray<string> Done { get; init; } = [];

    public ImmutableArray<string> Next { get; init; } = [];

    public ImmutableArray<string> Blockers { get; init; } = [];

    public ImmutableArray<string> Asks { get; init; } = [];
}

public enum ProjectHealth
{
    Green,
    Amber,
    Red,
}

/// <summary>A look back at work done.</summary>
public sealed class Review : LogEntry
{
    public override EntityKind Kind => EntityKind.Review;

    public ReviewKind? ReviewKind { get; init; }

    public ImmutableArray<Reference> Participants { get; init; } = [];

    public ImmutableArray<string> WentWell { get; init; } = [];

    public ImmutableArray<string> WentBadly { get; init; } = [];

    public ImmutableArray<Reference> Lessons { get; init; } = [];
}

public enum ReviewKind
{
    Retrospective,
    Phase,
    PostProject,
}

/// <summary>A decision and why it was taken.</summary>
public sealed class Decision : LogEntry
{
    public override EntityKind Kind => EntityKind.Decision;

    public DecisionStatus Status { get; init; } = DecisionStatus.Accepted;

    public string? Context { get; init; }

    public string? Choice { get; init; }

    public string? Consequences { get; init; }

    public Reference? Supersedes { get; init; }
}

public enum DecisionStatus
{
    Proposed,
    Accepted,
    Superseded,
}

/// <summary>A request to change scope, time or cost.</summary>
public sealed class ChangeRequest : LogEntry
{
    public override EntityKind Kind => EntityKind.Change;

    /// <summary>A person or stakeholder, or free words.</summary>
    public string? RequestedBy { get; init; }

    public string? What { get; init; }

    public string? Why { get; init; }

    public string? Impact { get; init; }

    public ChangeStatus Status { get; init; } = ChangeStatus.Proposed;
}

public enum ChangeStatus
{
    Proposed,
    Approved,
    Rejected,
}
