using PlanAsCode.Features;
using PlanAsCode.Features.Understanding;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Understanding;

/// <summary>Tasks, people, risks, goals and the rest: what a hover says of them, on their declaration and wherever they are named.</summary>
public sealed class HoverOfThingsTests
{
    // 2026-02-02 is a Monday. Design takes three days, to Wednesday; building (2 + 4 x 5 + 8) / 6 = 5 days, from Thursday to the next Wednesday,
    // a day behind the launch's deadline. A risk of two of these eight days, a quarter, is level 5; 30 % is level 2: 10, high.
    private const string Shop = """
        workspace: {as-of: 2026-02-02}
        resources:
          ana: {name: Ana Ruiz, rate: 100 EUR/d}
        risks:
          late-api: {title: Late API, affects: [web.build], probability: 30%, impact: {schedule: 2d}}
        projects:
          web:
            title: Web shop
            start: 2026-02-02
            deadline: 2026-02-13
            budget: 1k EUR
            tasks:
              design: {title: Design, effort: 3d, assign: [ana]}
              build: {title: Build, effort: 2d..5d..8d, assign: [ana], after: [design]}
              launch: {milestone: true, after: [build], deadline: 2026-02-10}
              party: {effort: 1d}
        """;

    [Fact]
    public void A_task_says_when_and_why_what_it_takes_and_what_may_delay_it() => Check(
        Shop.Replace("build: {title", "bui$0ld: {title", StringComparison.Ordinal),
        """
        **Build** · task `web.build`

        - Dates: 2026-02-05 → 2026-02-11, 5 working days
        - Float: -1 working day, critical
        - Work: 5d (mean of three points)
        - Who: Ana Ruiz 5d
        - Cost: 500 EUR
        - Risks: Late API (10 high)

        Why it starts on 2026-02-05:

        1. after web.design
        2. Design, 2026-02-02 → 2026-02-04, Ana Ruiz: starts with its project on 2026-02-02

        Sooner: let web.design finish sooner, or take the link away
        """);

    [Fact]
    public void A_reference_says_the_same_as_the_declaration() =>
        Assert.Equal(At(Shop.Replace("build: {title", "bui$0ld: {title", StringComparison.Ordinal)), At(Shop.Replace("after: [build]", "after: [bui$0ld]", StringComparison.Ordinal)));

    [Fact]
    public void A_milestone_says_how_far_it_is_from_its_deadline() => Check(
        Shop.Replace("launch:", "lau$0nch:", StringComparison.Ordinal),
        """
        **launch** · milestone `web.launch`

        - Date: 2026-02-11
        - Float: -1 working day, critical
        - Deadline: 2026-02-10, missed by 1 working day

        Why it is on 2026-02-11:

        1. after web.build
        2. Build, 2026-02-05 → 2026-02-11, Ana Ruiz: after web.design
        3. Design, 2026-02-02 → 2026-02-04, Ana Ruiz: starts with its project on 2026-02-02

        Sooner: let web.build finish sooner, or take the link away
        """);

    [Fact]
    public void A_project_says_when_it_ends_what_it_costs_and_what_drives_it() => Check(
        Shop.Replace("  web:", "  we$0b:", StringComparison.Ordinal),
        """
        **Web shop** · project `web`

        - Dates: 2026-02-02 → 2026-02-11, 8 working days, 0 % done
        - Deadline: 2026-02-13, 2 working days to spare
        - Cost: 800 EUR of 1,000 EUR
        - Risks: 1 open threat, 1 high
        - Driven by: Build ← Design
        """);

    [Fact]
    public void A_task_in_a_loop_says_why_it_has_no_dates() => Check(
        "projects: {p: {tasks: {a: {effort: 1d, after: [b]}, b$0: {effort: 1d, after: [a]}}}}",
        """
        **b** · task `p.b`

        - No dates: waits for itself through a loop of links
        """);

