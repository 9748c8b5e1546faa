using System.Text.RegularExpressions;
using CsCheck;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Testing;
using PlanAsCode.Tests.Analysis.Scheduling;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>What holds for the forecast of any plan.</summary>
public sealed partial class ForecastProperties
{
    private static readonly Gen<string> Uncertain = RandomPlans.Any.Select(plan => Hours().Replace(plan, "effort: $1h..2$1h..5$1h")
        + "risks:\n  r1: {probability: 40%, impact: {schedule: 1d..2d..6d, cost: 1k..2k..4k EUR}, projects: [p]}\n  r2: {kind: opportunity, probability: 50%, impact: {schedule: 1d}, projects: [p]}\n");

    [Fact]
    public void Where_nothing_varies_every_percentile_is_the_schedule() => RandomPlans.Any.SampleSeeded(
        plan =>
        {
            var analysis = Fixture.Parse(plan).Analyse();
            var forecast = analysis.ForecastWith(new ForecastOptions(100, 1, false));
            Assert.False(forecast.Varies);
            foreach (var project in forecast.Projects)
            {
                var dates = analysis.Schedule.FindProject(project.Path)!;
                Assert.Equal(dates.IsScheduled, project.Finish is not null);
                if (dates.IsScheduled) AllAre(project.Path, dates.FinishDate, project.Finish!);
                Assert.Equal(
                    analysis.Schedule.Tasks.Where(task => task.IsScheduled && task.Item.ProjectPath == project.Path).Select(task => (task.Path, task.IsDriving)),
                    project.Tasks.Select(task => (task.Path, task.Criticality == 1)));
                foreach (var task in project.Tasks) AllAre(task.Path, analysis.Schedule.Find(task.Path)!.FinishDate, task.Finish!);
            }
        }, iter: 300, print: plan => plan);

    [Fact]
    public void The_same_seed_gives_the_same_with_any_number_of_threads() => Gen.Select(Uncertain, Gen.Bool, Gen.Bool).SampleSeeded(
        (plan, isUnlimited, isTriangular) =>
        {
            var options = new ForecastOptions(70, 7, isTriangular) { IsUnlimited = isUnlimited, Threads = 1 };
            var first = ForecastWords.Of(Fixture.Parse(plan).Analyse().ForecastWith(options));
            Assert.Equal(first, ForecastWords.Of(Fixture.Parse(plan).Analyse().ForecastWith(options)));
            Assert.Equal(first, ForecastWords.Of(Fixture.Parse(plan).Analyse().ForecastWith(options with { Threads = 4 })));
        }, iter: 40);

    // Dan leaves before some runs have done a: x then has no dates, and whoever did it in the run before is not asked again.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Work_that_some_runs_never_reach_costs_the_same_with_any_number_of_threads(bool isUnlimited)
    {
        const string Plan = """
            workspace: {as-of: 2026-03-02}
            resources: {dan: {until: 2026-04-10, rate: 100 EUR/d}, ann: {rate: 800 EUR/d}, bob: {rate: 100 EUR/d}}
            projects:
              p:
                start: 2026-03-02
                tasks:
                  w: {effort: 5d..20d..60d, assign: [ann], priority: 900}
                  w2: {effort: 5d..20d..60d, assign: [bob], priority: 900}
                  a: {effort: 10d..20d..40d, assign: [dan]}
                  x: {effort: 2d..10d..30d, assign: [{any-of: [ann, bob]}], after: [a]}
            """;
        var options = new ForecastOptions(600, 1, false) { IsUnlimited = isUnlimited, Threads = 1 };
        var first = Fixture.Parse(Plan).Analyse().ForecastWith(options);
        Assert.InRange(first.Projects[0].Finish!.Unfinished, 0.03, 0.9);
        foreach (var threads in new[] { 2, 3, 4, 8 })
            Assert.Equal(ForecastWords.Of(first), ForecastWords.Of(Fixture.Parse(Plan).Analyse().ForecastWith(options with { Threads = threads })));
    }

    [Fact]
    public void Percentiles_never_go_back() => Gen.Select(Uncertain, Gen.Bool).SampleSeeded(
        (plan, isUnlimited) =>
        {
            foreach (var project in Fixture.Parse(plan).Analyse().ForecastWith(new ForecastOptions(50, 3, false) { IsUnlimited = isUnlimited }).Projects)
            {
                foreach (var finish in project.Tasks.Select(task => task.Finish).Append(project.Finish).OfType<FinishForecast>())
                    Assert.Equal([finish.P10 ?? DateOnly.MaxValue, finish.P50 ?? DateOnly.MaxValue, finish.P80 ?? DateOnly.MaxValue, finish.P90 ?? DateOnly.MaxValue], new[] { finish.P10, finish.P50, finish.P80, finish.P90 }.Select(date => date ?? DateOnly.MaxValue).Order());
                if (project.Cost is { } cost) Assert.True(cost.P10.Amount <= cost.P50.Amount && cost.P50.Amount <= cost.P80.Amount && cost.P80.Amount <= cost.P90.Amount);
            }
        }, iter: 100);

    [Fact]
    public void Without_competition_more_risk_never_means_an_earlier_median() => Gen.Select(RandomPlans.Acyclic, Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 20]).SampleSeeded(
        (plan, chance, more, days) =>
        {
            var low = Median(plan, chance, days);
            Assert.True(Median(plan, Math.Min(100, chance + more), days) >= low);
            Assert.True(Median(plan, chance, days + 3) >= low);
        }, iter: 60);

    private static DateOnly Median(string plan, int chance, int days)
    {
        var text = $"{plan}risks: {{late: {{probability: {chance}%, impact: {{schedule: {days}d}}, affects: [p]}}}}\n";
        var options = new ForecastOptions(60, 1, false) { IsUnlimited = true };
        return Fixture.Parse(text).Analyse().ForecastWith(options).Find("p")?.Finish?.P50 ?? DateOnly.MaxValue;
    }

    private static void AllAre(string path, DateOnly date, FinishForecast finish) =>
        Assert.Equal((path, new FinishForecast(date, date, date, date, date, 0)), (path, finish));

    [GeneratedRegex(@"effort: (\d+)h")]
    private static partial Regex Hours();
}
