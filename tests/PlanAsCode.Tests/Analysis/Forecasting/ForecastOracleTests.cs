using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>Forecasts whose right answers are published, or known in closed form.</summary>
public sealed class ForecastOracleTests
{
    // mcprojsim, README of the project (github.com/johan162/mcprojsim): design (2,4,8), qa_planning (3,4,6), implement (8,14,25)
    // times 1.5 after design, qa (3,5,10) after both; triangular, 8 h a day: mean 273.7 h, standard deviation 44.9, P50 270.6,
    // P80 314.4, P90 336.3.
    private const string Mcprojsim = """
        workspace: {as-of: 2026-01-05, forecast: {distribution: triangular, runs: 10000, seed: 1}}
        calendars: {days: {week: mon-sun, hours: 8h}}
        projects:
          p:
            calendar: days
            start: 2026-01-05
            tasks:
              design: {duration: 2d..4d..8d}
              qa-planning: {duration: 3d..4d..6d}
              implement: {duration: 12d..21d..37.5d, after: [design]}
              qa: {duration: 3d..5d..10d, after: [implement, qa-planning]}
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Mcprojsims_example_has_its_published_percentiles(bool isUnlimited)
    {
        var hours = Hours(Mcprojsim, isUnlimited);
        Within(273.7, 0.005, hours.Average());
        Within(44.9, 0.02, Deviation(hours));
        Within(270.6, 0.01, hours[NearestRank.Of(50, hours.Length)]);
        Within(314.4, 0.01, hours[NearestRank.Of(80, hours.Length)]);
        Within(336.3, 0.01, hours[NearestRank.Of(90, hours.Length)]);
    }

    // Closed forms of the triangular distribution (3, 5, 10): mean 6, variance 2.16667, and its quantiles.
    [Fact]
    public void One_triangular_task_has_the_quantiles_of_its_distribution()
    {
        var days = Hours("""
            workspace: {as-of: 2026-01-05, forecast: {distribution: triangular, runs: 10000, seed: 1}}
            projects: {p: {start: 2026-01-05, tasks: {only: {duration: 3d..5d..10d}}}}
            """).Select(hours => hours / 8).ToArray();
        Within(6, 0.01, days.Average());
        Within(2.16667, 0.04, Math.Pow(Deviation(days), 2));
        Within(4.1832, 0.01, days[NearestRank.Of(10, days.Length)]);
        Within(5.8167, 0.01, days[NearestRank.Of(50, days.Length)]);
        Within(7.3542, 0.01, days[NearestRank.Of(80, days.Length)]);
        Within(8.1292, 0.01, days[NearestRank.Of(90, days.Length)]);
    }

    // A fixed task of 20 days with a risk of 20 % that adds 10: P50 and P78 are 20, P82 is 30, the mean is 22.
    [Theory]
    [InlineData("affects: [p.only]")]
    [InlineData("projects: [p]")]
    public void A_risk_on_a_fixed_task_has_two_outcomes(string where)
    {
        var days = Hours("""
            workspace: {as-of: 2026-01-05}
            projects: {p: {start: 2026-01-05, tasks: {only: {duration: 20d}}}}
            risks: {late: {probability: 20%, impact: {schedule: 10d}, WHERE}}
            """.Replace("WHERE", where, StringComparison.Ordinal)).Select(hours => hours / 8).ToArray();
        Assert.Equal(20, days[NearestRank.Of(50, days.Length)]);
        Assert.Equal(20, days[NearestRank.Of(78, days.Length)]);
        Assert.Equal(30, days[NearestRank.Of(82, days.Length)]);
        Within(22, 0.01, days.Average());
    }

    // The greater of two uniform (0, 1) has the median 1 / sqrt(2).
    [Fact]
    public void The_later_of_two_uniform_tasks_has_the_median_of_their_maximum()
    {
        var uniform = new BetaShape(0.5, lambda: 0);
        var (first, second) = (RunStream.KeyOf("task", "a"), RunStream.KeyOf("task", "b"));
        var later = Enumerable.Range(0, 10_000)
            .Select(run => new RunStream(1, run))
            .Select(stream => Math.Max(uniform.Quantile(stream.Draw(first)), uniform.Quantile(stream.Draw(second))))
            .Order().ToArray();
        Within(0.7071, 0.01, later[NearestRank.Of(50, later.Length)]);
    }

    // Taylor (flylib.com 3.287.1.117): path 1-3-5-7 of (5,8,17), (3,5,7), (4,6,8), (3,4,5): expected 24; P(at most 28) = .9632 by the
    // normal approximation with variances ((p - o) / 6)^2, which sum up to 5. What the PERT-beta distributions themselves give was computed
    // by folding the four densities, midpoints 0.0125 days apart: P(at most 28) = .93856, variance 5.8571 (of each (mean - o)(p - mean) / 7).
    [Fact]
    public void Taylors_path_has_its_expected_time_and_the_chance_that_its_distributions_give()
    {
        var days = Hours("""
            workspace: {as-of: 2026-01-05, forecast: {runs: 100000}}
            projects:
              p:
                start: 2026-01-05
                tasks:
                  a1: {duration: 5d..8d..17d}
                  a3: {duration: 3d..5d..7d, after: [a1]}
                  a5: {duration: 4d..6d..8d, after: [a3]}
                  a7: {duration: 3d..4d..5d, after: [a5]}
            """).Select(hours => hours / 8).ToArray();
        Within(24, 0.001, days.Average());
        Within(5.8571, 0.01, Math.Pow(Deviation(days), 2));
        Within(0.93856, 0.002, (double)days.Count(time => time <= 28) / days.Length);
    }

    /// <summary>Working hours from start to finish, sorted.</summary>
    private static double[] Hours(string plan, bool isUnlimited = false)
    {
        var analysis = Fixture.Parse(plan).Analyse();
        var options = ForecastOptions.Of(analysis.Plan.Workspace) with { IsUnlimited = isUnlimited };
        var setup = new ForecastSetup(analysis.Passes, analysis.Schedule, analysis.Costs, options);
        var table = new RunTable(setup, options.Runs, hasItems: true);
        RunLoop.Run(setup, table, withRisks: true, progress: null, CancellationToken.None);
        var calendar = analysis.Calendars.For(analysis.Plan.Projects["p"]);
        var start = analysis.Schedule.Projects[0].Start;
        return [.. table.Finishes[0].Select(value => calendar.MinutesBetween(start, new(table.KeyOf(table.Columns[0], value) + 1)) / 60.0).Order()];
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    private static void Within(double expected, double tolerance, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * expected, $"{actual} is not within {tolerance:P1} of {expected}");
}