    // 80 % of five days are four: four of six days' work in the first week, a week away, the last two of four.
    [Fact]
    public void A_person_shows_the_weeks_as_bars() => Check(
        """
        workspace: {as-of: 2026-02-02}
        resources:
          an$0a: {name: Ana Ruiz, role: Backend, capacity: 80%, rate: 620 EUR/d, leave: [2026-02-09..2026-02-13]}
        projects: {web: {start: 2026-02-02, tasks: {api: {effort: 6d, assign: [ana]}}}}
        """,
        """
        **Ana Ruiz** · person `ana`, Backend

        - Capacity: 80 % of 40h a week
        - Rate: 620 EUR/d
        - Away: 2026-02-09..2026-02-13

        Booked by week:

        ```text
        w06 02-02  ██████████  100 %
        w07 02-09  away
        w08 02-16  █████░░░░░   50 %
        ```
        """);

    // Two tasks of a week at once: both are asked for in the first week, the second is done in the next.
    [Fact]
    public void Who_is_asked_for_too_much_is_told() => Check(
        """
        workspace: {as-of: 2026-02-02}
        resources: {be$0n: {name: Ben}}
        projects: {web: {start: 2026-02-02, tasks: {a: {effort: 5d, assign: [ben]}, b: {effort: 5d, assign: [ben]}}}}
        """,
        """
        **Ben** · person `ben`

        - Capacity: 100 % of 40h a week
        - Asked too much: 2026-w06, 10d of 5d; late: web.b

        Booked by week:

        ```text
        w06 02-02  ██████████  100 %  asked for 200 %
        w07 02-09  ██████████  100 %
        ```
        """);

    [Fact]
    public void A_team_shows_its_members_together() => Check(
        """
        workspace: {as-of: 2026-02-02}
        resources: {ana: {name: Ana}, ben: {name: Ben}, web-te$0am: {kind: team, name: Web team, members: [ana, ben], lead: ana}}
        projects: {web: {start: 2026-02-02, tasks: {a: {effort: 5d, assign: [ben]}}}}
        """,
        """
        **Web team** · team `web-team`

        - Lead: Ana
        - Members: Ana, Ben

        Booked by week, all members together:

        ```text
        w06 02-02  █████░░░░░   50 %
        ```
        """);

    // 30 % is not above 30: level 2. Two of ten working days are 20 %, not above: level 4. 2 x 4 = 8. After its actions 10 %: 1 x 4.
    [Fact]
    public void A_risk_shows_its_place_in_the_matrix() => Check(
        """
        workspace: {as-of: 2026-02-02}
        projects: {web: {start: 2026-02-02, tasks: {api: {title: API, effort: 9d}, test: {effort: 1d, after: [api]}}}}
        risks:
          late-a$0pi:
            title: Late API
            projects: [web]
            affects: [web.api]
            probability: 30%
            impact: {schedule: 2d}
            response: mitigate
            actions: [web.test]
            residual: {probability: 10%}
            raised: 2026-01-05
            review-every: 2w
        """,
        """
        **Late API** · risk `late-api`, open

        - Exposure: 8 medium
        - After its actions: 4 low
        - Answer: mitigate, 0 of 1 action done; test ends after API begins
        - Affects: API
        - Review: due 2026-01-19, overdue

        ```text
        very-high  M   H   C   C   C
        high       L   M   H   C   C
        medium     L   M   M   H   C
        low        L   L   M  [M]  H
        very-low   L   L   L  (L)  M
        likelihood ↑  impact →  L low M medium H high C critical
        [ ] now  ( ) after its actions
        ```
        """);

    [Fact]
    public void A_goal_shows_the_tree_below_it() => Check(
        """
        goals:
          gr$0ow: {title: Grow revenue, level: business, by: 2026-12-31}
          fast: {title: Fast checkout, supports: [grow], measures: {p95: {title: Latency, from: 900, to: 300, now: 600, unit: ms}}}
          calm: {title: Calm support, supports: [grow]}
        """,
        """
        **Grow revenue** · goal `grow`, business

        - Reached: 50 %
        - By: 2026-12-31
        - Work: nobody works on it

        ```text
        Grow revenue     █████░░░░░  50 %
        ├ Fast checkout  █████░░░░░  50 %
        │ └ Latency      █████░░░░░  50 %  900 → 300 ms, now 600
        └ Calm support   ··········
        ```
        """);

