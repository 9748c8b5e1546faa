using System.Globalization;
using System.Text;
using PlanAsCode.Analysis.Iterations;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Iterations;

/// <summary>
/// How many iterations the rest takes. Iterations of two weeks from Monday 2026-01-05; constant velocities give exact answers, others are
/// held against the closed form of the distribution.
/// </summary>
public sealed class ThroughputTests
{
    private static readonly DateOnly First = new(2026, 1, 5);

    // 10 an iteration, 30 left: three more, whatever is drawn. The fourth begins on 2026-02-16, the sixth ends on 2026-03-27.
    [Fact]
    public void A_constant_velocity_gives_an_exact_answer() => Check([10, 10, 10], 30, "P50 3 2026-03-27, P80 3 2026-03-27, P90 3 2026-03-27");

    [Theory]
    [InlineData(31, 4)]
    [InlineData(29, 3)]
    [InlineData(1, 1)]
    public void A_rest_of_an_iteration_takes_a_whole_one(int left, int iterations) =>
        Assert.Equal(iterations, Facts([10, 10, 10], left).Forecast!.P90.Iterations);

    // One point left, done with a chance of 2/3 an iteration: geometric, 0.667, 0.889, 0.963.
    [Fact]
    public void One_success_is_geometric() => CheckCounts([0, 1, 1], 1, 1, 2, 3);

    // Two left: negative binomial, up to two 0.444, three 0.741, four 0.889, five 0.955.
    [Fact]
    public void Two_successes_are_negative_binomial() => CheckCounts([0, 1, 1], 2, 3, 4, 5);

    // A fair die until the sum is 20: P(N <= n) = P(sum of n dice >= 20); five dice reach it with 0.305, six with 0.648, seven 0.891, eight 0.977.
    [Fact]
    public void Six_velocities_are_a_fair_die() => CheckCounts([1, 2, 3, 4, 5, 6], 20, 6, 7, 8);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void The_share_of_runs_is_that_of_the_convolution(int most)
    {
        decimal[] history = [2, 3, 7, 0, 5];
        var counts = ThroughputForecast.Draw(history, 20, 0, 40_000, 7);

        // The standard error of a share of 40,000 runs is at most 0.0025; four of them.
        Assert.Equal(ChanceWithin(history, 20, most), counts.Count(count => count <= most) / 40_000.0, 0.01);
    }

    [Fact]
    public void The_same_seed_gives_the_same_runs()
    {
        decimal[] history = [3, 8, 5];

        Assert.Equal(ThroughputForecast.Draw(history, 60, 0, 500, 42), ThroughputForecast.Draw(history, 60, 0, 500, 42));
    }

    // Five of this iteration's ten are done: five more fit into it, and 25 are left for it and two more.
    [Fact]
    public void What_the_running_iteration_got_done_is_no_longer_to_come()
    {
        decimal[] history = [10, 10, 10];

        Assert.Equal(3, ThroughputForecast.Draw(history, 25, 5, 10, 1)[^1]);
        Assert.Equal(4, ThroughputForecast.Draw(history, 26, 5, 10, 1)[^1]);
        Assert.Equal(1, ThroughputForecast.Draw([10], 1, 9, 1, 1)[0]);
        Assert.Equal(2, ThroughputForecast.Draw([10], 1, 12, 1, 1)[0]);
    }

    [Theory]
    [InlineData("", "no iteration of it is over; a forecast takes 3")]
    [InlineData("10", "only 1 of its iterations is over; a forecast takes 3")]
    [InlineData("10 10", "only 2 of its iterations are over; a forecast takes 3")]
    [InlineData("0 0 0", "nothing was done in any of its iterations")]
    public void Too_little_history_is_said(string history, string reason)
    {
        var facts = Facts([.. history.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)], 10);

