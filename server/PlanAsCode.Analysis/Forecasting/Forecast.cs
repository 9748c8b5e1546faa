using System.Collections.Immutable;

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