    [Fact]
    public void Wide_letters_keep_the_bars_below_each_other() => Check(
        """
        goals:
          gr$0ow: {title: 売上を伸ばす 🙂, measures: {rate: {title: Rate, from: 0, to: 10, now: 3}}}
        """,
        """
        **売上を伸ばす 🙂** · goal `grow`

        - Reached: 30 %
        - Work: nobody works on it

        ```text
        売上を伸ばす 🙂  ███░░░░░░░  30 %
        └ Rate           ███░░░░░░░  30 %  0 → 10, now 3
        ```
        """);

    [Fact]
    public void An_iteration_says_what_is_planned_of_what_fits() => Check(
        """
        workspace: {as-of: 2026-02-02}
        iterations: {s1$0: {start: 2026-02-02, finish: 2026-02-06, capacity: 8, goal: A customer can pay}}
        projects: {web: {start: 2026-02-02, tasks: {a: {title: Pay, effort: 2d, points: 5, iteration: s1}, b: {title: Send, effort: 9d, points: 5, iteration: s1}}}}
        """,
        """
        **s1** · iteration `s1`

        - Dates: 2026-02-02 → 2026-02-06, under way
        - Goal: A customer can pay
        - Planned: 10 points of 8 points (125 %)
        - Done: 0 points
        - Too full: 10 points planned, it takes 8 points
        - Spills over: Send
        """);

    [Fact]
    public void A_calendar_shows_its_week_and_its_next_closed_days() => Check(
        """
        workspace: {as-of: 2026-03-30, calendar: berlin}
        calendars:
          germany: {holidays: {2026-01-01: New Year, 2026-04-03: Good Friday}}
          ber$0lin: {extends: germany, hours: {mon-thu: 9h, fri: 4h}, holidays: {2026-05-25: Whit Monday}}
        """,
        """
        **berlin** · calendar

        - Week: mon-thu 09:00-18:00; fri 09:00-13:00
        - A day: 8h, a week 40h
        - Extends: germany
        - Closed: 2026-04-03 Good Friday, 2026-05-25 Whit Monday
        - Of: the workspace
        """);

    [Fact]
    public void A_decision_says_its_essentials() => Check(
        """
        workspace: {as-of: 2026-03-30}
        projects: {web: {title: Web shop, decisions: {one-pa$0ge: {date: 2026-03-20, context: Four pages lose visitors, decision: One page}}}}
        """,
        """
        **one-page** · decision of Web shop

        - Date: 2026-03-20, 10 days ago
        - Status: accepted
        - Context: Four pages lose visitors
        - Decision: One page
        """);

    [Fact]
    public void A_lesson_says_where_it_applies() => Check(
        """
        workspace: {as-of: 2026-03-30}
        lessons: {test-da$0ta: {title: Test data first, advice: Ask in the first week, learned-in: old, applies-when: {labels: [payment]}, status: agreed}}
        projects: {old: {title: Old shop, status: done}, web: {title: Web shop, tasks: {pay: {effort: 2d, labels: [payment]}}}}
        """,
        """
        **Test data first** · lesson `test-data`, agreed

        - Advice: Ask in the first week
        - Learned: in Old shop
        - Applies to: Web shop (not answered)
        """);

    private static string At(string text)
    {
        var fixture = Fixture.Parse(text);
        var (path, offset) = fixture.Cursor!.Value;
        return Hover.At(new PlanFile(YamlFile.Parse(fixture.Sources.Single(source => source.Path == path)), fixture.Analyse()), offset)?.Page.ToMarkdown() ?? "";
    }

    private static void Check(string text, string expected) => Assert.Equal(expected, At(text));
}
