using System.Globalization;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.EarnedValue;

public sealed class ValueReckoningTests
{
    private const string FenceBaseline = """
        -- baseline/plan.yaml --
        workspace: {currency: USD}
        projects:
          fence:
            start: 2026-03-02
            tasks:
              side1: {effort: 1d, cost: 1000}
              side2: {effort: 1d, cost: 1000, after: [side1]}
              side3: {effort: 1d, cost: 1000, after: [side2]}
              side4: {effort: 1d, cost: 1000, after: [side3]}
        """;

    private const string Fence = """
        -- plan.yaml --
        workspace: {currency: USD, as-of: 2026-03-05, baseline: agreed}
        projects:
          fence:
            start: 2026-03-02
            tasks:
              side1: {effort: 1d, cost: 1000, started: 2026-03-02, finished: 2026-03-02, spent-cost: 1000}
              side2: {effort: 1d, cost: 1000, after: [side1], started: 2026-03-03, finished: 2026-03-03, spent-cost: 1200}
              side3: {effort: 1d, cost: 1000, after: [side2], started: 2026-03-04, done: 50%, spent-cost: 600}
              side4: {effort: 1d, cost: 1000, after: [side3]}

        """ + FenceBaseline;

    // The fence of the PMP Exam Prep (studylib.net 5898152): end of day 3. The book divides by a rounded CPI (EAC 4,479); unrounded it is 4,480.
    [Fact]
    public void The_fence() => Check(
        Fence,
        "bac 4000, pv 3000, ev 2500, ac 2800, cv -300, sv -500, cpi 0.893, spi 0.833, eac 4480, etc 1680, vac -480, tcpi 1.25");

    // EAC by the other two formulas: 2,800 + 4,000 - 2,500; and 2,800 + 1,500 / (0.892857 x 0.833333).
    [Fact]
    public void The_fence_by_the_other_estimates() => Check(Fence, "eacAtPlannedRate 4300, eacCombined 4816");

    // Two whole sides and half of the third are what the plan earns in 2.5 days; 3 have passed.
    [Fact]
    public void The_fence_in_time() => Check(Fence, "es 2.5, at 3, pd 4, sv(t) -0.5, spi(t) 0.833");

    // A job of 10 days and 100,000, evenly spread; on day 6 it is 70 % done for 65,000 (S. Wu, Earned Value Exercise, MET AD 644, case 1).
    [Fact]
    public void A_job_that_is_ahead() => Check(
        """
        -- plan.yaml --
        workspace: {currency: USD, as-of: 2026-03-10}
        projects: {job: {start: 2026-03-02, tasks: {work: {duration: 10d, cost: 100k, started: 2026-03-02, done: 70%, spent-cost: 65k}}}}
        -- baseline/plan.yaml --
        workspace: {currency: USD}
        projects: {job: {start: 2026-03-02, tasks: {work: {duration: 10d, cost: 100k}}}}
        """,
        "pv 60000, ev 70000, cv 5000, cpi 1.077, spi 1.167, eac 92857.143, vac 7142.857, etc 27857.143, tcpi 0.857, es 7, at 6");

    // One task of 100 hours at 100 an hour; 110 are spent, 10 remain, and it should be done (What's in Earned Value Management, part IV, example I).
    [Fact]
    public void Spent_and_remaining_say_how_much_is_done() => Check(
        """
        -- plan.yaml --
        workspace: {currency: USD, as-of: 2026-03-30}
        resources: {ana: {rate: 100/h}}
        projects: {job: {start: 2026-03-02, tasks: {work: {effort: 100h, assign: [ana], started: 2026-03-02, spent: 110h, remaining: 10h}}}}
        -- baseline/plan.yaml --
        workspace: {currency: USD}
        resources: {ana: {rate: 100/h}}
        projects: {job: {start: 2026-03-02, tasks: {work: {effort: 100h, assign: [ana]}}}}
        """,
        "bac 10000, pv 10000, ev 9166.67, ac 11000, cv -1833.33, sv -833.33, cpi 0.833, spi 0.917");

    // 400 loaves for 8 in 10 hours, 120 of them planned and 80 baked after three hours for 3 (questpond, Earned Value; its budget for TCPI is 8 too).
    [Fact]
    public void Loaves_of_bread() => Check(
        """
        -- plan.yaml --
        workspace: {currency: USD, as-of: 2026-03-03, calendar: bakery}
        calendars: {bakery: {hours: 3h}}
        projects: {bread: {start: 2026-03-02, tasks: {bake: {duration: 10h, cost: 8, started: 2026-03-02, done: 20%, spent-cost: 3}}}}
        -- baseline/plan.yaml --
        workspace: {currency: USD, calendar: bakery}
        calendars: {bakery: {hours: 3h}}
        projects: {bread: {start: 2026-03-02, tasks: {bake: {duration: 10h, cost: 8}}}}
        """,
        "pv 2.4, ev 1.6, ac 3, sv -0.8, cv -1.4, spi 0.667, cpi 0.533, tcpi 1.28");

