using PlanAsCode.Analysis;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.RiskExposure;

public sealed class RiskRegisterTests
{
    // 20 working days and 100k of budget: 12k is 12 %, level 4; 80 % is level 5, 20 % level 2.
    private const string Project =
        "projects: {web: {start: 2026-01-05, budget: 100k EUR, tasks: {build: {duration: 20d}, guard: {duration: 1d, started: 2026-01-05, finished: 2026-01-05}}}}\n";

    // PMI, PMBOK Guide, 4th edition, figure 11-16 (build or upgrade a plant, M USD): a strong demand of 60 % or a weak one of 40 %.
    [Theory]
    [InlineData(80, -30, 36)]
    [InlineData(70, 10, 46)]
    public void Expected_monetary_value_adds_up_over_the_branches_of_a_decision(int strong, int weak, int expected)
    {
        var total = Register(
            $$"""
            workspace: {currency: USD}
            risks:
              strong: {kind: opportunity, probability: 60%, impact: {cost: {{strong}}M } }
              weak: {kind: {{(weak < 0 ? "threat" : "opportunity")}}, probability: 40%, impact: {cost: {{Math.Abs(weak)}}M } }
            """).Total;

        Assert.Equal(-expected * 1_000_000m, total.Reserve?.Amount);
    }

    [Fact]
    public void The_worst_come_first_by_exposure_then_by_expected_value_then_by_id() => Assert.Equal(
        ["worst", "dear", "cheap2", "cheap10", "unknown", "over"],
        Register(
            Project + """
            risks:
              over: {projects: [web], status: closed, probability: 90%, impact: {quality: 5}}
              unknown: {projects: [web], probability: 90%}
              cheap10: {projects: [web], probability: 20%, impact: {quality: 4, cost: 1k EUR}}
              cheap2: {projects: [web], probability: 20%, impact: {quality: 4, cost: 1k EUR}}
              dear: {projects: [web], probability: 20%, impact: {cost: 12k EUR}}
              worst: {projects: [web], probability: 90%, impact: {quality: 5}}
            """).Risks.Select(risk => risk.Risk.Path));

    [Fact]
    public void Residual_values_take_over_what_they_do_not_say_and_say_so()
    {
        var risk = One(
            Project + """
            risks:
              r: {projects: [web], probability: 80%, impact: {quality: 5, cost: 12k EUR}, residual: {probability: 20%, impact: {quality: 1}}}
            """);

        Assert.Equal((25, 8, 25), (risk.Inherent?.Exposure, risk.Residual?.Exposure, risk.Current?.Exposure));
        Assert.Equal("impact.cost", Assert.Single(risk.Inherited));
        Assert.False(risk.IsMitigated);
    }

    // Once guard is done 20 % of 12k is expected instead of 80 %.
    [Fact]
    public void Residual_values_are_the_current_ones_once_all_actions_are_done()
    {
        var risk = One(
            Project + """
            risks:
              r: {projects: [web], probability: 80%, impact: {cost: 12k EUR}, residual: {probability: 20%}, actions: [web.guard]}
            """);

        Assert.True(risk.IsMitigated);
        Assert.Equal((20, 8, 8), (risk.Inherent?.Exposure, risk.Residual?.Exposure, risk.Current?.Exposure));
        Assert.Equal("impact.cost", Assert.Single(risk.Inherited));
        Assert.Equal(2400m, risk.ExpectedValue?.Amount);
    }

    [Theory]
    [InlineData("projects: [web]", "it has neither probability nor impact")]
    [InlineData("projects: [web], impact: {quality: 2}", "it has no probability")]
    [InlineData("projects: [web], probability: 20%", "it has no impact")]
    [InlineData("probability: 20%, impact: {cost: 2k EUR}", "it names no project that its impact could be measured by")]
    [InlineData("projects: [web], probability: 20%, impact: {cost: 2k GBP}", "no exchange rate for GBP")]
    [InlineData("projects: [poor], probability: 20%, impact: {cost: 2k EUR}", "no project of it has a budget that its cost could be measured by")]
    [InlineData("projects: [poor], probability: 20%, impact: {schedule: 2d}", "no project of it has dates that its delay could be measured by")]
    public void What_cannot_be_scored_says_why(string risk, string reason) =>
        Assert.Equal(reason, One(Project.Replace("projects: {", "projects: {poor: {}, ", StringComparison.Ordinal) + $"risks: {{r: {{{risk}}}}}\n").WhyNoScore);

    [Theory]
    [InlineData("impact: {cost: 2k EUR}", "it has no probability")]
    [InlineData("probability: 20%, impact: {quality: 2}", "its impact has no cost")]
    [InlineData("probability: 20%, impact: {cost: high}", "its cost is a level, not an amount")]
    [InlineData("probability: 20%, impact: {cost: 2k GBP}", "no exchange rate for GBP")]
    [InlineData("probability: 20%, impact: {cost: 2k EUR}, status: closed", "it is closed")]
    [InlineData("probability: 20%, impact: {cost: 2k EUR}, status: occurred", "it occurred: what it costs is no longer a chance")]
    public void What_has_no_expected_value_says_why(string risk, string reason) =>
        Assert.Equal((null, reason), (One($"risks: {{r: {{{risk}}}}}\n").ExpectedValue, One($"risks: {{r: {{{risk}}}}}\n").WhyNoValue));

