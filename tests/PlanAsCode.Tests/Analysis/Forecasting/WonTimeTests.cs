using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>What opportunities win and risks lose behind tasks and projects: at the edges of days, of plans and of time.</summary>
public sealed class WonTimeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_opportunity_ends_a_project_before_as_of_or_its_start(bool isUnlimited)
    {
        const string Plan = """
            workspace: {as-of: 2026-03-02}
            resources: {ann: {}}
            projects: {p: {start: START, deadline: 2026-06-01, tasks: {x: {effort: 10d..20d..60d, assign: [ann] BEGUN}}}}
            risks: {o: {kind: opportunity, probability: 50%, impact: {schedule: 100d}, WHERE}}
            """;
        Check(Plan, "2026-03-02", "", "projects: [p]", "p 2026-03-02 2026-03-02");
        Check(Plan, "2026-03-02", "", "affects: [p.x]", "p 2026-03-02 2026-03-02", "p.x 2026-03-02 2026-03-02");
        Check(Plan, "2026-04-06", "", "projects: [p]", "p 2026-04-06 2026-04-06");
        Check(Plan, "2026-02-02", ", started: 2026-02-02, done: 50%", "projects: [p]", "p 2026-03-02 2026-03-02");
        Check(Plan, "2026-02-02", ", started: 2026-02-02, done: 50%", "affects: [p.x]", "p 2026-03-02 2026-03-02", "p.x 2026-03-02 2026-03-02");

        void Check(string plan, string start, string begun, string where, params string[] expected)
        {
            var text = plan.Replace("START", start, StringComparison.Ordinal).Replace("BEGUN", begun, StringComparison.Ordinal).Replace("WHERE", where, StringComparison.Ordinal);
            var found = Of(text, isUnlimited);
            var shown = found.Tasks.Select(task => (task.Path, task.Finish)).Prepend((found.Path, found.Finish)).Select(one => $"{one.Path} {one.Finish!.P10:yyyy-MM-dd} {Earliest(one.Path, found):yyyy-MM-dd}");
            Assert.Equal(expected, shown.Take(expected.Length));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_project_that_ends_at_a_point_is_delayed_from_that_point(bool isUnlimited)
    {
        var forecast = All("""
            workspace: {as-of: 2026-03-02}
            projects:
              p: {start: 2026-03-02, tasks: {m: {milestone: true, start-no-earlier: 2026-03-09T09:00}}}
              q: {tasks: {y: {duration: 1d, after: [p]}}}
            risks: {o: {projects: [p], probability: 100%, impact: {schedule: 1d}}}
            """, isUnlimited);
        Assert.Equal(["2026-03-09", "2026-03-10"], forecast.Projects.Select(project => $"{project.Finish!.P50:yyyy-MM-dd}"));
    }

    // In nine of ten runs nothing of b is left: it ends with what it waits for, on Friday.
    [Theory]
    [InlineData(false, ", after: [a]")]
    [InlineData(true, ", after: [a]")]
    [InlineData(false, "")]
    public void A_task_of_which_nothing_is_left_ends_with_what_it_waited_for(bool isUnlimited, string after)
    {
        var project = Of("""
            workspace: {as-of: 2026-03-02}
            resources: {ana: {rate: 100 EUR/d}}
            projects:
              p:
                start: 2026-03-02
                deadline: 2026-03-06
                tasks: {a: {effort: 5d, assign: [ana], priority: 900}, b: {effort: 3d, assign: [ana], deadline: 2026-03-06 AFTER}, c: {duration: 1d, after: [b]}}
            risks: {o: {kind: opportunity, probability: 90%, impact: {schedule: 3d}, affects: [p.b]}}
            """.Replace(" AFTER", after, StringComparison.Ordinal), isUnlimited);
        Assert.Equal(["2026-03-06", "2026-03-06", "2026-03-09"], project.Tasks.Select(task => $"{task.Finish!.P50:yyyy-MM-dd}"));
        Assert.InRange(project.Tasks[1].DeadlineChance!.Value, 0.88, 0.92);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dates_thousands_of_years_away_are_told_as_they_are(bool isUnlimited)
    {
        var project = Of("""
            workspace: {as-of: 2026-03-02}
            projects: {p: {deadline: 9000-01-07, tasks: {x: {effort: 1d..2d..4d, start-no-earlier: 9000-01-06}, y: {duration: 1d..2d..3d}}}}
            """, isUnlimited);
        Assert.Equal((9000, 9000), (project.Finish!.P10!.Value.Year, project.Finish.P90!.Value.Year));
        Assert.Equal(project.PlannedFinish, project.Finish.P50);
        Assert.InRange(project.DeadlineChance!.Value, 0.01, 0.9);
        Assert.Equal(2026, project.Tasks[1].Finish!.P80!.Value.Year);
    }

    [Fact]
    public void A_cost_below_zero_is_said_and_not_cut_off()
    {
        var forecast = All("""
            workspace: {as-of: 2026-03-02}
            resources: {ana: {rate: 100 EUR/d}}
            projects: {p: {start: 2026-03-02, tasks: {a: {effort: 5d, assign: [ana]}}}}
            risks: {grant: {kind: opportunity, projects: [p], probability: 50%, impact: {cost: 5000}}}
            """, isUnlimited: false);
        Assert.Equal(-4500, forecast.Projects[0].Cost!.P10.Amount);
        Assert.Equal(new ForecastNote("grant", "helps to win more than `p` costs: in some runs the cost falls below zero"), Assert.Single(forecast.Notes));
    }

    private static DateOnly? Earliest(string path, ProjectForecast project) =>
        path == project.Path ? project.Days[0].Date : project.Tasks.First(task => task.Path == path).Finish!.P10;

    private static ProjectForecast Of(string plan, bool isUnlimited) => All(plan, isUnlimited).Projects[0];

    private static Forecast All(string plan, bool isUnlimited) => Fixture.Parse(plan).Analyse().ForecastWith(new ForecastOptions(2000, 1, false) { IsUnlimited = isUnlimited });
}