    [Fact]
    public void Without_any_cost_all_is_in_days_of_effort() => Check(
        """
        -- plan.yaml --
        workspace: {as-of: 2026-03-06}
        resources: {ana: {}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 2d, assign: [ana], started: 2026-03-02, finished: 2026-03-04, spent: 3d}, b: {effort: 4d, assign: [ana], after: [a], started: 2026-03-05, spent: 1d}}}}
        -- baseline/plan.yaml --
        resources: {ana: {}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 2d, assign: [ana]}, b: {effort: 4d, assign: [ana], after: [a]}}}}
        """,
        "unit Days, bac 6, pv 4, ev 3, ac 4, cpi 0.75, spi 0.75, eac 8, es 3, at 4");

    // A milestone's cost falls on its day; the rest evenly over Monday to Thursday: 1,000 of 2,000 by Wednesday.
    [Fact]
    public void A_fixed_cost_is_spread_over_its_task_and_falls_on_the_day_of_a_milestone() => Check(
        """
        -- plan.yaml --
        workspace: {currency: EUR, as-of: 2026-03-04}
        projects: {web: {start: 2026-03-02, tasks: {a: {duration: 4d, cost: 2000}, paid: {milestone: true, after: [a], cost: 500}, fee: {milestone: true, start-on: 2026-03-03, cost: 100}}}}
        -- baseline/plan.yaml --
        projects: {web: {start: 2026-03-02, tasks: {a: {duration: 4d, cost: 2000}, paid: {milestone: true, after: [a], cost: 500}, fee: {milestone: true, start-on: 2026-03-03, cost: 100}}}}
        """,
        "bac 2600, pv 1100, ev 0, ac 0, cpi null, eac null, tcpi 1");

    // Monday 600 (Ana alone), Tuesday she is away, Wednesday both: each booking falls on the days of its person.
    [Fact]
    public void Effort_is_planned_on_the_days_on_which_its_people_are_there() => Check(
        """
        -- plan.yaml --
        workspace: {currency: EUR, as-of: 2026-03-04}
        resources: {ana: {rate: 600/d, leave: [2026-03-03]}, ben: {rate: 300/d}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 2d, assign: [ana]}, b: {effort: 1d, assign: [ben], start-on: 2026-03-04}}}}
        -- baseline/plan.yaml --
        resources: {ana: {rate: 600/d, leave: [2026-03-03]}, ben: {rate: 300/d}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 2d, assign: [ana]}, b: {effort: 1d, assign: [ben], start-on: 2026-03-04}}}}
        """,
        "bac 1500, pv 600");

    // (100 % of 600 + 50 % of 300) / 150 % = 500 a day.
    [Fact]
    public void What_is_spent_costs_the_mean_rate_of_the_assigned_by_share() => Check(
        """
        -- plan.yaml --
        workspace: {currency: EUR, as-of: 2026-03-04}
        resources: {ana: {rate: 600/d}, ben: {rate: 300/d}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 6d, assign: [ana, ben 50%], started: 2026-03-02, done: 50%, spent: 3d, spent-cost: 40}}}}
        -- baseline/plan.yaml --
        resources: {ana: {rate: 600/d}, ben: {rate: 300/d}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 6d, assign: [ana, ben 50%]}}}}
        """,
        "bac 3000, ev 1500, ac 1540");

    [Fact]
    public void New_work_earns_nothing_and_costs_and_work_that_is_gone_stays_in_the_budget()
    {
        var value = Check(
            """
            -- plan.yaml --
            workspace: {currency: EUR, as-of: 2026-03-04}
            projects: {web: {start: 2026-03-02, tasks: {kept: {duration: 2d, cost: 100, started: 2026-03-02, done: 50%}, dropped: {duration: 1d, cost: 30, status: dropped}, new: {duration: 1d, cost: 70, started: 2026-03-02, done: 100%, spent-cost: 70}}}}
            -- baseline/plan.yaml --
            projects: {web: {start: 2026-03-02, tasks: {kept: {duration: 2d, cost: 100}, dropped: {duration: 1d, cost: 30}, gone: {duration: 1d, cost: 20}}}}
            """,
            "bac 150, pv 150, ev 50, ac 70");

        Assert.Equal(["web.kept True 100 50", "web.dropped True 30 0", "web.new False 0 0", "web.gone True 20 0"], value.Tasks.Select(task => $"{task.Path} {task.IsInBaseline} {task.Figures.Budget:0} {task.Figures.Earned:0}"));
        Assert.Contains("1 task of the baseline is not in the plan any more: budgeted, and nothing is earned", value.Reasons);
    }