    // b is about both: 100 in each, 100 in the sum. (50 % of 400 is 200; 10 % of 1,000 is 100.)
    [Fact]
    public void A_risk_of_two_projects_counts_in_each_and_once_in_all()
    {
        var register = Register(
            """
            projects: {x: {}, y: {}, none: {}}
            risks:
              a: {projects: [x], probability: 50%, impact: {cost: 400 EUR}}
              b: {projects: [x, y], probability: 10%, impact: {cost: 1000 EUR}}
              c: {probability: 10%, impact: {cost: high}}
            """);

        Assert.Equal([("x", 300m), ("y", 100m)], register.Projects.Select(project => (project.Project.Path, project.Totals.Reserve!.Value.Amount)));
        Assert.Equal((300m, 1), (register.Total.Reserve?.Amount, register.Total.WithoutValue));
    }

    [Fact]
    public void Coverage_is_the_share_of_open_threats_that_open_or_done_tasks_answer()
    {
        var total = Register(
            """
            projects:
              web: {start: 2026-01-05, tasks: {open: {duration: 1d}, done: {duration: 1d, finished: 2026-01-05}, cut: {duration: 1d, status: dropped}}}
              gone: {status: dropped, start: 2026-01-05, tasks: {task: {duration: 1d}}}
            risks:
              a: {actions: [web.open]}
              b: {actions: [web.cut, web.done]}
              c: {actions: [web.cut, gone.task]}
              d: {response: accept, reason: Rare}
              e: {response: mitigate}
              f: {kind: opportunity, actions: [web.open]}
              g: {status: closed, actions: [web.open]}
            """).Total;

        Assert.Equal((5, 2, 1, 1, 1, 40m), (total.Threats, total.Answered, total.AllDropped, total.Decided, total.Unanswered, total.CoveragePercent));
        Assert.Equal((7, 1), (total.Risks, total.Opportunities));
    }

    [Fact]
    public void Without_threats_there_is_no_coverage_and_without_values_no_reserve() =>
        Assert.Equal((null, null), (Register("projects: {web: {}}\n").Total.CoveragePercent, Register("projects: {web: {}}\n").Total.Reserve));

    // Exposure then and now: up 4 -> 8, down 8 -> 4, the same, new, closed since; "table" shows a change of band with the same product.
    [Fact]
    public void Trends_compare_risks_by_id_as_they_stood_in_the_baseline()
    {
        const string Then =
            """
            risks:
              up: {probability: low, impact: {quality: 2}}
              down: {probability: low, impact: {quality: 4}}
              same: {probability: low, impact: {quality: 4}}
              vague: {probability: low}
              reopened: {status: closed, probability: low, impact: {quality: 4}}
              shut: {probability: low, impact: {quality: 4}}
            """;
        const string Now =
            """
            risks:
              up: {probability: low, impact: {quality: 4}}
              down: {probability: low, impact: {quality: 2}}
              same: {probability: low, impact: {quality: 4}}
              vague: {probability: low, impact: {quality: 4}}
              reopened: {probability: low, impact: {quality: 4}}
              new: {probability: low, impact: {quality: 4}}
              shut: {status: closed, probability: low, impact: {quality: 4}}
            """;
        var register = Against(Then, Now);

        Assert.Equal(
            [
                ("up", RiskDirection.Up, null), ("down", RiskDirection.Down, null), ("same", RiskDirection.Same, null), ("new", RiskDirection.New, null),
                ("reopened", RiskDirection.New, null), ("vague", null, "it could not be scored in the baseline"), ("shut", null, "it is no longer open"),
            ],
            new[] { "up", "down", "same", "new", "reopened", "vague", "shut" }.Select(path => Trend(register, path)));
        Assert.Equal("shut", Assert.Single(register.Trends.NoLongerOpen));
        Assert.Equal("v1", register.Trends.Against);
    }

    [Fact]
    public void What_cannot_happen_stands_below_all_that_can_and_counts_in_no_reserve()
    {
        var register = Against(
            "risks: {gone: {probability: 5%, impact: {quality: 3, cost: 100 EUR}}, come: {probability: 0%, impact: {quality: 3, cost: 900 EUR}}, never: {probability: 0%, impact: {quality: 3}}}",
            "risks: {gone: {probability: 0%, impact: {quality: 3, cost: 100 EUR}}, come: {probability: 5%, impact: {quality: 3, cost: 900 EUR}}, never: {probability: 0%, impact: {quality: 3}}}");

        Assert.Equal(
            [("gone", RiskDirection.Down, null), ("come", RiskDirection.Up, null), ("never", RiskDirection.Same, null)],
            new[] { "gone", "come", "never" }.Select(path => Trend(register, path)));
        Assert.Equal(5m, register.Trends.Reserve?.Amount);
        Assert.Equal(["come"], register.Risks.Where(risk => risk.CanHappen).Select(risk => risk.Risk.Path));
    }

