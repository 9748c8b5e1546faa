namespace PlanAsCode.Analysis.RiskExposure;

/// <summary>What is done about a risk.</summary>
public enum RiskAnswer
{
    /// <summary>No task answers it, and nobody decided to do without.</summary>
    None,

    /// <summary>Accepted, transferred or escalated: a decision, no task of this plan.</summary>
    Decided,

    /// <summary>All tasks that should answer it were dropped.</summary>
    AllDropped,

    /// <summary>At least one task, open or done, answers it.</summary>
    ByTasks,
}
