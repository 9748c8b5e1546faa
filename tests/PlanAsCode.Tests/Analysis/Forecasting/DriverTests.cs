using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>Spearman's correlations that are known in closed form, with what moves the finish, strongest first.</summary>
public sealed class DriverTests
{
    [Fact]
    public void The_only_uncertain_task_moves_the_finish_alone() => Check("tasks: {a: {duration: 5d..20d..90d}, b: {duration: 1d, after: [a]}}", "", "p.a 1.00");

    [Fact]
    public void A_risk_that_is_all_there_is_moves_it_alone_whether_its_time_varies_or_not()
    {
        Check(Fixed, "r: {probability: 30%, impact: {schedule: 5d}, affects: [p.a]}", "r 1.00");
        Check(Fixed, "r: {probability: 30%, impact: {schedule: 1d..9d..40d}, affects: [p.a]}", "r 1.00");
        Check(Fixed, "r: {probability: 30%, impact: {schedule: 1d..9d..40d}, projects: [p]}", "r 1.00");
        Check(Fixed, "r: {probability: 100%, impact: {schedule: 1d..9d..40d}, projects: [p]}", "r 1.00");
        Check(Fixed, "r: {kind: opportunity, probability: 30%, impact: {schedule: 1d..9d..40d}, affects: [p.a]}", "r -1.00");
    }

    // Days 0, 5, 10 and 15 with a quarter each: ranks -3, -1, 1, 3 beside -1 -1 1 1 are 2 / sqrt(5), beside -1 1 -1 1 they are 1 / sqrt(5).
    [Fact]
    public void Of_two_risks_as_likely_the_harder_one_counts_twice_as_much() => Check(
        Fixed,
        "small: {probability: 50%, impact: {schedule: 5d}, affects: [p.a]}, hard: {probability: 50%, impact: {schedule: 10d}, projects: [p]}",
        "hard 0.89 small 0.45");

    // Days 0, 5, 90 and 95 with 48, 48, 2 and 2 %: middle ranks .24, .72, .97, .99. Beside them stand a half and a half of the one risk, and .48 or .98 of the other.
    [Fact]
    public void A_rare_risk_moves_less() => Check(
        Fixed,
        "often: {probability: 50%, impact: {schedule: 5d}, affects: [p.a]}, rare: {probability: 4%, impact: {schedule: 90d}, affects: [p.a]}",
        "often 0.906 rare 0.385",
        0.025);

    // The sum of two independent times of one shape: 3 / pi x 2 asin(1 / sqrt(2) x 1/2 x 2) / 2 is 0.69 for normal ones.
    [Fact]
    public void Two_tasks_of_one_kind_count_the_same() => Check("tasks: {a: {duration: 10d..50d..90d}, b: {duration: 10d..50d..90d, after: [a]}}", "", "p.a 0.69 p.b 0.69", 0.025);

    [Fact]
    public void Only_money_and_time_that_nobody_waits_for_move_no_finish() => Check(
        "tasks: {a: {duration: 5d..20d..90d}, b: {duration: 1d..2d..3d}}",
        "dear: {probability: 50%, impact: {cost: 1k..2k..9k}, projects: [p]}",
        "p.a 1.00");

    [Fact]
    public void No_more_than_ten_are_told()
    {
        var chain = string.Join(", ", Enumerable.Range(1, 12).Select(number => $"t{number}: {{duration: 1d..{10 + (2 * number)}d..{40 + (20 * number)}d{(number > 1 ? $", after: [t{number - 1}]" : "")}}}"));
        var drivers = Of($"tasks: {{{chain}}}", "");
        Assert.Equal(10, drivers.Length);
        Assert.Equal(drivers.OrderByDescending(driver => Math.Abs(driver.Correlation)), drivers);
        Assert.Equal("p.t12", drivers[0].Path);
    }

    [Fact]
    public void Each_project_has_its_own()
    {
        var projects = Fixture.Parse("""
            workspace: {as-of: 2026-03-02}
            projects:
              p: {start: 2026-03-02, tasks: {a: {duration: 5d..20d..90d}}}
              q: {start: 2026-03-02, tasks: {b: {duration: 5d..20d..90d}}}
              fixed: {start: 2026-03-02, tasks: {c: {duration: 5d}}}
            """).Analyse().ForecastWith(new ForecastOptions(2000, 1, false)).Projects;
        Assert.Equal(["p.a", "q.b", ""], projects.Select(project => string.Join(' ', project.Drivers.Select(driver => driver.Path))));
    }

    // Chance alone reaches 0.95 in ten runs of three standard errors each; the one that does all is told none the less.
    [Fact]
    public void Ten_runs_tell_only_of_what_is_sure() => Assert.InRange(
        Fixture.Parse("workspace: {as-of: 2026-03-02}\nprojects: {p: {tasks: {a: {duration: 5d..20d..90d}, b: {duration: 1d..2d..3d}}}}\n")
            .Analyse().ForecastWith(new ForecastOptions(10, 1, false)).Projects[0].Drivers is [{ Path: "p.a", Correlation: var found }] ? found : 0,
        0.96,
        1);

    private const string Fixed = "tasks: {a: {duration: 200d}}";

    private static void Check(string tasks, string risks, string expected, double tolerance = 0.015)
    {
        var found = Of(tasks, risks);
        var words = expected.Split(' ');
        Assert.Equal(words.Where((_, at) => at % 2 == 0).Order(StringComparer.Ordinal), found.Select(driver => driver.Path).Order(StringComparer.Ordinal));
        for (var at = 0; at < found.Length; at++)
        {
            Assert.InRange(found[at].Correlation - double.Parse(words[(2 * at) + 1], CultureInfo.InvariantCulture), -tolerance, tolerance);
            Assert.Equal(!found[at].Path.Contains('.', StringComparison.Ordinal), found[at].IsRisk);
        }
    }

    private static ImmutableArray<Driver> Of(string tasks, string risks) =>
        Fixture.Parse($"workspace: {{as-of: 2026-03-02, currency: EUR}}\nprojects: {{p: {{start: 2026-03-02, {tasks}}}}}\nrisks: {{{risks}}}\n")
            .Analyse().ForecastWith(new ForecastOptions(10_000, 1, false) { IsUnlimited = true }).Projects[0].Drivers;
}
