using System.Globalization;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>A run costs what a plan costs in which its times are written.</summary>
public sealed class RunCostTests
{
    [Theory]
    [InlineData("effort: TIME, assign: [ana]")]
    [InlineData("effort: TIME, assign: [ana 50%]")]
    [InlineData("effort: TIME, assign: [slow]")]
    [InlineData("effort: TIME, assign: [ana, ben]")]
    [InlineData("effort: TIME, assign: [ana, ben 50%, slow]")]
    [InlineData("effort: TIME, assign: [{any-of: [ana, ben]}]")]
    [InlineData("effort: TIME, assign: [abroad], cost: 12.34")]
    [InlineData("effort: TIME, assign: [ana, {equipment: rig, units: 2}]")]
    [InlineData("duration: TIME, assign: [ana, ben 50%]")]
    [InlineData("duration: TIME, assign: [slow]")]
    [InlineData("duration: TIME, assign: [{equipment: rig}]")]
    [InlineData("duration: TIME, assign: [{equipment: rig, units: 3}], start-no-earlier: 2026-03-05")]
    [InlineData("elapsed: TIME, assign: [{equipment: rig}]")]
    [InlineData("effort: TIME, cost: 99")]
    public void As_the_plan_with_the_times_of_the_run(string task)
    {
        foreach (var minutes in new[] { 1, 60, 479, 480, 481, 1000, 2880, 4801, 20_000 })
        {
            foreach (var isUnlimited in new[] { false, true }) Check(task, minutes, isUnlimited);
        }
    }

    private static void Check(string task, int minutes, bool isUnlimited)
    {
        var drawn = Fixture.Parse(Plan(task, "1h..6d..90d")).Analyse();
        var setup = new ForecastSetup(drawn.Passes, drawn.Schedule, drawn.Costs, new ForecastOptions(1, 1, false) { IsUnlimited = isUnlimited });
        var (draws, dates, costs) = (new RunDraws(setup), new RunDates(setup.Network.Count), new long[2]);
        draws.Ahead[0] = minutes;
        setup.NewEngine().Run(draws, dates);
        setup.Costs.Fill(draws, dates, costs);
        var written = Fixture.Parse(Plan(task, $"{minutes}min")).Analyse();
        // Of several people parts of a minute are rounded otherwise: by at most one of each.
        var tolerance = task.Contains("ben", StringComparison.Ordinal) ? 1.5m + 0.75m : 0.01m;
        Assert.InRange((costs[0] / 100m) - written.Costs.ByPath["p"]!.Value.Amount, -tolerance, tolerance);
        Assert.Equal(written.Costs.ByPath["other"]!.Value.Amount, costs[1] / 100m);
    }

    private static string Plan(string task, string time) => string.Create(CultureInfo.InvariantCulture, $$"""
        workspace: {as-of: 2026-03-02, currency: EUR, exchange-rates: {USD: 0.8} }
        resources:
          ana: {rate: 90 EUR/h}
          ben: {rate: 45 EUR/h}
          slow: {rate: 333.33 EUR/d, efficiency: 0.7}
          abroad: {rate: 99.99 USD/h}
          rig: {kind: equipment, rate: 7.77 EUR/h, units: 3}
        projects:
          p: {start: 2026-03-02, tasks: {a: { {{task.Replace("TIME", time, StringComparison.Ordinal)}} } } }
          other: {start: 2026-04-01, tasks: {b: {effort: 3h, assign: [ana]}, c: {milestone: true, cost: 5} } }
        """);
}