    [Fact]
    public void Groups_are_the_sums_of_their_tasks()
    {
        var value = Check(
            """
            -- plan.yaml --
            workspace: {currency: EUR, as-of: 2026-03-04}
            projects: {web: {start: 2026-03-02, tasks: {build: {tasks: {a: {duration: 2d, cost: 100, done: 50%, started: 2026-03-02, spent-cost: 70}, b: {duration: 2d, cost: 300}}}}}}
            -- baseline/plan.yaml --
            projects: {web: {start: 2026-03-02, tasks: {build: {tasks: {a: {duration: 2d, cost: 100}, b: {duration: 2d, cost: 300}}}}}}
            """,
            "bac 400, pv 400, ev 50, ac 70");

        Assert.Equal(new ValueFigures(400, 400, 50, 70), value.Tasks.Single(task => task.Path == "web.build").Figures);
    }

    // Half-even to the cent once a task: 0.125 of 0.20 = 0.025 -> 0.02 for each of two.
    [Fact]
    public void Each_task_is_rounded_once_and_the_project_adds_what_is_rounded() => Check(
        """
        -- plan.yaml --
        workspace: {currency: EUR, as-of: 2026-03-03}
        projects: {web: {start: 2026-03-02, tasks: {a: {duration: 8d, cost: 0.20, done: 12.5%}, b: {duration: 8d, cost: 0.20, done: 12.5%}}}}
        -- baseline/plan.yaml --
        projects: {web: {start: 2026-03-02, tasks: {a: {duration: 8d, cost: 0.20}, b: {duration: 8d, cost: 0.20}}}}
        """,
        "bac 0.4, pv 0.04, ev 0.04");

    [Fact]
    public void A_plan_without_a_baseline_says_that_it_names_none()
    {
        var value = Assert.Single(Fixture.Parse("projects: {web: {tasks: {a: {effort: 1d}}}}").Analyse().Earned.Values);

        Assert.Null(value.Figures);
        Assert.Equal("there is no baseline: `workspace.baseline` or `--baseline` names one", value.WhyNot);
    }

    [Theory]
    [InlineData("-- baseline/plan.yaml --\nprojects: {other: {start: 2026-03-02, tasks: {a: {effort: 1d}}}}", "the baseline `agreed` has no project `web`")]
    [InlineData("-- baseline/plan.yaml --\nprojects: {web: {start: 2026-03-02, tasks: {a: {effort: 1d, after: [b]}, b: {effort: 1d, after: [a]}}}}", "no task of `web` has dates in the baseline `agreed`")]
    [InlineData("-- baseline/plan.yaml --\nworkspace: {currency: GBP}\nprojects: {web: {start: 2026-03-02, tasks: {a: {effort: 1d, cost: 9}}}}", "no exchange rate for GBP, the currency of the baseline")]
    [InlineData("-- baseline/plan.yaml --\nprojects: {web: {start: 2026-03-02, tasks: {a: {effort: 1d, cost: 9 GBP}}}}", "the cost of the baseline is not known: no exchange rate for GBP")]
    [InlineData("-- baseline/plan.yaml --\nresources: {ana: {}}\nprojects: {web: {start: 2026-03-02, tasks: {a: {effort: 1d, assign: [ana], cost: 9 GBP}}}}", "the cost of the baseline is not known: no exchange rate for GBP")]
    [InlineData("-- baseline/plan.yaml --\nprojects: {other: {start: 2026-03-02, tasks: {a: {effort: nonsense}, b: {effort: rubbish}}}}", "the baseline `agreed` has no project `web`; the baseline `agreed` has 2 errors: what they hide is not in it")]
    [InlineData("", "the baseline `agreed` cannot be had: a fixture has no git")]
    public void What_cannot_be_measured_says_why(string baseline, string reason)
    {
        var value = Fixture.Parse($"-- plan.yaml --\nworkspace: {{baseline: agreed}}\nprojects: {{web: {{start: 2026-03-02, tasks: {{a: {{effort: 1d}}}}}}}}\n{baseline}\n").Analyse().Earned["web"];

        Assert.Null(value.Figures);
        Assert.Equal(reason, value.WhyNot);
    }

    [Fact]
    public void The_curve_knows_what_was_planned_each_week_and_what_was_earned_where_dates_are_written()
    {
        var value = Check(
            """
            -- plan.yaml --
            workspace: {currency: EUR, as-of: 2026-03-11}
            projects: {web: {start: 2026-03-04, tasks: {a: {duration: 10d, cost: 1000, started: 2026-03-04, done: 40%, spent-cost: 800}}}}
            -- baseline/plan.yaml --
            projects: {web: {start: 2026-03-04, tasks: {a: {duration: 10d, cost: 1000}}}}
            """,
            "pv 500, ev 400");

        Assert.Equal(
            ["2026-03-04 0 0 0", "2026-03-09 300 240 480", "2026-03-11 500 400 800", "2026-03-16 800 - -", "2026-03-18 1000 - -"],
            value.Curve.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Date:yyyy-MM-dd} {point.Planned:0} {Shown(point.Earned)} {Shown(point.Actual)}")));

        static string Shown(decimal? amount) => amount?.ToString("0", CultureInfo.InvariantCulture) ?? "-";
    }

