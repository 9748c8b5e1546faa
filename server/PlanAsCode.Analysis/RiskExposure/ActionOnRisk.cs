using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>A task that answers a risk, and how far it is.</summary>
/// <param name="Reference">As the risk names it.</param>
/// <param name="Task">Null where there is no such task.</param>
public sealed record ActionOnRisk(Reference Reference, TaskDates? Task, ActionState State)
{
    /// <summary>The task in danger that begins before this one is finished, the earliest of them; null where it comes in time.</summary>
    public TaskDates? TooLateFor { get; init; }
}

/// <summary>How far an action is; a group is done with all its tasks, and dropped with all of them.</summary>
public enum ActionState
{
    Missing,
    Open,
    Done,
    Dropped,
}
