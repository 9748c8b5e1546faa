using System.Collections.Immutable;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>What becomes of a project: its finish, its cost, its work and its critical path.</summary>
public sealed record ProjectChange(FinishChange Finish)
{
    /// <summary>When all is done; null where it cannot be told.</summary>
    public Money? CostBefore { get; init; }

    public Money? CostAfter { get; init; }

    public Money? BudgetBefore { get; init; }

    public Money? BudgetAfter { get; init; }

    /// <summary>All work of its tasks, done and to do, in days of its calendar.</summary>
    public decimal WorkDaysBefore { get; init; }

    public decimal WorkDaysAfter { get; init; }

    /// <summary>Paths of tasks that are critical now and were not.</summary>
    public ImmutableArray<string> Entered { get; init; } = [];

    /// <summary>Paths of tasks (as they are called now) that were critical and are not.</summary>
    public ImmutableArray<string> Left { get; init; } = [];

    /// <summary>Null where no forecast was asked for, or it was not there.</summary>
    public ProjectForecast? ForecastBefore { get; init; }

    public ProjectForecast? ForecastAfter { get; init; }

    public bool IsCostMoved => CostBefore != CostAfter || BudgetBefore != BudgetAfter;

    /// <summary>Something about it is otherwise than it was.</summary>
    public bool IsMoved => Finish.IsMoved || IsCostMoved || WorkDaysBefore != WorkDaysAfter || Entered.Length > 0 || Left.Length > 0;
}
