using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Why a task starts when it starts, or why it finishes no sooner. <see cref="ReasonWords"/> says it in words.</summary>
/// <param name="Other">The task (or project) that binds it, or null.</param>
/// <param name="Until">Until when it was held back, or null.</param>
public sealed record StartReason(StartReasonKind Kind, string? Other, Instant? Until)
{
    /// <summary>The person or equipment that was busy, away or used up, or null.</summary>
    public string? Resource { get; init; }

    /// <summary>The link as written, with its type and lag, or null.</summary>
    public Link? Link { get; init; }

    /// <summary>The field that binds it: <c>after</c>, <c>before</c>, <c>start-no-earlier</c>, <c>repeat</c> …, or null.</summary>
    public string? Key { get; init; }

    /// <summary>Whose field that is: the task itself, a group it stands in, its project, iteration or the task that names it in <c>before</c>; or null.</summary>
    public string? Holder { get; init; }

    /// <summary>The dropped task that the link passes through on its way from <see cref="Other"/>, or null.</summary>
    public string? Through { get; init; }

    /// <summary>The day that leave or employment ends or begins with, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Of somebody who is away or elsewhere: what would bind the task otherwise. Never deeper than this one.</summary>
    public StartReason? Behind { get; init; }

    public static StartReason ProjectStart { get; } = new(StartReasonKind.ProjectStart, null, null);
}

public enum StartReasonKind
{
    ProjectStart,
    AsOf,
    Link,

    /// <summary>A person or equipment is held by another task, or is at an occurrence of a repeated one.</summary>
    ResourceBusy,

    /// <summary>Its people are not at work: leave, not with us yet, closed days of their own calendar.</summary>
    Leave,

    /// <summary>A person has given all that their <c>limit</c> allows.</summary>
    Limit,
    Constraint,
    Iteration,
    AsLateAsPossible,
    Actual,
    Children,
}