    [Fact]
    public void A_new_scale_alone_is_no_trend() => Assert.Equal(
        ("r", RiskDirection.Same, null),
        Trend(
            Against(
                "risks: {r: {probability: 40%, impact: {quality: 3}}}",
                "workspace: {risk-scale: {probability: [5%, 10%, 20%, 30%], bands: [2, 4, 6]}}\nrisks: {r: {probability: 40%, impact: {quality: 3}}}"),
            "r"));

    [Fact]
    public void Residual_values_that_came_true_since_the_baseline_bring_a_risk_down() => Assert.Equal(
        ("r", RiskDirection.Down, null),
        Trend(
            Against(
                "projects: {p: {start: 2025-12-01, tasks: {a: {duration: 1d}}}}\nrisks: {r: {probability: 40%, impact: {quality: 3}, actions: [p.a], residual: {probability: 5%}}}",
                "projects: {p: {start: 2025-12-01, tasks: {a: {duration: 1d, finished: 2025-12-01}}}}\nrisks: {r: {probability: 40%, impact: {quality: 3}, actions: [p.a], residual: {probability: 5%}}}"),
            "r"));

    [Fact]
    public void Without_a_baseline_the_trend_says_so()
    {
        var plan = Fixture.Parse("risks: {r: {probability: low, impact: {quality: 4}}}").Snapshot();
        var missing = new PlanAnalysis(plan, new DateOnly(2026, 1, 1)) { Baseline = Baseline.Missing("v9", "there is no such ref") };

        Assert.Equal(("r", null, "the plan has no baseline"), Trend(new PlanAnalysis(plan, new DateOnly(2026, 1, 1)).Risks, "r"));
        Assert.Equal(("r", null, "the baseline v9 cannot be had: there is no such ref"), Trend(missing.Risks, "r"));
    }

    [Theory]
    [InlineData("reviewed: 2025-12-18, review-every: 2w", "2026-01-01", false)]
    [InlineData("reviewed: 2025-12-17, review-every: 2w", "2025-12-31", true)]
    [InlineData("raised: 2025-11-30, review-every: 1mo", "2025-12-30", true)]
    public void A_review_is_overdue_from_the_day_after_its_period(string review, string due, bool isOverdue)
    {
        var risk = One($"risks: {{r: {{{review}}}}}\n");

        Assert.Equal((DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), isOverdue), (risk.ReviewDue!.Value, risk.IsReviewOverdue));
    }

    // It keeps its place on the scale (1 x 5), but nothing has to be done or set aside for it.
    [Fact]
    public void A_risk_of_0_percent_is_no_threat_and_comes_behind_those_that_can_happen()
    {
        var register = Register(
            Project + """
            risks:
              never: {projects: [web], probability: 0%, impact: {quality: 5, cost: 9k EUR}}
              maybe: {projects: [web], probability: 20%, impact: {quality: 1, cost: 1k EUR}}
              solved: {projects: [web], probability: 90%, impact: {quality: 5}, actions: [web.guard], residual: {probability: 0%}}
              over: {projects: [web], status: closed, probability: 90%, impact: {quality: 5}}
            """);

        Assert.Equal(["maybe", "never", "solved", "over"], register.Risks.Select(risk => risk.Risk.Path));
        Assert.Equal((5, false), (register.Find("never")!.Current!.Exposure, register.Find("never")!.CanHappen));
        Assert.Equal((1, 1, 200m, 0), (register.Total.Threats, register.Total.Unanswered, register.Total.Reserve!.Value.Amount, register.Total.WithoutValue));
        Assert.Equal(1, register.Total.ByBand.Sum());
    }

    [Theory]
    [InlineData("probability: high, impact: {quality: high}", "no residual values are written")]
    [InlineData("impact: {quality: high}, residual: {impact: {quality: low}}", "it has no probability")]
    [InlineData("probability: high, residual: {probability: low}", "it has no impact")]
    [InlineData("probability: high, impact: {quality: high}, residual: {probability: low}", null)]
    public void A_missing_residual_score_has_a_reason_of_its_own(string risk, string? why) => Assert.Equal(why, One($"risks: {{r: {{{risk}}}}}").WhyNoResidual);

    private static RiskRegister Register(string plan) => Fixture.Parse(plan).Analyse().Risks;

    private static AssessedRisk One(string plan) => Register(plan).Find("r")!;

    private static RiskRegister Against(string then, string now) =>
        new PlanAnalysis(Fixture.Parse(now).Snapshot(), new DateOnly(2026, 1, 1))
        {
            Baseline = Baseline.Of("v1", Fixture.Parse(then).Snapshot(), new DateOnly(2025, 12, 1)),
        }.Risks;

    private static (string, RiskDirection?, string?) Trend(RiskRegister register, string path)
    {
        var trend = register.Trends.Of(register.Find(path)!);
        return (path, trend.Direction, trend.WhyNot);
    }
}
