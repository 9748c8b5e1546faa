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

    // Ana is taken for b as long as a leaves her the time; behind long work it is ben, who costs half of what she does.
    [Theory]
    [InlineData("{any-of: [ana, ben]}")]
    [InlineData("slow 50%, {any-of: [ana, ben]}")]
    [InlineData("{any-of: [ana, ben]}, {equipment: rig}")]
    public void Whoever_is_chosen_in_a_run_costs_what_they_cost(string assign)
    {
        foreach (var minutes in new[] { 1, 60, 481, 2880, 20_000 })
        {
            Check($"effort: TIME, assign: [ana], priority: 900}}, b: {{effort: 20d, assign: [{assign}]", minutes, isUnlimited: false);
        }
    }

    // Two working days before as-of, whatever the run draws of what is left.
    [Theory]
    [InlineData("elapsed: ALL, started: 2026-02-26, LEFT, assign: [{equipment: rig}]")]
    [InlineData("elapsed: ALL, started: 2026-02-26, LEFT, assign: [{equipment: rig, units: 2}]")]
    [InlineData("duration: ALL, started: 2026-02-26, LEFT, assign: [{equipment: rig, units: 3}]")]
    public void Begun_work_holds_its_equipment_from_when_it_began(string task)
    {
        foreach (var minutes in new[] { 1, 60, 480, 481, 2880, 20_000 })
        {
            Check(
                task.Replace("ALL", "1h..6d..90d", StringComparison.Ordinal).Replace("LEFT", "done: 50%", StringComparison.Ordinal),
                task.Replace("ALL", "6d", StringComparison.Ordinal).Replace("LEFT", $"remaining: {minutes}min", StringComparison.Ordinal),
                minutes,
                isUnlimited: false);
        }
    }

    private static void Check(string task, int minutes, bool isUnlimited) => Check(
        task.Replace("TIME", "1h..6d..90d", StringComparison.Ordinal), task.Replace("TIME", $"{minutes}min", StringComparison.Ordinal), minutes, isUnlimited);

    private static void Check(string task, string same, int minutes, bool isUnlimited)
    {
        var drawn = Fixture.Parse(Plan(task)).Analyse();
        var setup = new ForecastSetup(drawn.Passes, drawn.Schedule, drawn.Costs, new ForecastOptions(1, 1, false) { IsUnlimited = isUnlimited });
        var (draws, dates, costs) = (new RunDraws(setup), new RunDates(setup.Network.Count), new long[2]);
        draws.Ahead[0] = minutes;
        setup.NewEngine().Run(draws, dates);
        setup.Costs.Fill(draws, dates, costs);
        var written = Fixture.Parse(Plan(same)).Analyse();
        // Of several people parts of a minute are rounded otherwise: by at most one of each.
        var tolerance = task.Contains("ben", StringComparison.Ordinal) ? 1.5m + 0.75m : 0.01m;
        Assert.InRange((costs[0] / 100m) - written.Costs.ByPath["p"]!.Value.Amount, -tolerance, tolerance);
        Assert.Equal(written.Costs.ByPath["other"]!.Value.Amount, costs[1] / 100m);
    }

    private static string Plan(string task) => $$"""
        workspace: {as-of: 2026-03-02, currency: EUR, exchange-rates: {USD: 0.8} }
        resources:
          ana: {rate: 90 EUR/h}
          ben: {rate: 45 EUR/h}
          slow: {rate: 333.33 EUR/d, efficiency: 0.7}
          abroad: {rate: 99.99 USD/h}
          rig: {kind: equipment, rate: 7.77 EUR/h, units: 3}
        projects:
          p: {start: 2026-03-02, tasks: {a: { {{task}} } } }
          other: {start: 2026-04-01, tasks: {b: {effort: 3h, assign: [ana]}, c: {milestone: true, cost: 5} } }
        """;
}
