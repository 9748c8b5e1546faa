using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Values;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>What a forecast says of money in the workspace's currency, and why where it says nothing.</summary>
public sealed class CostReasonTests
{
    private const string Rated = "{ana: {rate: 100 EUR/d}, bob: {rate: 100 USD/d}}";

    [Theory]
    [InlineData("{ana: {}}", "tasks: {a: {effort: 5d, assign: [ana]}}", null, "no rates and no fixed costs", null)]
    [InlineData("{ana: {}}", "budget: 5 EUR, tasks: {a: {effort: 5d, assign: [ana]}}", null, "no rates and no fixed costs", "no rates and no fixed costs")]
    [InlineData(Rated, "budget: 5 EUR, tasks: {a: {effort: 5d, assign: [ana]}}", 500.0, null, null)]
    [InlineData(Rated, "budget: 5 USD, tasks: {a: {effort: 5d, assign: [ana]}}", 500.0, null, "no exchange rate for USD")]
    [InlineData(Rated, "tasks: {a: {effort: 5d, assign: [ana]}}", 500.0, null, null)]
    public void Money_or_the_reason_why_there_is_none(string resources, string project, double? cost, string? costReason, string? budgetReason)
    {
        var found = Of($"workspace: {{as-of: 2026-03-02, currency: EUR}}\nresources: {resources}\nprojects: {{p: {{start: 2026-03-02, {project}}}}}\n");
        Assert.Equal((cost, costReason, budgetReason), ((double?)found.Cost?.P50.Amount, found.CostReason, found.BudgetReason));
        Assert.Equal(cost is null, found.ContingencyCost is null);
        Assert.Equal(cost is not null && budgetReason is null && found.Project.Budget is not null, found.BudgetChance is not null);
    }

    [Fact]
    public void Where_the_plan_cannot_reckon_a_cost_its_reasons_are_said()
    {
        var analysis = Fixture.Parse($"workspace: {{as-of: 2026-03-02, currency: EUR}}\nresources: {Rated}\nprojects: {{p: {{start: 2026-03-02, tasks: {{a: {{effort: 5d, assign: [bob]}}}}}}, q: {{tasks: {{b: {{effort: 1d, assign: [ana]}}}}}}}}\n").Analyse();
        Assert.NotEmpty(analysis.Costs.Reasons);
        Assert.Equal(string.Join("; ", analysis.Costs.Reasons), analysis.Forecast.Projects[0].CostReason);
    }

    [Fact]
    public void A_project_in_which_nothing_costs_anything_says_so()
    {
        var forecast = Fixture.Parse("workspace: {as-of: 2026-03-02}\nprojects: {p: {tasks: {a: {duration: 5d}}}, q: {tasks: {b: {duration: 1d, cost: 5}}}}\n").Analyse().Forecast;
        Assert.Equal(["nothing in it has a cost", null], forecast.Projects.Select(project => project.CostReason));
        Assert.Same(forecast.Projects[1], forecast.Find("q"));
        Assert.Null(forecast.Find("r"));
    }

    // 1,000 USD are 500 EUR: half of the runs cost 400, the others 600.
    [Theory]
    [InlineData("1000 USD", 0.5)]
    [InlineData("399.99 EUR", 0.0)]
    [InlineData("400 EUR", 0.5)]
    [InlineData("599.99 EUR", 0.5)]
    [InlineData("600 EUR", 1.0)]
    [InlineData("999999999999999 EUR", 1.0)]
    public void The_chance_of_a_budget_counts_the_runs_that_cost_no_more(string budget, double chance)
    {
        var project = Of($"workspace: {{as-of: 2026-03-02, currency: EUR, exchange-rates: {{USD: 0.5}}}}\nprojects: {{p: {{budget: {budget}, deadline: 2026-03-06, tasks: {{a: {{duration: 5d, cost: 400}}}}}}}}\nrisks: {{r: {{probability: 50%, impact: {{cost: 400 USD, schedule: 1d}}, projects: [p]}}}}\n");
        Assert.InRange(project.BudgetChance!.Value, chance - 0.05, chance + 0.05);
        Assert.Equal((400m, 600m), (project.Cost!.P10.Amount, project.Cost.P90.Amount));
        Assert.InRange(project.Cost.Mean.Amount, 490, 510);
        Assert.Equal(new Money(200, "EUR"), project.ContingencyCost);
        Assert.Equal((400m, 400m, 1.0), (project.WithoutRisks!.Cost!.P90.Amount, project.WithoutRisks.Cost.Mean.Amount, project.WithoutRisks.DeadlineChance));
        Assert.Equal(chance > 0 ? 1.0 : 0.0, project.WithoutRisks.BudgetChance);
        Assert.InRange(project.RiskDays!.Value, 0.45m, 0.55m);
    }

    [Fact]
    public void The_workspace_says_how_a_forecast_is_made()
    {
        var written = ForecastOptions.Of(Fixture.Parse("workspace: {forecast: {runs: 77, seed: 5, distribution: triangular}}\n").Snapshot().Workspace);
        Assert.Equal((77, 5L, true, true, false), (written.Runs, written.Seed, written.IsTriangular, written.WithRisks, written.IsUnlimited));
        Assert.False(ForecastOptions.Of(Fixture.Parse("workspace: {}\n").Snapshot().Workspace).IsTriangular);
    }

    [Fact]
    public void Without_risks_none_is_drawn_and_none_is_compared()
    {
        var analysis = Fixture.Parse("workspace: {as-of: 2026-03-02}\nprojects: {p: {tasks: {a: {duration: 5d}}}}\nrisks: {r: {probability: 100%, impact: {schedule: 5d}, projects: [p]}}\n").Analyse();
        var without = analysis.ForecastWith(new ForecastOptions(10, 1, false) { WithRisks = false });
        Assert.Equal((0, false, null), (without.SampledRisks, without.Varies, without.Projects[0].WithoutRisks));
        var with = analysis.ForecastWith(new ForecastOptions(10, 1, false));
        Assert.Equal((1, 0, true), (with.SampledRisks, with.SampledTasks, with.Varies));
        Assert.Equal((new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 13)), (without.Projects[0].Finish!.P50, with.Projects[0].Finish!.P50));
    }

    private static ProjectForecast Of(string plan) => Fixture.Parse(plan).Analyse().ForecastWith(new ForecastOptions(2000, 1, false)).Projects[0];
}
