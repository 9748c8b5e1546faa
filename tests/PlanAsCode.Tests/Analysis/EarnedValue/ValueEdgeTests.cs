using System.Globalization;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.EarnedValue;

/// <summary>Currencies, people without rates, and work of every kind.</summary>
public sealed class ValueEdgeTests
{
    // 3 d at 200 USD and 40 USD more, at half a euro each.
    [Fact]
    public void Other_currencies_are_converted() => Check(
        "currency: EUR, exchange-rates: {USD: 0.5}", "a: {effort: 4d, assign: [ana], cost: 10, started: 2026-03-02, done: 50%, spent: 3d, spent-cost: 40 USD}", "ana: {rate: 200 USD/d}",
        "410 205 205 320");

    [Fact]
    public void A_baseline_in_another_currency_is_worth_what_it_is_worth_now()
    {
        var value = Value(
            """
            -- plan.yaml --
            workspace: {as-of: 2026-03-04, currency: EUR, exchange-rates: {GBP: 2}}
            projects: {web: {start: 2026-03-02, tasks: {a: {duration: 4d, cost: 100}}}}
            -- baseline/plan.yaml --
            workspace: {currency: GBP}
            projects: {web: {start: 2026-03-02, tasks: {a: {duration: 4d, cost: 50.25}}}}
            """);

        Assert.Equal((100.50m, 50.25m), (value.Figures!.Budget, value.Figures.Planned));
    }

    [Fact]
    public void Spent_money_without_an_exchange_rate_makes_the_cost_unknown_and_the_rest_is_known()
    {
        var value = Check("currency: EUR", "a: {duration: 4d, cost: 100, started: 2026-03-02, done: 50%, spent-cost: 3 USD}", "ana: {}", "100 50 50 -");

        Assert.Equal("no exchange rate for USD", value.Figures!.Reasons["cpi"]);
        Assert.Null(value.Figures.CostVariance);
        Assert.Equal(1, value.Figures.ScheduleIndex);
    }

    [Fact]
    public void A_rate_without_an_exchange_rate_makes_the_cost_unknown_too() => Check(
        "currency: EUR", "a: {duration: 4d, cost: 100, assign: [ana], started: 2026-03-02, done: 50%, spent: 1d}", "ana: {rate: 9 USD/d}", null);

    // Ana's 600 and Ben's nothing, half each.
    [Fact]
    public void Who_has_no_rate_costs_nothing_and_is_named()
    {
        var value = Check("currency: EUR", "a: {effort: 4d, assign: [ana, ben], started: 2026-03-02, done: 50%, spent: 2d}", "ana: {rate: 600/d}, ben: {}", "1200 1200 600 600");

        Assert.Equal(["ben has no rate", "in the baseline, ben has no rate"], value.Reasons.ToArray());
    }

    [Fact]
    public void Work_of_nobody_has_no_rate()
    {
        var value = Check("currency: EUR", "a: {effort: 4d, cost: 100, started: 2026-03-02, done: 50%, spent: 2d}", "ana: {}", "100 50 50 0");

        Assert.Equal(["nobody is assigned to web.a: what is spent on it has no rate"], value.Reasons.ToArray());
    }

    [Fact]
    public void A_rate_of_a_role_and_by_the_hour_counts() => Check(
        "currency: EUR, rates: {Developer: 50/h}", "a: {effort: 2d, assign: [ana], started: 2026-03-02, done: 50%, spent: 10h}", "ana: {role: Developer}", "800 800 400 500");

    [Fact]
    public void A_duration_without_people_counts_as_the_work_of_one_and_elapsed_time_as_none() => Check(
        "currency: EUR", "a: {duration: 4d, started: 2026-03-02, done: 25%, spent: 2d}, b: {elapsed: 9d}", "ana: {}", "4 2 1 2");

    // From Monday 00:00 on, 100 for each 24 hours.
    [Fact]
    public void The_cost_of_elapsed_time_runs_at_night_too() => Check("currency: EUR", "a: {elapsed: 4d, cost: 400}", "ana: {}", "400 200 0 0");

    [Fact]
    public void Done_work_that_records_nothing_spent_is_named()
    {
        var value = Check("currency: EUR", "a: {duration: 1d, cost: 10, started: 2026-03-02, finished: 2026-03-02}, b: {duration: 1d, cost: 10, started: 2026-03-03, finished: 2026-03-03}", "ana: {}", "20 20 20 0");

        Assert.Equal(["2 tasks done without `spent` or `spent-cost`: AC counts nothing for them"], value.Reasons.ToArray());
    }

