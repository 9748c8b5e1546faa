using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>How a forecast is made.</summary>
/// <param name="Runs">How often the plan is played through; at least 1.</param>
/// <param name="Seed">The same seed gives the same forecast.</param>
/// <param name="IsTriangular">Else PERT-beta with lambda 4.</param>
public sealed record ForecastOptions(int Runs, long Seed, bool IsTriangular)
{
    /// <summary>False: as if no risk could occur.</summary>
    public bool WithRisks { get; init; } = true;

    /// <summary>As if everybody had only one task at a time: the network alone, a quick look.</summary>
    public bool IsUnlimited { get; init; }

    /// <summary>At most so many at once; 0 for as many as there are processors. Changes no result.</summary>
    public int Threads { get; init; }

    /// <summary>What <c>workspace.forecast</c> says.</summary>
    public static ForecastOptions Of(WorkspaceSettings workspace) =>
        new(Math.Max(1, workspace.Forecast.Runs), workspace.Forecast.Seed, workspace.Forecast.Triangular);
}
