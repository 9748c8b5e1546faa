using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Iterations;

/// <summary>A task that takes part in iterations: which it is planned for, and in which it was done.</summary>
/// <param name="Planned">The iteration it names; null where it names none with dates.</param>
/// <param name="DoneIn">Of a done task the iteration in whose days its <c>finished</c> lies; without that date the one it names; else null.</param>
public sealed record IterationTask(TaskDates Dates, IterationSpan? Planned, IterationSpan? DoneIn)
{
    public bool IsDone => Dates.Status == WorkStatus.Done;

    public WorkCount Work => new(Dates.Item.Points ?? 0, Dates.EffortMinutes ?? 0, 1);

    /// <summary>The day it was done, written or computed.</summary>
    public DateOnly DoneOn => Dates.Item.Finished?.Last ?? Dates.FinishDate;

    /// <summary>Planned for an iteration and still open when it ended, though perhaps done later.</summary>
    public bool MissedIt => Planned is { Phase: IterationPhase.Finished } planned && (!IsDone || DoneOn > planned.Last);
}