    [Fact]
    public void A_plan_over_a_century_has_a_curve_that_can_be_drawn()
    {
        var value = Check("currency: EUR", "a: {duration: 100y, cost: 24000}", "ana: {}", "24000 2 0 0");

        Assert.InRange(value.Curve.Length, 400, 525);
        Assert.Equal(24000, value.Curve[^1].Planned);
        Assert.Equal(value.Curve.OrderBy(point => point.Planned), value.Curve);
    }

    [Fact]
    public void A_task_that_became_a_group_earns_by_its_tasks()
    {
        var value = Value(
            """
            -- plan.yaml --
            workspace: {as-of: 2026-03-04, currency: EUR}
            projects: {web: {start: 2026-03-02, tasks: {a: {tasks: {x: {duration: 1d, done: 100%}, y: {duration: 3d}}}}}}
            -- baseline/plan.yaml --
            projects: {web: {start: 2026-03-02, tasks: {a: {duration: 4d, cost: 100}}}}
            """);

        Assert.Equal(25, value.Figures!.Earned);
    }

    // Two of four weekly meetings lie before as-of; the third is on it. What was called off earns nothing, and the retrospective is still to come.
    [Fact]
    public void Meetings_that_took_place_are_earned()
    {
        var value = Meetings("w: {effort: 4h, assign: [ana], repeat: every 1w on mon until 2026-03-27}", "x: {effort: 2h, assign: [ana], repeat: every 1w on tue until 2026-03-27}");

        Assert.Equal((2400m, 1200m, 800m), (value.Figures!.Budget, value.Figures.Planned, value.Figures.Earned));
        Assert.Contains("what 1 task that repeats had planned before this day counts as earned; AC counts its `spent` only", value.Reasons);
    }

    [Fact]
    public void Meetings_that_are_still_to_come_are_not_counted_among_those_that_took_place()
    {
        var value = Meetings(
            "w: {effort: 4h, assign: [ana], repeat: every 1w on mon until 2026-03-27}, y: {effort: 1h, assign: [ana], repeat: every 1w on wed until 2026-03-27}, retro: {effort: 1h, assign: [ana], start-no-earlier: 2026-03-19, repeat: every 1w on thu until 2026-03-27}",
            "x: {effort: 2h, assign: [ana], repeat: every 1w on tue until 2026-03-27}");

        Assert.Equal(1000, value.Figures!.Earned);
        Assert.Contains("what 2 tasks that repeat had planned before this day counts as earned; AC counts their `spent` only", value.Reasons);
    }

    [Theory]
    [InlineData("ana", 600)]
    [InlineData("crew", 400)]
    [InlineData("{any-of: [ana, ben]}", 400)]
    [InlineData("{skills: [sql]}", 200)]
    public void What_was_spent_on_dropped_work_costs_what_those_assigned_cost(string assigned, decimal cost)
    {
        const string people = "resources: {ana: {rate: 600/d}, ben: {rate: 200/d, skills: [sql]}, crew: {kind: team, members: [ana, ben]}}";
        var value = Value(
            $"-- plan.yaml --\nworkspace: {{as-of: 2026-03-04, currency: EUR}}\n{people}\nprojects: {{web: {{start: 2026-03-02, tasks: {{a: {{effort: 4d, assign: [{assigned}], status: dropped, spent: 1d}}}}}}}}\n"
            + $"-- baseline/plan.yaml --\nworkspace: {{currency: EUR}}\n{people}\nprojects: {{web: {{start: 2026-03-02, tasks: {{a: {{effort: 4d, assign: [ana]}}}}}}}}\n");

        Assert.Equal((2400m, 0m, cost), (value.Figures!.Budget, value.Figures.Earned, value.Figures.Actual!.Value));
        Assert.DoesNotContain(value.Reasons, reason => reason.Contains("nobody", StringComparison.Ordinal));
    }

    [Fact]
    public void Remaining_alone_earns_nothing() => Check("currency: EUR", "a: {duration: 4d, cost: 100, started: 2026-03-02, remaining: 1d}", "ana: {}", "100 50 0 0");

    [Theory]
    [InlineData("b: {duration: 1d, after: [c], cost: 5}, c: {duration: 1d, after: [b]}", "in the baseline `agreed` 2 tasks have no dates, and so no budget to measure `web` by")]
    public void A_baseline_that_hangs_in_a_loop_measures_nothing(string loop, string reason)
    {
        var value = Value(
            "-- plan.yaml --\nworkspace: {as-of: 2026-03-04, currency: EUR, baseline: agreed}\nprojects: {web: {start: 2026-03-02, tasks: {a: {duration: 2d, cost: 10}}}}\n"
            + $"-- baseline/plan.yaml --\nprojects: {{web: {{start: 2026-03-02, tasks: {{a: {{duration: 2d, cost: 10}}, {loop}}}}}}}\n");

        Assert.Equal(reason, value.WhyNot);
    }

