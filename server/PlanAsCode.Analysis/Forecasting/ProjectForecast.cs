using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>One project over all runs.</summary>
public sealed record ProjectForecast
{
    public required string Path { get; init; }

    public required Project Project { get; init; }

    /// <summary>Null where it has no task with dates.</summary>
    public required FinishForecast? Finish { get; init; }

    /// <summary>Where the plan itself ends, drawn nothing.</summary>
    public DateOnly? PlannedFinish { get; init; }

    /// <summary>0..1: the share of runs that end on or before its deadline; null without one.</summary>
    public double? DeadlineChance { get; init; }

    /// <summary>Null where <see cref="CostReason"/> says why.</summary>
    public CostForecast? Cost { get; init; }

    public string? CostReason { get; init; }

    /// <summary>0..1: the share of runs that cost no more than its budget; null without one, or without a cost.</summary>
    public double? BudgetChance { get; init; }

    public string? BudgetReason { get; init; }

    /// <summary>Its work items that have dates and are not dropped, in the plan's order.</summary>
    public required ImmutableArray<TaskForecast> Tasks { get; init; }

    /// <summary>What moves the finish most, strongest first; at most ten, and none that chance alone could explain.</summary>
    public required ImmutableArray<Driver> Drivers { get; init; }

    /// <summary>How many runs end on which day, in order of days; runs that never end are left out.</summary>
    public required ImmutableArray<FinishDay> Days { get; init; }

    /// <summary>The same without risks; null where none is drawn.</summary>
    public ScenarioForecast? WithoutRisks { get; init; }

    /// <summary>What the risks cost on average, in working days of the project; null without risks.</summary>
    public decimal? RiskDays { get; init; }

    /// <summary>From the planned finish to P80, in working days of the project: what to keep in hand.</summary>
    public decimal? ContingencyDays { get; init; }

    /// <summary>From the planned cost to P80.</summary>
    public Money? ContingencyCost { get; init; }

    public Convergence? Convergence { get; init; }
}
