using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Values;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>What is read out of given finishes and costs: each run ends with a given day of a calendar that works on all days, day 1 is 2026-03-02.</summary>
public sealed class FinishReadingTests
{
    private static readonly DateOnly Before = new(2026, 3, 1);

    // Of 1..100 the nearest ranks are the percentages themselves; the mean of 50.5 days is reached in the 51st.
    [Fact]
    public void Of_a_hundred_runs_that_end_a_day_apart_the_percentiles_are_their_days()
    {
        var project = Of(100, run => 1 + (run * 37 % 100));
        Assert.Equal(new FinishForecast(Day(10), Day(50), Day(80), Day(90), Day(51), 0), project.Finish);
        Assert.Equal(Enumerable.Range(1, 100).Select(day => new FinishDay(Day(day), 1)), project.Days);
        Assert.Equal(project.Finish, Assert.Single(project.Tasks).Finish);
        Assert.Equal((Day(2), 78m), (project.PlannedFinish!.Value, project.ContingencyDays));
        Assert.Equal((0.3, 0.3), (project.DeadlineChance!.Value, project.Tasks[0].DeadlineChance!.Value));
    }

    // Days of 24 hours that end at midnight: the mean of one and three is the end of the second.
    [Fact]
    public void A_mean_at_midnight_is_of_the_day_before() => Assert.Equal(Day(2), Of(2, run => 1 + (2 * run), hours: 24).Finish!.Mean);

    [Fact]
    public void Runs_that_never_end_have_no_date_and_keep_no_deadline()
    {
        var project = Of(100, run => run % 4 == 0 ? null : 1 + (run / 10));
        Assert.Equal((0.25, null, null, null), (project.Finish!.Unfinished, project.Finish.P80, project.Finish.P90, project.Finish.Mean));
        Assert.Equal((Day(2), Day(7)), (project.Finish.P10!.Value, project.Finish.P50!.Value));
        Assert.Equal((75, 0.75), (project.Days.Sum(day => day.Runs), project.DeadlineChance));
        Assert.Equal((null, null), (project.Convergence, project.ContingencyDays));
    }

    [Fact]
    public void Where_all_end_on_one_day_that_is_the_mean_too()
    {
        var project = Of(40, _ => 7);
        Assert.Equal(new FinishForecast(Day(7), Day(7), Day(7), Day(7), Day(7), 0), project.Finish);
        Assert.Equal(new FinishDay(Day(7), 40), Assert.Single(project.Days));
        Assert.Equal(new Convergence(0, 0, true, 40), project.Convergence);
    }

    // Of 100 runs 1.959964 x sqrt(100 x 0.8 x 0.2) = 7.84 ranks below and above the 80th lie the 72nd and the 89th.
    [Fact]
    public void The_interval_of_P80_lies_between_its_ranks()
    {
        var apart = Of(100, run => run + 1).Convergence!;
        // 72 to 89 days: half of 17. A hundredth of 80 days is allowed, and (8.5 / 0.8)^2 x 100 = 11,289 runs would do.
        Assert.Equal((8.5m, false, 20_000), (apart.HalfWidthDays!.Value, apart.IsConverged, apart.RunsNeeded));
        Assert.Equal(4.3368, (double)apart.StandardErrorDays!.Value, 4);
    }

    [Theory]
    [InlineData(72, 1, 0.5, true, 100)] // From 1 to 2 days: just enough.
    [InlineData(71, 1, 0, true, 100)]
    [InlineData(88, 1, 0.5, true, 100)]
    [InlineData(89, 1, 0, true, 100)]
    [InlineData(80, 2, 1, false, 400)] // Twice too wide: four times the runs.
    [InlineData(80, 3, 1.5, false, 900)]
    [InlineData(80, 4, 2, false, 2_000)] // 1,600, rounded up to a round number.
    [InlineData(80, 1000, 500, false, 10_000_000)] // 1,000 times too wide; more than ten million are not asked for.
    public void So_many_runs_are_needed_as_the_interval_is_too_wide(int firstRuns, int more, double half, bool isConverged, int needed) =>
        Assert.Equal((half, isConverged, needed), Of(100, run => run < firstRuns ? 1 : 1 + more).Convergence is { } found ? ((double)found.HalfWidthDays!.Value, found.IsConverged, found.RunsNeeded) : default);

    [Fact]
    public void Where_the_upper_rank_never_ends_nothing_is_said_of_how_sure_it_is()
    {
        Assert.Null(Of(100, run => run < 88 ? 1 : null).Convergence);
        Assert.NotNull(Of(100, run => run < 89 ? 1 : null).Convergence);
    }

    // 0.01 to 1.00 in shuffled order: P10 is 0.10, the mean 0.505 to the even cent.
    [Fact]
    public void Costs_have_the_percentiles_of_their_runs()
    {
        var project = Of(100, _ => 1, run => 1 + (run * 37 % 100));
        Assert.Equal(new CostForecast(Euro(0.10m), Euro(0.50m), Euro(0.80m), Euro(0.90m), Euro(0.50m)), project.Cost);
        Assert.Equal(0.25, project.BudgetChance);
        Assert.Equal(Euro(0.80m - 200m), project.ContingencyCost);
        Assert.Equal((null, null), (project.CostReason, project.BudgetReason));
    }

    private static DateOnly Day(int number) => Before.AddDays(number);

    private static Money Euro(decimal amount) => new(amount, "EUR");

    /// <param name="day">By run; null where it never ends.</param>
    /// <param name="cents">By run.</param>
    private static ProjectForecast Of(int runs, Func<int, int?> day, Func<int, long>? cents = null, int hours = 8)
    {
        var analysis = Fixture.Parse("""
            workspace: {as-of: 2026-03-02, currency: EUR}
            calendars: {days: {week: mon-sun, hours: HOURSh}}
            resources: {ana: {rate: 100 EUR/d, calendar: days}}
            projects:
              p:
                {calendar: days, start: 2026-03-02, deadline: 2026-03-31, budget: 0.25 EUR, tasks: {a: {effort: 1d..2d..3d, assign: [ana], deadline: 2026-03-31}}}
            """.Replace("HOURS", $"{hours}", StringComparison.Ordinal)).Analyse();
        var setup = new ForecastSetup(analysis.Passes, analysis.Schedule, analysis.Costs, new ForecastOptions(runs, 1, false));
        var plan = new ForecastWorker(setup);
        plan.RunPlan();
        var table = new RunTable(setup, runs, hasItems: true);
        var calendar = analysis.Calendars.For(analysis.Plan.Projects["p"]);
        var start = Instant.StartOf(Day(1));
        for (var run = 0; run < runs; run++)
        {
            var key = day(run) is { } last ? calendar.Add(start, 60 * hours * last)!.Value.Minutes - 1 : CompactCalendar.Never;
            table.Take(run, [key, key], [cents?.Invoke(run) ?? 0]);
        }

        return new ForecastResults(setup, plan, table, withoutRisks: null, new int[1], CancellationToken.None).Forecast().Projects[0];
    }
}
