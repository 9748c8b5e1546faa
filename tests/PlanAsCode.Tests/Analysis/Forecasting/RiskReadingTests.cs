using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>What of a risk is drawn, where it strikes, and what is said of the rest. Without it p ends on Friday 2026-03-13 and q on Wednesday 2026-03-04.</summary>
public sealed class RiskReadingTests
{
    private const string Plan = """
        workspace: {as-of: 2026-03-02, currency: EUR, exchange-rates: {USD: 0.5}, risk-scale: {probability: [10, 30, 50, 70]}}
        resources: {ana: {rate: 10 EUR/d}}
        projects:
          p: {start: 2026-03-02, tasks: {a: {effort: 10d, assign: [ana]}, done: {duration: 1d, started: 2026-02-23, finished: 2026-02-23}, off: {duration: 1d, status: dropped}}}
          q: {start: 2026-03-02, tasks: {g: {tasks: {b: {duration: 3d, cost: 20}, c: {duration: 2d}}}}}
          s: {start: 2026-03-02, tasks: {m: {milestone: true, cost: 5}, weekly: {duration: 1h, repeat: every 1w on mon until 2026-03-16}}}
        """;

    [Theory]
    [InlineData("impact: {schedule: 2d}, affects: [p.a, q.g.c]", "p 03-17 100 q 03-05 20 s 03-02 5")]
    [InlineData("impact: {schedule: 2d}, affects: [q.g]", "p 03-13 100 q 03-06 20 s 03-02 5")]
    [InlineData("impact: {schedule: 2d}, affects: [q.g, q.g.b]", "p 03-13 100 q 03-06 20 s 03-02 5")]
    [InlineData("impact: {schedule: 2d}, affects: [p, q.g.b]", "p 03-17 100 q 03-06 20 s 03-02 5")]
    [InlineData("impact: {schedule: 2d}, projects: [p, q]", "p 03-17 100 q 03-06 20 s 03-02 5")]
    [InlineData("impact: {schedule: 2d}, projects: [p], affects: [q.g.b]", "p 03-13 100 q 03-06 20 s 03-02 5")]
    [InlineData("impact: {cost: 100}, projects: [p, q, s]", "p 03-13 133.33 q 03-04 53.33 s 03-02 38.34")]
    [InlineData("impact: {cost: 100}, affects: [p.a, p.done, q.g.b, q.g]", "p 03-13 150 q 03-04 70 s 03-02 5")]
    [InlineData("impact: {cost: 100}, projects: [s], affects: [p.a]", "p 03-13 100 q 03-04 20 s 03-02 105")]
    [InlineData("impact: {cost: 100 USD}, projects: [p]", "p 03-13 150 q 03-04 20 s 03-02 5")]
    [InlineData("impact: {schedule: 1d, cost: 7}, projects: [q]", "p 03-13 100 q 03-05 27 s 03-02 5")]
    [InlineData("kind: opportunity, impact: {schedule: 2d, cost: 30}, projects: [p, q]", "p 03-11 85 q 03-02 5 s 03-02 5")]
    [InlineData("impact: {schedule: 2d}, affects: [p.done]", "p 03-13 100 q 03-04 20 s 03-02 5", "affects nothing that is still to be done: it moves no date here")]
    [InlineData("impact: {schedule: 2d}, affects: [p.off, s.weekly]", "p 03-13 100 q 03-04 20 s 03-02 5", "affects nothing that is still to be done: it moves no date here")]
    [InlineData("impact: {schedule: 2d}", "p 03-13 100 q 03-04 20 s 03-02 5", "names neither a project nor a task that it affects: it moves no date here")]
    [InlineData("impact: {cost: 100}", "p 03-13 100 q 03-04 20 s 03-02 5", "names no project: its cost is left out")]
    [InlineData("impact: {cost: 100, schedule: high}, projects: [p]", "p 03-13 200 q 03-04 20 s 03-02 5", "has a level as impact on the schedule, not a time: it moves no date here")]
    [InlineData("impact: {cost: low, schedule: 1d}, projects: [p]", "p 03-16 100 q 03-04 20 s 03-02 5", "has a level as impact on cost, not an amount: it costs nothing here")]
    public void A_risk_that_is_certain_strikes_where_it_says(string risk, string expected, params string[] notes)
    {
        foreach (var isUnlimited in new[] { false, true })
        {
            var forecast = Of($"r: {{probability: 100%, {risk}}}", isUnlimited);
            Assert.Equal(expected, string.Join(' ', forecast.Projects.Select(project => FormattableString.Invariant($"{project.Path} {project.Finish!.P50:MM-dd} {project.Cost!.P50.Amount:0.##}"))));
            Assert.Equal(notes.Select(note => new ForecastNote("r", note)), forecast.Notes);
        }
    }

