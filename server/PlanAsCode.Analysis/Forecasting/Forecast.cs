using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>When everything may end and what it may cost: the plan played through many times with drawn times and risks.</summary>
public sealed record Forecast
{
    public required DateOnly AsOf { get; init; }

    public required ForecastOptions Options { get; init; }

    /// <summary>Tasks whose time is drawn: three points, not done.</summary>
    public required int SampledTasks { get; init; }

    /// <summary>Risks that are drawn.</summary>
    public required int SampledRisks { get; init; }

    /// <summary>False where nothing can come out otherwise than planned: each run is the schedule.</summary>
    public required bool Varies { get; init; }

    /// <summary>What could not be drawn, and why.</summary>
    public required ImmutableArray<ForecastNote> Notes { get; init; }

    /// <summary>In the plan's order.</summary>
    public required ImmutableArray<ProjectForecast> Projects { get; init; }

    public ProjectForecast? Find(string? path) => Projects.FirstOrDefault(project => project.Path == path);
}

/// <summary>What of a risk is left out of the forecast: "<c>path</c> <c>what</c>" is a sentence.</summary>
public sealed record ForecastNote(string Path, string What);

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

/// <summary>One task, group or milestone over all runs.</summary>
/// <param name="Criticality">0..1: the share of runs in which it is on the driving chain.</param>
/// <param name="Finish">Null where <paramref name="FinishReason"/> says why.</param>
/// <param name="DeadlineChance">0..1; null without a deadline.</param>
public sealed record TaskForecast(string Path, WorkItem Item, double Criticality, FinishForecast? Finish, double? DeadlineChance, string? FinishReason = null);

/// <summary>Nearest-rank percentiles of a finish, as days are shown, and the day of its mean working time; null where too many runs never end.</summary>
/// <param name="Unfinished">0..1: the share of runs in which it cannot be done, since somebody leaves or a calendar ends before.</param>
public sealed record FinishForecast(DateOnly? P10, DateOnly? P50, DateOnly? P80, DateOnly? P90, DateOnly? Mean, double Unfinished);

/// <summary>Nearest-rank percentiles of a cost, in the workspace's currency, and its mean.</summary>
public sealed record CostForecast(Money P10, Money P50, Money P80, Money P90, Money Mean);

/// <summary>What would be without risks.</summary>
public sealed record ScenarioForecast(FinishForecast? Finish, double? DeadlineChance, CostForecast? Cost, double? BudgetChance);

/// <summary>So many runs end on this day.</summary>
public readonly record struct FinishDay(DateOnly Date, int Runs);

/// <summary>How strongly a task's time or a risk moves the finish.</summary>
/// <param name="Correlation">Spearman's rank correlation, -1..1.</param>
public sealed record Driver(string Path, bool IsRisk, double Correlation);

/// <summary>How sure the percentiles are, measured at P80.</summary>
/// <param name="HalfWidthDays">Half of the 95 % confidence interval of P80, in working days (order statistics, binomial); null where there are too few runs for one.</param>
/// <param name="StandardErrorDays">The standard error that follows from it, or null.</param>
/// <param name="IsConverged">At most half a day, or one percent of the time from as-of to P80.</param>
/// <param name="RunsNeeded">About so many runs would do; the runs made where they did; where there is no interval, the least that have one.</param>
public sealed record Convergence(decimal? HalfWidthDays, decimal? StandardErrorDays, bool IsConverged, int RunsNeeded);