    [Fact]
    public void The_curve_knows_this_day_only_where_begun_work_does_not_say_when()
    {
        var value = Check(
            """
            -- plan.yaml --
            workspace: {currency: EUR, as-of: 2026-03-11}
            projects: {web: {start: 2026-03-04, tasks: {a: {duration: 10d, cost: 1000, done: 40%}}}}
            -- baseline/plan.yaml --
            projects: {web: {start: 2026-03-04, tasks: {a: {duration: 10d, cost: 1000}}}}
            """,
            "pv 500, ev 400");

        Assert.Equal([new DateOnly(2026, 3, 11)], value.Curve.Where(point => point.Earned is not null).Select(point => point.Date));
        Assert.Contains("1 task that began does not say when (`started`, `finished`): EV and AC are known for this day only", value.Reasons);
    }

    // Four hundred over Monday to Thursday, all of it earned by Friday; what has not begun says nothing about earlier days.
    [Theory]
    [InlineData("started: 2026-03-02, finished: 2026-03-05", 400)]
    [InlineData("finished: 2026-03-05", 400)]
    [InlineData("started: 2026-03-02, finished: 2026-03-05, spent-cost: 0", 400)]
    public void The_curve_draws_what_is_finished_up_to_its_finish_beside_work_that_has_not_begun(string when, int earned)
    {
        var value = Check(
            """
            -- plan.yaml --
            workspace: {currency: EUR, as-of: 2026-03-18}
            projects:
              web:
                start: 2026-03-02
                tasks:
                  stage:
                    tasks:
                      a: {WHEN, duration: 4d, cost: 400}
                  b: {duration: 10d, cost: 600, after: [stage.a]}
            -- baseline/plan.yaml --
            projects: {web: {start: 2026-03-02, tasks: {stage: {tasks: {a: {duration: 4d, cost: 400}}}, b: {duration: 10d, cost: 600, after: [stage.a]}}}}
            """.Replace("WHEN", when, StringComparison.Ordinal),
            "ev 400, ac 0");

        Assert.Equal(earned, value.Curve.Single(point => point.Date == new DateOnly(2026, 3, 9)).Earned);
        Assert.DoesNotContain(value.Reasons, reason => reason.Contains("say when", StringComparison.Ordinal));
    }

    /// <param name="expected">Figures by the keys of our JSON, to three decimals.</param>
    private static ProjectValue Check(string text, string expected)
    {
        var value = Assert.Single(Fixture.Parse(text).Analyse().Earned.Values);
        Assert.Null(value.WhyNot);
        var known = Known(value);
        Assert.Equal(expected, string.Join(", ", expected.Split(", ").Select(figure => figure.Split(' ')[0]).Select(key => $"{key} {known[key]}")));
        return value;
    }

    private static Dictionary<string, string> Known(ProjectValue value)
    {
        var (sum, time) = (value.Figures!, value.Schedule!);
        return new Dictionary<string, string>
        {
            ["unit"] = value.Unit.ToString(),
            ["bac"] = Shown(sum.Budget),
            ["pv"] = Shown(sum.Planned),
            ["ev"] = Shown(sum.Earned),
            ["ac"] = Shown(sum.Actual),
            ["cv"] = Shown(sum.CostVariance),
            ["sv"] = Shown(sum.ScheduleVariance),
            ["cpi"] = Shown(sum.CostIndex),
            ["spi"] = Shown(sum.ScheduleIndex),
            ["eac"] = Shown(sum.EstimateAtCompletion),
            ["eacAtPlannedRate"] = Shown(sum.EstimateAtPlannedRate),
            ["eacCombined"] = Shown(sum.EstimateCombined),
            ["etc"] = Shown(sum.EstimateToComplete),
            ["vac"] = Shown(sum.VarianceAtCompletion),
            ["tcpi"] = Shown(sum.ToCompleteIndex),
            ["es"] = Shown(time.EarnedDays),
            ["at"] = Shown(time.ActualDays),
            ["pd"] = Shown(time.PlannedDays),
            ["sv(t)"] = Shown(time.VarianceDays),
            ["spi(t)"] = Shown(time.Index),
        };

        static string Shown(decimal? number) => number?.ToString("0.###", CultureInfo.InvariantCulture) ?? "null";
    }
}
