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

    // Two of four weekly meetings lie before as-of; the third is on it.
    [Fact]
    public void Meetings_that_took_place_are_earned()
    {
        var value = Value(
            """
            -- plan.yaml --
            workspace: {as-of: 2026-03-16, currency: EUR}
            resources: {ana: {rate: 800/d}}
            projects: {web: {start: 2026-03-02, tasks: {w: {effort: 4h, assign: [ana], repeat: every 1w on mon until 2026-03-27}, x: {effort: 4h, assign: [ana], status: dropped, repeat: every 1w on tue until 2026-03-27}}}}
            -- baseline/plan.yaml --
            workspace: {currency: EUR}
            resources: {ana: {rate: 800/d}}
            projects: {web: {start: 2026-03-02, tasks: {w: {effort: 4h, assign: [ana], repeat: every 1w on mon until 2026-03-27}, x: {effort: 4h, assign: [ana], repeat: every 1w on tue until 2026-03-27}}}}
            """);

        Assert.Equal((3200m, 1600m, 800m), (value.Figures!.Budget, value.Figures.Planned, value.Figures.Earned));
        Assert.Contains("what 1 task that repeats had planned before this day counts as earned; AC counts its `spent` only", value.Reasons);
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

    private static ProjectValue Value(string text) => Assert.Single(Fixture.Parse(text).Analyse().Earned.Values);

    private static string Shown(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
}