    // Behind which finish something of the group follows is not its last; who only starts with another, and what follows outside, changes nothing.
    [Theory]
    [InlineData("a: {duration: 3d}, b: {duration: 1d, after: [p.g.a SS]}", "a 03-06 b 03-04")]
    [InlineData("a: {duration: 3d}, b: {duration: 1d, after: [p.g.a]}", "a 03-04 b 03-09")]
    [InlineData("a: {duration: 3d}, i: {tasks: {b: {duration: 1d}, c: {duration: 1d, after: [p.g.i.b]}}}", "a 03-06 b 03-02 c 03-05")]
    [InlineData("a: {duration: 3d}, i: {after: [p.g.a], tasks: {b: {duration: 1d}}}", "a 03-04 b 03-09")]
    public void A_group_is_struck_at_its_last_tasks(string tasks, string expected)
    {
        var forecast = Fixture.Parse($"workspace: {{as-of: 2026-03-02}}\nprojects: {{p: {{start: 2026-03-02, tasks: {{g: {{tasks: {{{tasks}}}}}, out: {{duration: 1d, after: [p.g.a]}}}}}}}}\nrisks: {{r: {{probability: 100%, impact: {{schedule: 2d}}, affects: [p.g]}}}}\n")
            .Analyse().ForecastWith(new ForecastOptions(3, 1, false));
        Assert.Equal(expected, string.Join(' ', forecast.Projects[0].Tasks.Where(task => !task.Item.IsGroup && task.Item.Id != "out").Select(task => FormattableString.Invariant($"{task.Item.Id} {task.Finish!.P50:MM-dd}"))));
    }

    // Days that end at midnight: two of them, one more, one less, all won.
    [Theory]
    [InlineData("impact: {schedule: 24h}", "03-04")]
    [InlineData("kind: opportunity, impact: {schedule: 24h}", "03-02")]
    [InlineData("kind: opportunity, impact: {schedule: 48h}", "03-02")]
    [InlineData("kind: opportunity, impact: {schedule: 1min}", "03-03")]
    public void A_project_that_ends_at_midnight_is_shown_on_the_day_before(string risk, string expected)
    {
        foreach (var where in new[] { "projects: [p]", "affects: [p.a]" })
        {
            var project = Fixture.Parse($"workspace: {{as-of: 2026-03-02}}\ncalendars: {{around: {{week: mon-sun, hours: 24h}}}}\nprojects: {{p: {{calendar: around, start: 2026-03-02, tasks: {{a: {{duration: 48h}}}}}}}}\nrisks: {{r: {{probability: 100%, {risk}, {where}}}}}\n")
                .Analyse().ForecastWith(new ForecastOptions(3, 1, false)).Projects[0];
            Assert.Equal((expected, expected), ($"{project.Finish!.P50:MM-dd}", $"{project.Finish.Mean:MM-dd}"));
        }
    }

    // The meetings go on until May; they hold up nothing but a project of meetings only.
    [Theory]
    [InlineData("a: {duration: 3d}, weekly: {duration: 1h, repeat: every 1w on mon until 2026-05-04}", "03-06")]
    [InlineData("weekly: {duration: 1h, repeat: every 1w on mon until 2026-05-04}", "05-06")]
    public void What_repeats_does_not_put_off_what_is_lost(string tasks, string expected)
    {
        foreach (var isUnlimited in new[] { false, true })
        {
            var project = Fixture.Parse($"workspace: {{as-of: 2026-03-02}}\nprojects: {{p: {{start: 2026-03-02, tasks: {{{tasks}}}}}}}\nrisks: {{r: {{probability: 100%, impact: {{schedule: 2d}}, projects: [p]}}}}\n")
                .Analyse().ForecastWith(new ForecastOptions(3, 1, false) { IsUnlimited = isUnlimited }).Projects[0];
            Assert.Equal(expected, $"{project.Finish!.P50:MM-dd}");
        }
    }