    [Fact]
    public void Errors_in_the_baseline_and_its_later_day_are_said()
    {
        var value = Value(
            """
            -- plan.yaml --
            workspace: {as-of: 2026-03-04, currency: EUR, baseline: agreed}
            projects: {web: {start: 2026-03-02, tasks: {a: {duration: 2d, cost: 10}}}}
            -- baseline/plan.yaml --
            workspace: {as-of: 2026-03-09, currency: EUR}
            projects: {web: {start: 2026-03-02, tasks: {a: {duration: 2d, cost: 10}, b: {duration: nonsense}}}}
            """);

        Assert.Contains("the baseline `agreed` has 1 error: what they hide is not in it", value.Reasons);
        Assert.Contains("the baseline `agreed` is as of 2026-03-09, later than the plan's 2026-03-04", value.Reasons);
    }

    // 1,200 over 12 days and nights from Monday on; ten of them are working days.
    [Fact]
    public void Elapsed_time_costs_on_weekends_too() => Check("currency: EUR", "a: {elapsed: 12d, cost: 1200}", "ana: {}", "1200 200 0 0");

    // Saturday is 28 February, Sunday 1 March: half of it lies before Sunday, all before Monday.
    [Fact]
    public void Work_done_on_a_weekend_alone_is_planned_evenly_over_that_weekend()
    {
        var value = Value(
            """
            -- plan.yaml --
            workspace: {as-of: 2026-03-01, currency: EUR}
            projects: {web: {start: 2026-02-27, tasks: {a: {duration: 2d, cost: 100}}}}
            -- baseline/plan.yaml --
            workspace: {as-of: 2026-03-01, currency: EUR}
            projects: {web: {start: 2026-02-27, tasks: {a: {duration: 2d, cost: 100, started: 2026-02-28, finished: 2026-03-01}}}}
            """);

        Assert.Equal(50, value.Figures!.Planned);
    }

    [Fact]
    public void The_cost_of_a_milestone_is_not_planned_before_its_day_is_over() => Check(
        "currency: EUR", "a: {duration: 4d, cost: 100}, fee: {milestone: true, start-on: 2026-03-04, cost: 30}", "ana: {}", "130 50 0 0");

    // Ana works on Monday and Wednesday, Ben on Monday: two of three days lie before Wednesday. The press stands by all the time.
    [Fact]
    public void Days_of_effort_fall_on_the_days_on_which_each_person_works() => Check(
        "currency: EUR",
        "a: {effort: 3d, assign: [ana, ben, {equipment: press, units: 1}]}",
        "ana: {leave: [2026-03-03]}, ben: {leave: [2026-03-03..2026-03-31]}, press: {kind: equipment, units: 2}",
        "3 2 0 0");

    // An hour is 0.125 of a day, and one percent of it is counted: only money has a smallest unit.
    [Fact]
    public void Days_of_effort_are_not_rounded_to_cents()
    {
        var value = Check("currency: EUR", "a: {duration: 8d, done: 1%}, b: {duration: 1h, done: 1%}", "ana: {}", "8.13 2.13 0.08 0");

        Assert.Equal((2.125m, 0.08125m), (value.Figures!.Planned, value.Figures.Earned));
    }

    [Fact]
    public void One_done_task_of_days_that_records_nothing_is_named_by_spent_alone()
    {
        var value = Check("currency: EUR", "a: {duration: 1d, started: 2026-03-02, finished: 2026-03-02}, b: {duration: 1d}", "ana: {}", "2 2 1 0");

        Assert.Equal(["1 task done without `spent`: AC counts nothing for it"], value.Reasons.ToArray());
    }

    [Fact]
    public void What_has_no_budget_is_not_named_when_it_is_done_or_gone()
    {
        var value = Value(
            """
            -- plan.yaml --
            workspace: {as-of: 2026-03-04, currency: EUR}
            projects: {web: {start: 2026-03-02, tasks: {a: {duration: 4d, cost: 100}, ready: {milestone: true, finished: 2026-03-02}}}}
            -- baseline/plan.yaml --
            projects: {web: {start: 2026-03-02, tasks: {a: {duration: 4d, cost: 100}, ready: {milestone: true}, review: {milestone: true}}}}
            """);

        Assert.Empty(value.Reasons);
    }

