using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

/// <summary>Fields that the example of the language does not use.</summary>
public sealed class EveryFieldTests
{
    [Fact]
    public void The_workspace_is_read_whole()
    {
        var workspace = Fixture.Parse(
            """
            workspace:
              currency: CHF
              exchange-rates: {EUR: 0.95}
              baseline: v1
              exclude: ["archive/**"]
              limits: {file-size: 2 MB, depth: 20}
              risk-scale: {probability: [5%, 20, 40, 60], bands: [4, 8, 12]}
              rules: {milestone-without-gate: off, update-overdue: {severity: hint, days: 3}}
              policies: {beta: {when: milestone-slip, over: 5d, scope-added-after: 2026-04-01, severity: warning, needs-decision: true}}
              waivers: {w: {policy: beta, reason: Agreed, until: 2026-05-01, ticket: A-7}}
              forecast: {distribution: triangular, runs: 500, seed: 7}
              stale-after: 3w
              rates: {Backend: 80/h}
            """).Snapshot().Workspace;

        Assert.Equal(("CHF", 0.95m, "v1"), (workspace.Currency, workspace.ExchangeRates["EUR"], workspace.Baseline));
        Assert.Equal(new WorkspaceLimits(2 * 1024 * 1024, 20, 10_000, 20_000), workspace.Limits);
        Assert.Equal([5, 20, 40, 60], workspace.RiskScale.Probability.ToArray());
        Assert.Equal([4, 8, 12], workspace.RiskScale.Bands.ToArray());
        Assert.Equal("Off", workspace.Rules["milestone-without-gate"].Severity.ToString());
        Assert.Equal("3", workspace.Rules["update-overdue"].Thresholds["days"]);
        Assert.Equal(new ForecastSettings(true, 500, 7), workspace.Forecast);
        Assert.Equal(new Rate(new Money(80, "CHF"), TimeUnit.Hour), workspace.Rates["Backend"]);
        Assert.Equal(PolicySeverity.Warning, workspace.Policies[0].Severity);
        Assert.True(workspace.Policies[0].Has("scope-added-after"));
        Assert.True(workspace.Waivers[0].Has("ticket"));
    }

    [Fact]
    public void Calendars_take_all_forms_of_hours_and_weeks()
    {
        var plan = Fixture.Parse(
            """
            calendars:
              a: {hours: {mon-thu: 9h, fri: 4h}}
              b: {extends: a, week: [sun, mon-wed], hours: [09:00-12:00, 13:00-18:00], working-days: {2026-11-28: Release}}
              c:
                hours: 09:00-12:00, 13:00-18:00
                holidays: {2026-12-24..2026-12-31: Winter break}
            """).Snapshot();

        Assert.Empty(FindingText.Of(plan));
        Assert.Equal(5, plan.Calendars["a"].Hours!.Count);
        Assert.Equal([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday], plan.Calendars["b"].Week!.Value.ToArray());
        Assert.Equal([new TimeSpanOfDay(540, 720), new TimeSpanOfDay(780, 1080)], plan.Calendars["b"].Hours![DayOfWeek.Friday].ToArray());
        Assert.Equal(2, plan.Calendars["c"].Hours![DayOfWeek.Monday].Length);
        Assert.Equal(8, plan.Calendars["c"].Holidays[0].Days.Days);
    }

