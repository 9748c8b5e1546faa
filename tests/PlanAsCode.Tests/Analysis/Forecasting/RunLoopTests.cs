using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>How many runs are made, what is told of them, and that they can be stopped. Neighbouring 32 runs are made together.</summary>
public sealed class RunLoopTests
{
    // Blocks end in any order: of 70 runs 32, 32 and 6 are told as their sums.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(32, 1)]
    [InlineData(33, 2)]
    [InlineData(70, 3)]
    public void Each_run_is_told_once(int runs, int blocks)
    {
        var told = new List<int>();
        var forecast = Run(runs, made => { lock (told) told.Add(made); }, CancellationToken.None);
        Assert.Equal((blocks, runs), (told.Count, told.Max()));
        Assert.Equal(runs, forecast.Projects[0].Days.Sum(day => day.Runs));
    }

    [Fact]
    public void They_stop_when_it_is_asked_for()
    {
        using var stop = new CancellationTokenSource();
        var most = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => Run(1_000_000, made => { most = Math.Max(most, made); stop.Cancel(); }, stop.Token));
        Assert.InRange(most, 1, 100_000);
    }

    private static Forecast Run(int runs, Action<int> progress, CancellationToken cancel)
    {
        var analysis = Fixture.Parse("workspace: {as-of: 2026-03-02}\nprojects: {p: {start: 2026-03-02, tasks: {a: {duration: 1d..2d..4d}}}}\n").Analyse();
        return MonteCarlo.Run(analysis.Passes, analysis.Schedule, analysis.Costs, new ForecastOptions(runs, 1, false), progress, cancel);
    }
}