    [Fact]
    public void Two_tasks_that_are_gone_and_two_that_do_not_say_when_are_counted()
    {
        var value = Value(
            """
            -- plan.yaml --
            workspace: {as-of: 2026-03-04, currency: EUR}
            projects: {web: {start: 2026-03-02, tasks: {a: {duration: 4d, cost: 100, done: 10%}, b: {duration: 4d, cost: 100, done: 10%}}}}
            -- baseline/plan.yaml --
            projects: {web: {start: 2026-03-02, tasks: {a: {duration: 4d, cost: 100}, b: {duration: 4d, cost: 100}, c: {duration: 4d, cost: 100}, d: {duration: 4d, cost: 100}}}}
            """);

        Assert.Equal(
            [
                "2 tasks of the baseline are not in the plan any more: budgeted, and nothing is earned",
                "2 tasks that began do not say when (`started`, `finished`): EV and AC are known for this day only",
            ],
            value.Reasons.ToArray());
    }

    // Two tasks, two currencies without a rate: the first in the plan's order is named, and the task without any is known.
    [Fact]
    public void The_first_currency_without_a_rate_is_why_the_sum_is_unknown()
    {
        var value = Check(
            "currency: EUR",
            "a: {duration: 4d, cost: 100, started: 2026-03-02, done: 50%, spent-cost: 3 USD}, b: {duration: 4d, cost: 100, started: 2026-03-02, done: 50%, spent-cost: 3 CHF}, c: {duration: 4d, cost: 100, started: 2026-03-02, done: 50%, spent-cost: 3}",
            "ana: {}",
            "300 150 150 -");

        Assert.Equal("no exchange rate for USD", value.Figures!.Reasons["ac"]);
        Assert.Equal(3, value.Tasks.Single(task => task.Path == "web.c").Figures.Actual);
    }

    [Fact]
    public void A_project_whose_cost_is_known_is_measured_beside_one_whose_cost_is_not()
    {
        const string projects = "projects: {web: {start: 2026-03-02, tasks: {a: {duration: 4d, cost: 100}}}, app: {start: 2026-03-02, tasks: {a: {duration: 4d, cost: 9 GBP}}}}";
        var earned = Fixture.Parse($"-- plan.yaml --\nworkspace: {{as-of: 2026-03-04, currency: EUR}}\n{projects}\n-- baseline/plan.yaml --\nworkspace: {{currency: EUR}}\n{projects}\n").Analyse().Earned;

        Assert.Equal(100, earned["web"].Figures!.Budget);
        Assert.Null(earned["app"].Figures);
    }

    [Fact]
    public void A_baseline_of_the_same_day_is_no_doubt()
    {
        var value = Value(
            """
            -- plan.yaml --
            workspace: {as-of: 2026-03-04, currency: EUR}
            projects: {web: {start: 2026-03-02, tasks: {a: {duration: 2d, cost: 10}}}}
            -- baseline/plan.yaml --
            workspace: {as-of: 2026-03-04, currency: EUR}
            projects: {web: {start: 2026-03-02, tasks: {a: {duration: 2d, cost: 10}}}}
            """);

        Assert.Empty(value.Reasons);
    }

    /// <summary>The plan is its own baseline, less what has happened.</summary>
    /// <param name="expected">BAC, PV, EV and AC as of Wednesday; null where nothing is known.</param>
    private static ProjectValue Check(string workspace, string tasks, string people, string? expected)
    {
        var before = System.Text.RegularExpressions.Regex.Replace(tasks, ", (started|finished|done|spent|spent-cost|remaining): [^,}]+", "");
        var value = Value(
            $"-- plan.yaml --\nworkspace: {{as-of: 2026-03-04, {workspace}}}\nresources: {{{people}}}\nprojects: {{web: {{start: 2026-03-02, tasks: {{{tasks}}}}}}}\n"
            + $"-- baseline/plan.yaml --\nworkspace: {{{workspace}}}\nresources: {{{people}}}\nprojects: {{web: {{start: 2026-03-02, tasks: {{{before}}}}}}}\n");

        var found = value.Figures is not { } sum ? null : $"{Shown(sum.Budget)} {Shown(sum.Planned)} {Shown(sum.Earned)} {Shown(sum.Actual)}";
        Assert.Equal(expected, found);
        return value;
    }

    private static ProjectValue Meetings(string held, string calledOff)
    {
        const string people = "resources: {ana: {rate: 800/d}}";
        return Value(
            $"-- plan.yaml --\nworkspace: {{as-of: 2026-03-16, currency: EUR}}\n{people}\nprojects: {{web: {{start: 2026-03-02, tasks: {{{held}, {calledOff.Replace("{", "{status: dropped, ", StringComparison.Ordinal)}}}}}}}\n"
            + $"-- baseline/plan.yaml --\nworkspace: {{currency: EUR}}\n{people}\nprojects: {{web: {{start: 2026-03-02, tasks: {{{held}, {calledOff}}}}}}}\n");
    }

    private static ProjectValue Value(string text) => Assert.Single(Fixture.Parse(text).Analyse().Earned.Values);

    private static string Shown(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
}
