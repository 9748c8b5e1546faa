using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>The span of one project.</summary>
public sealed record ProjectDates
{
    public required string Path { get; init; }

    public required Project Project { get; init; }

    /// <summary>False where it has no scheduled task; the dates then mean nothing.</summary>
    public bool IsScheduled { get; init; }

    public Instant Start { get; init; }

    public Instant Finish { get; init; }

    public DateOnly StartDate { get; init; }

    public DateOnly FinishDate { get; init; }

    public Instant EarlyFinish { get; init; }

    /// <summary>0..100: that of its tasks weighted by effort, those without dates too; meetings that repeat count only where there is nothing else.</summary>
    public decimal DonePercent { get; init; }

    /// <summary>Working minutes between start and finish, by the project's calendar.</summary>
    public long DurationMinutes { get; init; }
}
