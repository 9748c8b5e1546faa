using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>How the finish of a project, milestone or task with a deadline moved.</summary>
/// <param name="Entity">As it stands in the later plan, else in the earlier.</param>
/// <param name="Before">The day it ended on; null where it was not there or had no date.</param>
/// <param name="After">The day it ends on now; null where it is gone or has no date.</param>
/// <param name="SlipDays">Working days of its project's later calendar, negative where it ends earlier; null where one date is missing.</param>
public sealed record FinishChange(Entity Entity, ChangeKind Change, DateOnly? Before, DateOnly? After, decimal? SlipDays)
{
    public DateOnly? DeadlineBefore { get; init; }

    public DateOnly? DeadlineAfter { get; init; }

    /// <summary>Null without deadline or date.</summary>
    public bool? WasKept => Before is { } finish && DeadlineBefore is { } deadline ? finish <= deadline : null;

    /// <summary>Null without deadline or date.</summary>
    public bool? IsKept => After is { } finish && DeadlineAfter is { } deadline ? finish <= deadline : null;

    /// <summary>A finish that is as it was is no consequence, whatever else changed.</summary>
    public bool IsMoved => Before != After || DeadlineBefore != DeadlineAfter;
}