    [Fact]
    public void Tasks_take_every_field()
    {
        var plan = Fixture.Parse(
            """
            resources: {ana: {skills: [sql]}, box: {kind: equipment}}
            iterations: {s7: {start: 2026-03-02, finish: 2026-03-13, capacity: 40}}
            goals: {g: {}}
            projects:
              p:
                tasks:
                  a:
                    effort: 6d..10d..20d
                    assign: [ana 50%, {any-of: [ana], share: 20%}, {skills: [sql], count: 2}, {equipment: box, units: 3}]
                    before: [b FF-1d]
                    status: blocked
                    blocked-by: Waiting
                    started: 2026-03-02 14:00
                    done: 60 %
                    remaining: 2d
                    spent: 1.5d
                    spent-cost: 1.2k
                    iteration: s7
                    points: 5
                    goals: [g]
                    cost: 12k USD
                    links: {Board: "https://example.org"}
                    acceptance: {fast: {text: Fast enough, met: yes}, plain: Works}
                    repeat: every 1w on mon until 2026-06-30
                  b: {milestone: true, links: ["https://example.org/x", {title: X, url: "https://example.org/y"}]}
            """).Snapshot();

        Assert.Empty(FindingText.Of(plan));
        var task = plan.WorkItems["p.a"];
        Assert.Equal(["NamedAssignment", "AnyOfAssignment", "SkillAssignment", "EquipmentAssignment"], task.Assignments.Select(one => one.GetType().Name));
        Assert.Equal(LinkType.FinishToFinish, task.Before[0].Type);
        Assert.Equal(14 * 60, task.Started!.MinuteOfDay);
        Assert.Equal(new Money(12_000, "USD"), task.Cost);
        Assert.Equal(new Money(1_200, "EUR"), task.SpentCost);
        Assert.Equal([true, null], task.Acceptance.Select(criterion => criterion.Met));
        Assert.Equal(DayOfWeek.Monday, task.Repeat!.On);
        Assert.Equal(40, plan.Iterations["s7"].CapacityPoints);
        Assert.Equal("https://example.org/y", plan.WorkItems["p.b"].Links[1].Address);
    }

    [Fact]
    public void Logs_risks_and_the_rest_take_every_field()
    {
        var plan = Fixture.Parse(
            """
            resources: {ana: {capacity: {2026-01-01: 50%, 2026-04: 100%}, limit: [4h/d, 15h/w], efficiency: 0.8}}
            stakeholders: {cfo: {engagement: supportive, projects: [p]}}
            lessons: {first: {learned-in: p, categories: [testing], applies-when: {words: [migration]}, action: [p.t], status: agreed}}
            communications: {weekly: {audience: [cfo], every: 1w, withhold: [rates], owner: ana}}
            risks: {r: {kind: opportunity, probability: high, impact: {schedule: 3, cost: 10k..12k..30k USD}, residual: {probability: 5%, impact: {scope: low}}, response: exploit}}
            projects:
              p:
                done-when: All paid
                tasks: {t: {effort: 1d}}
                reviews: {2026-03-27: {kind: post-project, participants: [ana, cfo], went-well: [Pairing], went-badly: Late data, lessons: [first]}}
                decisions: {old: {date: 2026-01-05}, new: {date: 2026-02-05, supersedes: old, status: proposed}}
                changes: {more: {date: 2026-02-06, requested-by: Carla, what: More, status: approved}}
            """).Snapshot();

        Assert.Empty(FindingText.Of(plan));
        Assert.Equal(0.5m, plan.Resources["ana"].Capacity!.At(new DateOnly(2026, 3, 1), 1));
        Assert.Equal((2, 0.8m), (plan.Resources["ana"].Limits.Length, plan.Resources["ana"].Efficiency));
        Assert.Equal((Level.High, Level.Medium, 30_000m), (plan.Risks["r"].Probability!.Level, plan.Risks["r"].Impact.Schedule!.Level, plan.Risks["r"].Impact.Cost!.Money!.Pessimistic));
        Assert.Equal(Level.Low, plan.Risks["r"].ResidualImpact!.Scope);
        Assert.Equal("p.old", plan.Projects["p"].Decisions[1].Supersedes!.Target);
        Assert.Equal(["Late data"], plan.Projects["p"].Reviews[0].WentBadly.ToArray());
        Assert.Equal("first", plan.Projects["p"].Reviews[0].Lessons[0].Target);
        Assert.Equal(["All paid"], plan.Projects["p"].DoneWhen.ToArray());
        Assert.Equal(["migration"], plan.Lessons["first"].AppliesWhen!.Words.ToArray());
    }
}