        Assert.Null(facts.Forecast);
        Assert.Equal(reason, facts.WhyNot);
    }

    [Fact]
    public void Without_work_left_there_is_nothing_to_forecast() => Assert.Equal("nothing is left to do", Facts([5, 5, 5], 0).WhyNot);

    // 1 in 3 draws is 1, the others nothing: 10,000 points take 30,000 iterations.
    [Fact]
    public void What_takes_for_ever_is_said() => Assert.Equal(new ThroughputPoint(null, null), Facts([0, 0, 1], 10_000).Forecast!.P50);

    [Fact]
    public void Velocity_is_the_mean_of_all_and_of_the_last_three()
    {
        var velocity = Facts([2, 6, 7, 11], 10).Velocity!;

        Assert.Equal((4, 6.5m, 8m, 2m, 11m), (velocity.Count, velocity.Mean, velocity.Recent, velocity.Lowest, velocity.Highest));
    }

    // No points anywhere: tasks are counted, one an iteration.
    [Fact]
    public void Without_points_tasks_are_counted()
    {
        var facts = Facts([1, 1, 1], 4, withPoints: false);

        Assert.Equal((WorkUnit.Tasks, 4m), (facts.Unit, facts.Remaining));
        Assert.Equal(4, facts.Forecast!.P50.Iterations);
    }

    // Nothing was done in the one that is over; the open task has points, so the rest is counted in them, as is the iteration.
    [Theory]
    [InlineData(", finished: 2026-01-20", "Points 5")]
    [InlineData(", finished: 2026-01-06", "Points 5")]
    public void Open_points_are_counted_in_points(string done, string expected) => CheckUnit(
        $$"""a: {effort: 2d, points: 5, iteration: s1}, b: {effort: 2d, points: 1, iteration: s1, started: 2026-01-05{{done}}}""", expected);

    // Velocity in points would be 0 for ever, though a task was done.
    [Fact]
    public void Where_only_tasks_without_points_were_done_tasks_are_counted() => CheckUnit(
        "a: {effort: 2d, points: 5, iteration: s1}, b: {effort: 2d, iteration: s1, started: 2026-01-05, finished: 2026-01-06}", "Tasks 1");

    [Fact]
    public void Another_teams_iterations_beside_it_are_not_its_own()
    {
        var facts = Fixture.Parse(
            """
            workspace: {as-of: 2026-02-16}
            iterations:
              a1: {start: 2026-01-05, finish: 2026-01-16}
              b1: {start: 2026-01-12, finish: 2026-01-23}
              a2: {start: 2026-01-19, finish: 2026-01-30}
              a3: {start: 2026-02-02, finish: 2026-02-13}
            projects:
              one: {start: 2026-01-05, tasks: {t1: {effort: 1d, points: 4, iteration: a1, finished: 2026-01-05}, t3: {effort: 1d, points: 6, iteration: a3, finished: 2026-02-02}}}
              two: {start: 2026-01-05, tasks: {t1: {effort: 1d, points: 9, iteration: b1, finished: 2026-01-13}}}
            """).Analyse().Throughput;

        // Nothing was done in a2, which lies between two that were used; t1 of the second project lies in a1 and b1, and names b1.
        Assert.Equal([4m, 0, 6], facts[0].Velocity!.PerIteration.ToArray());
        Assert.Equal([9m, 0], facts[1].Velocity!.PerIteration.ToArray());
    }

    private static void Check(int[] history, int left, string expected)
    {
        var forecast = Facts(history, left).Forecast!;
        Assert.Equal(expected, $"P50 {Words(forecast.P50)}, P80 {Words(forecast.P80)}, P90 {Words(forecast.P90)}");
    }

    private static void CheckUnit(string tasks, string expected)
    {
        var facts = Assert.Single(Fixture.Parse(
            """
            workspace: {as-of: 2026-03-02}
            iterations: {s1: {start: 2026-01-05, finish: 2026-01-09}}
            projects: {p: {start: 2026-01-05, tasks: {TASKS}}}
            """.Replace("TASKS", tasks, StringComparison.Ordinal)).Analyse().Throughput);
        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{facts.Unit} {facts.Remaining}"));
    }

    private static void CheckCounts(int[] history, int left, int p50, int p80, int p90)
    {
        var forecast = Facts(history, left).Forecast!;
        Assert.Equal((p50, p80, p90), (forecast.P50.Iterations, forecast.P80.Iterations, forecast.P90.Iterations));
    }

    /// <summary>A project with one done task for each past iteration and one open one; as-of is the first day after them.</summary>
    private static Throughput Facts(int[] history, int left, bool withPoints = true)
    {
        var iterations = new StringBuilder("iterations:\n");
        var tasks = new StringBuilder();
        for (var i = 0; i < Math.Max(1, history.Length); i++)
        {
            var start = First.AddDays(14 * i);
            iterations.Append(CultureInfo.InvariantCulture, $"  s{i + 1}: {{start: {start:yyyy-MM-dd}, finish: {start.AddDays(11):yyyy-MM-dd}}}\n");
            if (i >= history.Length || (history[i] == 0 && !withPoints)) continue;
            var done = history[i] == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", started: {start:yyyy-MM-dd}, finished: {start:yyyy-MM-dd}");
            tasks.Append(CultureInfo.InvariantCulture, $"      t{i + 1}: {{effort: 1d{(withPoints && history[i] > 0 ? $", points: {history[i]}" : "")}, iteration: s{i + 1}{done}}}\n");
        }

        if (history.Length == 0) tasks.Append("      first: {effort: 1d, iteration: s1, points: 1}\n");
        for (var i = 0; i < (withPoints ? Math.Sign(left) : left); i++)
            tasks.Append(CultureInfo.InvariantCulture, $"      open{i}: {{effort: 1d{(withPoints ? $", points: {left}" : "")}}}\n");
        var asOf = history.Length == 0 ? First : First.AddDays(14 * history.Length);
        var plan = string.Create(CultureInfo.InvariantCulture, $"workspace: {{as-of: {asOf:yyyy-MM-dd}}}\n{iterations}projects:\n  web:\n    start: 2026-01-05\n    tasks:\n{tasks}");
        return Assert.Single(Fixture.Parse(plan).Analyse().Throughput);
    }

    private static string Words(ThroughputPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Iterations} {point.Date:yyyy-MM-dd}");

    /// <summary>P(sum of so many draws >= what is left), by convolution.</summary>
    private static double ChanceWithin(decimal[] history, int left, int most)
    {
        var below = new double[left];
        below[0] = 1;
        for (var n = 0; n < most; n++)
        {
            var next = new double[left];
            for (var sum = 0; sum < left; sum++)
            {
                foreach (var drawn in history)
                {
                    if (sum + (int)drawn < left) next[sum + (int)drawn] += below[sum] / history.Length;
                }
            }

            below = next;
        }

        return 1 - below.Sum();
    }
}