    // Two threats add up, and an opportunity is taken off: 2 + 3 - 1 days.
    [Fact]
    public void Risks_add_up() => Assert.Equal(
        new DateOnly(2026, 3, 19),
        Of("r1: {probability: 100%, impact: {schedule: 2d}, affects: [p.a]}, r2: {probability: 100%, impact: {schedule: 3d}, affects: [p.a]}, o: {kind: opportunity, probability: 100%, impact: {schedule: 1d}, affects: [p.a]}", false).Projects[0].Finish!.P50);

    [Theory]
    [InlineData("10%", 0.1)]
    [InlineData("very-low", 0.05)]
    [InlineData("low", 0.2)]
    [InlineData("medium", 0.4)]
    [InlineData("high", 0.6)]
    [InlineData("very-high", 0.85)]
    public void A_level_stands_for_the_middle_of_its_range(string probability, double chance)
    {
        var plan = Fixture.Parse($"{Plan}\nrisks: {{r: {{probability: {probability}, impact: {{schedule: 2d}}, projects: [p]}}}}\n").Snapshot();
        Assert.Equal((decimal)chance, RiskValues.ChanceOf(plan.Risks["r"].Probability, plan.Workspace.RiskScale));
        Assert.Null(RiskValues.ChanceOf(null, RiskScale.Default));
    }

    [Theory]
    [InlineData("probability: 1%", true)]
    [InlineData("probability: 0%", false)]
    [InlineData("probability: low", true)]
    [InlineData("impact: {cost: 1}", true)]
    [InlineData("probability: 1%, status: closed", false)]
    [InlineData("probability: 1%, actions: [p.done], residual: {probability: 0%}", false)]
    [InlineData("probability: 1%, actions: [p.done, p.a], residual: {probability: 0%}", true)]
    [InlineData("probability: 1%, residual: {probability: 0%}", true)]
    public void It_can_happen_while_it_is_open_and_above_nothing(string risk, bool expected)
    {
        var analysis = Fixture.Parse($"{Plan}\nrisks: {{r: {{{risk}}}}}\n").Analyse();
        Assert.Equal(expected, RiskValues.CanHappen(analysis.Plan.Risks["r"], analysis.Schedule));
    }

    [Fact]
    public void Residual_values_leave_what_they_do_not_say_as_it_was()
    {
        var risk = Fixture.Parse("risks: {r: {probability: 50%, impact: {schedule: 5d, cost: 10 EUR, quality: high, scope: low}, residual: {impact: {cost: 3 EUR, scope: high}}}}\n").Snapshot().Risks["r"];
        var (probability, impact) = RiskValues.Residual(risk);
        Assert.Equal((risk.Probability, risk.Impact.Schedule, risk.Impact.Quality), (probability, impact.Schedule, impact.Quality));
        Assert.Equal((3m, (Level?)Level.High), (impact.Cost!.Money!.Likely, impact.Scope));
        var all = Fixture.Parse("risks: {r: {probability: 50%, impact: {schedule: 5d, cost: 10 EUR, quality: high, scope: low}, residual: {probability: 5%, impact: {schedule: 1d, cost: 3 EUR, quality: low, scope: high}}}}\n").Snapshot().Risks["r"];
        Assert.Equal((all.ResidualProbability, all.ResidualImpact), RiskValues.Residual(all));
    }

    private static Forecast Of(string risks, bool isUnlimited) =>
        Fixture.Parse($"{Plan}\nrisks: {{{risks}}}\n").Analyse().ForecastWith(new ForecastOptions(20, 1, false) { IsUnlimited = isUnlimited });
}
