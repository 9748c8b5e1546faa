using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Values;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>The words of docs/semantics.md on the forecast, one by one.</summary>
public sealed class ForecastTests
{
    [Fact]
    public void Of_a_begun_task_the_sample_counts_by_its_remaining_share()
    {
        // Ten days on average, half of them left: 2 to 8 days from 2026-03-09 on.
        var days = Of("""
            workspace: {as-of: 2026-03-09}
            projects: {p: {start: 2026-03-02, tasks: {only: {effort: 4d..10d..16d, started: 2026-03-02, done: 50%}}}}
            """).Days;
        Assert.InRange(days[0].Date, new(2026, 3, 10), new(2026, 3, 11));
        Assert.InRange(days[^1].Date, new(2026, 3, 17), new(2026, 3, 18));
    }

    [Fact]
    public void A_risk_occurs_once_for_all_it_affects_and_costs_once()
    {
        var project = Of("""
            workspace: {as-of: 2026-03-02}
            resources: {ana: {rate: 100 EUR/d}}
            projects: {p: {start: 2026-03-02, budget: 600 EUR, tasks: {a: {effort: 5d, assign: [ana]}, b: {duration: 5d}}}}
            risks: {r: {probability: 50%, impact: {schedule: 5d, cost: 200 EUR}, affects: [p.a, p.b]}}
            """);
        Assert.Equal([new(2026, 3, 6), new(2026, 3, 13)], project.Days.Select(day => day.Date));
        Assert.InRange(project.Days[0].Runs, 940, 1060);
        Assert.Equal((500m, 700m), (project.Cost!.P10.Amount, project.Cost.P90.Amount));
        Assert.InRange(project.BudgetChance!.Value, 0.47, 0.53);
        Assert.InRange(project.RiskDays!.Value, 2.4m, 2.6m);
        Assert.Equal(new DateOnly(2026, 3, 6), project.WithoutRisks!.Finish!.P90);
    }

    // 5 d / 0.7 at 333.33, 24 h at 9.99, 3 x 20 min at 1 an hour, two working days of 80, and 12.34: whatever it is, once for all runs.
    [Fact]
    public void What_is_done_costs_in_every_run_what_it_costs_in_the_plan()
    {
        var analysis = Fixture.Parse("""
            workspace: {currency: EUR, as-of: 2026-04-01}
            resources: {ana: {rate: 333.33 EUR/d, efficiency: 0.7}, ben: {rate: 1 EUR/h}, cleo: {rate: 10 EUR/h}, rig: {kind: equipment, rate: 9.99 EUR/h}}
            projects: {p: {start: 2026-03-02, budget: 3000 EUR, tasks: {
              a: {effort: 1d..5d..9d, assign: [ana], status: done, spent: 9d},
              b: {duration: 2d..3d..4d, assign: [{equipment: rig}], status: done},
              c: {effort: 20min, assign: [ben], repeat: every 1w on mon until 2026-03-16},
              d: {elapsed: 1d..2d..3d, assign: [cleo], started: 2026-03-02, finished: 2026-03-03},
              e: {milestone: true, cost: 12.34, status: done}}}}
            """).Analyse();
        var cost = analysis.Forecast.Projects[0].Cost!;

        // 2,380.93 + 239.76 + 3 x 0.3333 rounded once + 160 + 12.34.
        Assert.Equal(2794.03m, analysis.Costs.ByPath["p"]!.Value.Amount);
        Assert.All((decimal[])[cost.P10.Amount, cost.P50.Amount, cost.P80.Amount, cost.P90.Amount, cost.Mean.Amount], amount => Assert.Equal(2794.03m, amount));
    }

    // 4 days from Monday 00:00 on average, 32 h of 96: 320; between 2 and 6 days a third of the time at 10.
    [Fact]
    public void People_on_elapsed_time_cost_more_the_longer_it_takes()
    {
        var cost = Of("""
            workspace: {currency: EUR, as-of: 2026-03-02}
            resources: {ana: {rate: 10/h}}
            projects: {p: {start: 2026-03-02, tasks: {wait: {elapsed: 2d..4d..6d, assign: [ana]}}}}
            """).Cost!;
        Assert.InRange(cost.Mean.Amount, 315, 325);
        Assert.InRange(cost.P10.Amount, 160, 300);
        Assert.InRange(cost.P90.Amount, 340, 480);
    }

