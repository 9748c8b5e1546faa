using System.Xml.Linq;
using PlanAsCode.Reports;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Reports;

public sealed class HtmlReportTests
{
    private const string Plan = """
        workspace: {title: Northwind IT, as-of: 2026-02-11}
        resources:
          ana: {name: Ana <b>Ruiz</b>, rate: 400 EUR/d}
        goals:
          faster: {title: Faster, measures: {p95: {from: 900, to: 300, now: 600, unit: ms}}}
        projects:
          shop:
            title: "Shop <script>alert(1)</script>"
            owner: ana
            goals: [faster]
            start: 2026-02-09
            deadline: 2026-02-12
            budget: 1000 EUR
            notes: "See [here](javascript:alert(1)) and [[shop.api]]."
            links: [{title: Bad, address: "javascript:alert(2)"}]
            tasks:
              api: {title: "\"API\" & more", effort: 5d, assign: [ana]}
              live: {title: Live, milestone: true, after: [api], deadline: 2026-02-13}
            updates:
              2026-02-10: {author: ana, health: green, summary: "All <i>well</i>."}
          other: {title: Other, start: 2026-03-02, tasks: {a: {duration: 2d}}}
        risks:
          late: {title: Late, projects: [shop], probability: 30%, impact: {schedule: high}}
        """;

    [Fact]
    public void A_plan_becomes_a_page_that_says_how_it_stands()
    {
        var page = Render(new ReportOptions { ProductVersion = "1.2.3" });

        Assert.Contains("2 projects: 1 late, over budget, 1 no deadline.", page.Value, StringComparison.Ordinal);
        Assert.Contains("though it was last reported green", page.Value, StringComparison.Ordinal);
        Assert.Contains("by Plan as Code 1.2.3", page.Value, StringComparison.Ordinal);
        Assert.Contains("50 %", page.All("section").Single(section => section.Get("id") == "goals").Value, StringComparison.Ordinal);
    }

    // The first that is named is not there: it stands under Speed, and also supports Trust.
    [Fact]
    public void A_goal_also_supports_those_it_does_not_stand_under()
    {
        var html = HtmlReport.Render(
            Fixture.Parse("workspace: {title: W, as-of: 2026-02-11}\ngoals: {speed: {title: Speed}, trust: {title: Trust}, low: {title: Low, supports: [gone, speed, trust]}}").Analyse(),
            ReportOptions.Default).Html!;

        Assert.Contains("Also supports Trust<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_plan_stays_text()
    {
        var page = Render(ReportOptions.Default);

        Assert.Empty(page.All("script"));
        Assert.DoesNotContain(page.All("a"), link => link.Get("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Shop <script>alert(1)</script>", page.Value, StringComparison.Ordinal);
        Assert.Contains("See here and \"API\" & more.", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void One_project_can_be_shown_alone()
    {
        var page = Render(new ReportOptions { Project = "other" });

        Assert.Equal("Other", page.All("h1").Single().Value);
        Assert.DoesNotContain("Shop", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_is_not_there_is_a_problem_that_names_those_that_are()
    {
        var result = HtmlReport.Render(Fixture.Parse(Plan).Analyse(), new ReportOptions { Project = "shop2" });

        Assert.Null(result.Html);
        Assert.Equal("no project `shop2`: the plan has `shop`, `other`", Assert.Single(result.Problems).ToString());
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() =>
        Assert.Equal(
            HtmlReport.Render(Fixture.Parse(Plan).Analyse(), ReportOptions.Default).Html,
            HtmlReport.Render(Fixture.Parse(Plan).Analyse(), ReportOptions.Default).Html);

    [Theory]
    [InlineData("")]
    [InlineData("projects: {p: {}}")]
    [InlineData("projects: {p: {tasks: {a: {duration: 1d, after: [b]}, b: {duration: 1d, after: [a]}}}}")]
    [InlineData("goals: {a: {supports: [b]}, b: {supports: [a]}}")]
    [InlineData("risks: {r: {}}\nresources: {x: {}}\nlessons: {l: {}}\nprojects: {p: {updates: {u: {}}, decisions: {d: {}}, changes: {c: {}}}}")]
    [InlineData("projects: {p: {deadline: 2026-01-01, budget: 0 EUR, tasks: {a: {effort: 1d, assign: [nobody]}}}}")]
    [InlineData("projects: [")]
    public void A_plan_with_gaps_or_mistakes_still_gives_a_page(string plan) =>
        Page.Read(HtmlReport.Render(Fixture.Parse(plan).Analyse(), ReportOptions.Default).Html!);

    // A page of a hundred thousand rows opens in no browser.
    [Fact]
    public void A_long_chart_shows_its_first_rows_and_says_so()
    {
        var tasks = string.Concat(Enumerable.Range(1, 2_003).Select(i => $"      t{i}: {{duration: 1d, after: [t{Math.Max(1, i - 1)}]}}\n"));
        var page = Page.Read(HtmlReport.Render(Fixture.Parse($"projects:\n  web:\n    start: 2026-03-02\n    tasks:\n{tasks}").Analyse(), ReportOptions.Default).Html!);

        Assert.Contains("The first 2,000 of 2,003 rows: more of them would be too much for a browser.", page.Value, StringComparison.Ordinal);
        Assert.Equal(2_000, page.All("tr").Count(row => row.Get("class") == "row-task"));
    }

    // One point an iteration, and twenty left: the twentieth week ends on 2026-07-03.
    [Fact]
    public void A_deadline_that_velocity_misses_is_a_risk_though_the_schedule_keeps_it()
    {
        var page = Page.Read(HtmlReport.Render(Fixture.Parse(
            """
            workspace: {as-of: 2026-02-16}
            iterations: {s1: {start: 2026-01-26, finish: 2026-01-30}, s2: {start: 2026-02-02, finish: 2026-02-06}, s3: {start: 2026-02-09, finish: 2026-02-13}}
            projects:
              p:
                start: 2026-01-26
                deadline: 2026-04-03
                tasks:
                  a: {duration: 1d, points: 1, iteration: s1, started: 2026-01-26, finished: 2026-01-26}
                  b: {duration: 1d, points: 1, iteration: s2, started: 2026-02-02, finished: 2026-02-02}
                  c: {duration: 1d, points: 1, iteration: s3, started: 2026-02-09, finished: 2026-02-09}
                  d: {duration: 4d, points: 20}
            """).Analyse(), ReportOptions.Default).Html!);

        Assert.Contains("At the velocity of its iterations it is likely done by 3 Jul 2026, after its deadline.", page.Value, StringComparison.Ordinal);
        Assert.Contains("At risk", page.Value, StringComparison.Ordinal);
    }

    private static XElement Render(ReportOptions options) =>
        Page.Read(HtmlReport.Render(Fixture.Parse(Plan).Analyse(), options).Html!);
}