    [Theory]
    [InlineData("old: {duration: 1d, started: 0001-01-01, finished: 0001-01-03}, last: {duration: 1d, start-no-earlier: 9999-12-30}", "0001-01-03 9999-12-30")]
    [InlineData("old: {duration: 1d, started: 0001-01-01}, last: {milestone: true, start-no-earlier: 9999-12-31}", "2026-03-02 9999-12-31")]
    public void The_years_1_and_9999_stand_side_by_side(string tasks, string finishes)
    {
        var project = Of($"workspace: {{as-of: 2026-03-02}}\nprojects: {{p: {{start: 0001-01-01, tasks: {{{tasks}}}}}}}", runs: 20);
        Assert.Equal(finishes, string.Join(' ', project.Tasks.Select(task => $"{task.Finish!.P50:yyyy-MM-dd}")));
        Assert.Equal(finishes[^10..], $"{project.Finish!.P80:yyyy-MM-dd}");
    }

    [Fact]
    public void Behind_a_delay_people_are_free()
    {
        var project = Of("""
            workspace: {as-of: 2026-03-02}
            resources: {ana: {}}
            projects: {p: {start: 2026-03-02, tasks: {a: {effort: 2d, assign: [ana], priority: 900}, b: {effort: 2d, assign: [ana]}, c: {duration: 1d, after: [a]}}}}
            risks: {r: {probability: 100%, impact: {schedule: 5d}, affects: [p.a]}}
            """, runs: 20);
        Assert.Equal(["2026-03-10", "2026-03-05", "2026-03-11"], project.Tasks.Select(task => $"{task.Finish!.P50:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_group_is_delayed_at_its_last_leaves()
    {
        var project = Of("""
            workspace: {as-of: 2026-03-02}
            projects:
              p:
                start: 2026-03-02
                tasks:
                  g: {tasks: {first: {duration: 1d}, left: {duration: 2d, after: [first]}, right: {duration: 1d, after: [first]}}}
                  then: {duration: 1d, after: [g]}
            risks: {r: {probability: 100%, impact: {schedule: 2d}, affects: [p.g]}}
            """, runs: 20);
        Assert.Equal(
            ["p.g 2026-03-06", "p.g.first 2026-03-02", "p.g.left 2026-03-06", "p.g.right 2026-03-05", "p.then 2026-03-09"],
            project.Tasks.Select(task => $"{task.Path} {task.Finish!.P50:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("probability: 100%, impact: {schedule: 5d}", "2026-03-20")]
    [InlineData("probability: 0%, impact: {schedule: 5d}", "2026-03-13")]
    [InlineData("kind: opportunity, probability: 100%, impact: {schedule: 5d}", "2026-03-06")]
    [InlineData("status: occurred, probability: 100%, impact: {schedule: 5d}", "2026-03-13")]
    [InlineData("status: closed, probability: 100%, impact: {schedule: 5d}", "2026-03-13")]
    [InlineData("status: watching, probability: 100%, impact: {schedule: 5d}", "2026-03-20")]
    [InlineData("probability: 100%, impact: {schedule: 5d}, actions: [p.done], residual: {impact: {schedule: 1d}}", "2026-03-16")]
    [InlineData("probability: 100%, impact: {schedule: 5d}, actions: [p.done, p.a], residual: {impact: {schedule: 1d}}", "2026-03-20")]
    [InlineData("probability: 100%, impact: {schedule: 5d}, actions: [p.done], residual: {probability: 0%}", "2026-03-13")]
    public void A_risk_counts_by_its_kind_status_and_the_values_that_hold_now(string risk, string finish)
    {
        var plan = """
            workspace: {as-of: 2026-03-02}
            projects: {p: {start: 2026-03-02, tasks: {a: {duration: 10d}, done: {duration: 1d, status: done, started: 2026-02-23, finished: 2026-02-23}}}}
            risks: {r: {RISK, WHERE}}
            """.Replace("RISK", risk, StringComparison.Ordinal);
        foreach (var where in new[] { "affects: [p.a]", "projects: [p]" })
        {
            foreach (var isUnlimited in new[] { false, true })
            {
                var project = Of(plan.Replace("WHERE", where, StringComparison.Ordinal), runs: 20, isUnlimited: isUnlimited);
                Assert.Equal(finish, $"{project.Finish!.P50:yyyy-MM-dd}");
            }
        }
    }

    [Theory]
    [InlineData("probability: high, impact: {schedule: high}", "has a level as impact on the schedule, not a time: it moves no date here")]
    [InlineData("impact: {schedule: 5d}", "has no probability, so it is not sampled")]
    [InlineData("probability: 10%, impact: {quality: high}", "has no impact on schedule or cost, so it is not sampled")]
    [InlineData("probability: 10%, impact: {cost: high}", "has a level as impact on cost, not an amount: it costs nothing here")]
    [InlineData("probability: 10%, impact: {cost: 5 USD}", "costs USD, for which there is no exchange rate: its cost is left out")]
    public void What_cannot_be_drawn_is_said(string risk, string why)
    {
        var plan = "workspace: {as-of: 2026-03-02}\nprojects: {p: {start: 2026-03-02, tasks: {a: {duration: 10d}}}}\nrisks: {r: {" + risk + ", projects: [p]}}\n";
        var forecast = Fixture.Parse(plan).Analyse().ForecastWith(new ForecastOptions(10, 1, false));
        Assert.Equal(new ForecastNote("r", why), Assert.Single(forecast.Notes));
        Assert.False(forecast.Varies);
    }

    [Theory]
    [InlineData("2026-03-16", 1.0)]
    [InlineData("2026-03-13", 0.5)]
    [InlineData("2026-03-12", 0.0)]
    [InlineData("2026-03-13 17:00", 0.5)]
    [InlineData("2026-03-13 16:00", 0.0)]
    public void A_deadline_is_kept_by_who_ends_on_its_day(string deadline, double chance)
    {
        var project = Of(
            "workspace: {as-of: 2026-03-02}\nprojects: {p: {start: 2026-03-02, deadline: " + deadline + ", tasks: {a: {duration: 10d, deadline: " + deadline + "}, m: {milestone: true, after: [a], deadline: " + deadline + "}}}}\n"
            + "risks: {r: {probability: 50%, impact: {schedule: 1d}, affects: [p.a]}}\n");
        Assert.All([project.DeadlineChance, .. project.Tasks.Select(task => task.DeadlineChance)], found => Assert.InRange(found!.Value, chance - 0.03, chance + 0.03));
    }

    [Fact]
    public void Criticality_is_the_share_of_runs_that_a_task_drives()
    {
        // The longer of two drives: each is longer as often as the other.
        var project = Of("""
            workspace: {as-of: 2026-03-02}
            projects: {p: {start: 2026-03-02, tasks: {a: {duration: 10d..20d..30d}, b: {duration: 10d..20d..30d}, end: {milestone: true, after: [a, b]}, short: {duration: 1d}}}}
            """);
        Assert.InRange(project.Tasks[0].Criticality, 0.47, 0.53);
        Assert.InRange(project.Tasks[1].Criticality, 0.47, 0.53);
        Assert.Equal((1, 0), (project.Tasks[2].Criticality, project.Tasks[3].Criticality));
    }

    // Spearman's correlation of the sum of two independent uniform ranks of equal spread with one of them is near 0.7; of the
    // dominating one near 1. A task that never drives is no driver.
    [Fact]
    public void Drivers_are_ranked_by_what_moves_the_finish()
    {
        var drivers = Of("""
            workspace: {as-of: 2026-03-02}
            projects: {p: {start: 2026-03-02, tasks: {small: {duration: 9d..10d..11d}, large: {duration: 10d..40d..90d, after: [small]}, idle: {duration: 1d..2d..3d}}}}
            risks:
              gain: {kind: opportunity, probability: 50%, impact: {schedule: 9d}, affects: [p.large]}
              loss: {probability: 50%, impact: {schedule: 12d}, projects: [p]}
            """).Drivers;
        Assert.Equal(["p.large", "loss", "gain"], drivers.Select(driver => driver.Path).Take(3));
        Assert.InRange(drivers[0].Correlation, 0.75, 0.95);
        Assert.True(drivers[1] is { IsRisk: true, Correlation: > 0.2 } && drivers[2] is { IsRisk: true, Correlation: < -0.2 });
        Assert.DoesNotContain(drivers, driver => driver.Path == "p.idle");
    }

    [Fact]
    public void What_cannot_be_done_in_some_runs_is_said()
    {
        // Ana leaves on Friday of the second week: ten days are the most that she can give.
        var project = Of("""
            workspace: {as-of: 2026-03-02}
            resources: {ana: {until: 2026-03-13}}
            projects: {p: {start: 2026-03-02, deadline: 2026-04-30, tasks: {a: {effort: 8d..9d..14d, assign: [ana]}}}}
            """);
        Assert.InRange(project.Finish!.Unfinished, 0.2, 0.5);
        Assert.Equal((null, null), (project.Finish.P90, project.Finish.Mean));
        Assert.Equal(new DateOnly(2026, 3, 12), project.Finish.P10);
        Assert.Equal(1 - project.Finish.Unfinished, project.DeadlineChance!.Value, 6);
    }

    [Fact]
    public void Too_few_runs_are_said_and_enough_are_not()
    {
        const string Plan = "workspace: {as-of: 2026-03-02}\nprojects: {p: {start: 2026-03-02, tasks: {a: {duration: 50d..100d..300d}}}}\n";
        var few = Of(Plan, runs: 50).Convergence!;
        var many = Of(Plan, runs: 10_000).Convergence!;
        Assert.True(few is { IsConverged: false, RunsNeeded: > 50 } && many is { IsConverged: true, RunsNeeded: 10_000 });
        Assert.True(many.StandardErrorDays * 5 < few.StandardErrorDays, "200 times the runs make the error 14 times smaller");
    }

    // 80 % and 1.96 standard errors of 24 runs reach beyond the last of them, those of 25 do not.
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void So_few_runs_that_there_is_no_interval_are_not_taken_for_sure(int runs, bool hasInterval)
    {
        var convergence = Of("workspace: {as-of: 2026-03-02}\nprojects: {p: {start: 2026-03-02, tasks: {a: {duration: 50d..100d..300d}}}}\n", runs).Convergence!;
        Assert.False(convergence.IsConverged);
        Assert.Equal((hasInterval, hasInterval), (convergence.HalfWidthDays is not null, convergence.StandardErrorDays is not null));
        if (!hasInterval) Assert.Equal(25, convergence.RunsNeeded);
    }

    [Fact]
    public void A_large_crew_and_work_beyond_all_time_are_no_trouble()
    {
        var names = string.Join(", ", Enumerable.Range(0, 300).Select(number => $"p{number}"));
        var people = string.Join(", ", Enumerable.Range(0, 300).Select(number => $"p{number}: {{}}"));
        var plan = $"workspace: {{as-of: 2026-03-02}}\nresources: {{{people}, slow: {{capacity: 1%}}}}\nprojects: {{p: {{start: 2026-03-02, tasks: {{all: {{effort: 300d..600d..900d, assign: [{names}]}}}}}}}}\n";
        Assert.Equal(new DateOnly(2026, 3, 3), Of(plan, runs: 100, isUnlimited: true).Finish!.P50);
        var never = plan.Replace("300d..600d..900d", "1d..2d..3d", StringComparison.Ordinal).Replace("}}}}\n", "}, long: {effort: 1d..2d..100000d, assign: [slow]}}}}\n", StringComparison.Ordinal);
        Assert.InRange(Of(never, runs: 100, isUnlimited: true).Finish!.Unfinished, 0.01, 1);
        var slow = new SteadyWork(new CompactCalendar(WorkingCalendar.Default, new DateOnly(2026, 3, 2).DayNumber, 10), 1, 100_000_000);
        Assert.Equal(CompactCalendar.Never, slow.Finish(Instant.StartOf(new(2026, 3, 2)).Minutes, 1_000_000_000_000));
    }

    [Fact]
    public void The_contingency_leads_from_the_plan_to_the_eightieth_percentile()
    {
        var project = Of("""
            workspace: {as-of: 2026-03-02}
            resources: {ana: {rate: 100 EUR/d}}
            projects: {p: {start: 2026-03-02, tasks: {a: {effort: 5d, assign: [ana]}}}}
            risks: {r: {probability: 30%, impact: {schedule: 4d, cost: 250 EUR}, affects: [p.a]}}
            """);
        Assert.Equal((new DateOnly(2026, 3, 6), 4m, new Money(250.00m, "EUR")), (project.PlannedFinish, project.ContingencyDays, project.ContingencyCost));
    }

    [Fact]
    public void It_can_be_cancelled_and_says_how_far_it_is()
    {
        var analysis = Fixture.Parse("workspace: {as-of: 2026-03-02}\nprojects: {p: {start: 2026-03-02, tasks: {a: {duration: 5d..10d..30d}}}}\n").Analyse();
        var options = new ForecastOptions(1000, 1, false) { Threads = 1 };
        var told = new List<int>();
        analysis.ForecastWith(options, told.Add);
        Assert.Equal(told.Order(), told);
        Assert.Equal(1000, told[^1]);
        using var cancel = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => analysis.ForecastWith(options, _ => cancel.Cancel(), cancel.Token));
        Assert.Throws<OperationCanceledException>(() => new RerunEngine(analysis.Passes, isUnlimited: false, cancel.Token).Run(
            new RunDraws(new ForecastSetup(analysis.Passes, analysis.Schedule, analysis.Costs, options)), new RunDates(analysis.Passes.Network.Count)));
    }

    [Fact]
    public void A_new_task_changes_no_draw_of_the_others()
    {
        const string Plan = "workspace: {as-of: 2026-03-02}\nprojects: {p: {start: 2026-03-02, tasks: {NEW a: {duration: 5d..10d..30d}}}}\n";
        Assert.Equal(
            Of(Plan.Replace("NEW", "", StringComparison.Ordinal)).Tasks[0].Finish,
            Of(Plan.Replace("NEW", "b: {duration: 1d..2d..3d},", StringComparison.Ordinal)).Tasks[1].Finish);
    }

    private static ProjectForecast Of(string plan, int runs = 2_000, bool isUnlimited = false)
    {
        var analysis = Fixture.Parse(plan).Analyse();
        return analysis.ForecastWith(ForecastOptions.Of(analysis.Plan.Workspace) with { Runs = runs, IsUnlimited = isUnlimited }).Projects[0];
    }
}
