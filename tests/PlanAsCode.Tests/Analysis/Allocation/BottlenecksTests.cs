using System.Globalization;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Allocation;

/// <summary>What one more of a resource saves, computed by hand for each plan. 2026-03-02 is a Monday.</summary>
public sealed class BottlenecksTests
{
    // Three times three days one after the other: 9. By two testers: 3 beside 3, then 3: 6.
    [Fact]
    public void One_more_tester_saves_what_can_be_done_at_once() => Check(
        """
        resources: {tess: {}}
        projects: {web: {start: 2026-03-02, tasks: {
          a: {effort: 3d, assign: [tess]}, b: {effort: 3d, assign: [tess]}, c: {effort: 3d, assign: [tess]}}}}
        """,
        "tess 3: web 3; waiting web.b web.c");

    // Nine tasks of two days: 18; by two 10, for five of them come one after the other.
    [Fact]
    public void The_days_saved_are_those_of_the_whole_schedule() => Check(
        "resources: {tess: {}}\nprojects: {web: {start: 2026-03-02, tasks: {"
        + string.Join(", ", Enumerable.Range(1, 9).Select(i => $"t{i}: {{effort: 2d, assign: [tess]}}")) + "}}}",
        "tess 8: web 8; waiting web.t2 web.t3 web.t4 web.t5 web.t6 web.t7 web.t8 web.t9");

    // Links leave no two tasks at once.
    [Fact]
    public void Nobody_waits_for_a_person_whose_tasks_follow_each_other() => Check(
        """
        resources: {tess: {}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 3d, assign: [tess]}, b: {effort: 3d, assign: [tess], after: [a]}}}}
        """);

    // The one more is like Ana in everything: half-time too.
    [Fact]
    public void The_one_more_has_the_same_capacity() => Check(
        """
        resources: {ana: {capacity: 50%}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 2d, assign: [ana]}, b: {effort: 2d, assign: [ana]}}}}
        """,
        "ana 4: web 4; waiting web.b");

    [Fact]
    public void The_one_more_is_in_the_same_teams_and_has_the_same_skills() => Check(
        """
        resources: {ana: {skills: [sql]}, dev: {kind: team, members: [ana]}}
        projects: {web: {start: 2026-03-02, tasks: {
          a: {effort: 2d, assign: [dev]}, b: {effort: 2d, assign: [{skills: [sql]}]}, c: {effort: 2d, assign: [{any-of: [ana]}]}}}}
        """,
        "ana 2: web 2; waiting web.b web.c",
        "sql 2: web 2; waiting web.b");

    // A person called sql, and the skill sql: two candidates, not one.
    [Fact]
    public void A_resource_and_a_skill_of_the_same_name_are_two() => Check(
        """
        resources: {sql: {skills: [sql]}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 2d, assign: [sql]}, b: {effort: 2d, assign: [{skills: [sql]}]}}}}
        """,
        "sql 2: web 2; waiting web.b",
        "sql 2: web 2; waiting web.b");

    // The lab: two at once instead of one. Its people are two already.
    [Fact]
    public void Equipment_gets_one_more_unit() => Check(
        """
        resources: {ana: {}, ben: {}, lab: {kind: equipment}}
        projects: {web: {start: 2026-03-02, tasks: {
          a: {duration: 5d, assign: [ana, {equipment: lab}]}, b: {duration: 5d, assign: [ben, {equipment: lab}]}}}}
        """,
        "lab 5: web 5; waiting web.b");

    // What Ana began stays hers, so that only one of the two others can go beside it.
    [Fact]
    public void Work_in_hand_stays_with_whom_it_names() => Check(
        """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {}}
        projects: {web: {start: 2026-02-23, tasks: {
          a: {effort: 5d, assign: [ana], started: 2026-02-26, remaining: 3d}, b: {effort: 3d, assign: [ana]}, c: {effort: 3d, assign: [ana]}}}}
        """,
        "ana 3: web 3; waiting web.b web.c");

    // The new one would be quicker than Ana, who works half a day; but the task is hers.
    [Fact]
    public void Work_in_hand_goes_to_nobody_new() => Check(
        """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {skills: [sql], capacity: 50%}}
        projects: {web: {start: 2026-02-23, tasks: {
          a: {effort: 5d, assign: [{skills: [sql]}], started: 2026-02-26, remaining: 3d}, b: {effort: 1d, assign: [{skills: [sql]}]}}}}
        """,
        // a ends on Monday 2026-03-09 (six days), b two days later; with one more a stays, b is done beside it.
        "ana 2: web 2; waiting web.b",
        "sql 2: web 2; waiting web.b");

    // Ana is named in both projects; the portal comes first, the shop waits ten days.
    [Fact]
    public void Each_project_gains_by_itself() => Check(
        """
        resources: {ana: {}}
        projects:
          portal: {start: 2026-03-02, priority: 600, tasks: {a: {effort: 10d, assign: [ana]}}}
          shop: {start: 2026-03-02, tasks: {a: {effort: 4d, assign: [ana]}}}
        """,
        "ana 10: shop 10; waiting shop.a");

    // Two units are asked for and there is one: without a second nothing has dates.
    [Fact]
    public void What_cannot_be_done_today_is_unlocked() => Check(
        """
        resources: {lab: {kind: equipment}}
        projects: {web: {start: 2026-03-02, tasks: {a: {duration: 5d, assign: [{equipment: lab, units: 2}]}}}}
        """,
        "lab 0: web ?(web.a); waiting web.a");

    [Fact]
    public void Only_the_ten_that_are_waited_for_most_are_tried()
    {
        var people = Enumerable.Range(1, 12).Select(i => $"p{i}: {{}}");
        var tasks = Enumerable.Range(1, 12).SelectMany(i => new[] { $"a{i}: {{effort: {i}d, assign: [p{i}]}}", $"b{i}: {{effort: {i}d, assign: [p{i}]}}" });

        var ranking = Fixture.Parse($"resources: {{{string.Join(", ", people)}}}\nprojects: {{web: {{start: 2026-03-02, tasks: {{{string.Join(", ", tasks)}}}}}}}").Analyse().Bottlenecks;

        Assert.Equal(10, ranking.Ranked.Length);
        Assert.Equal(2, ranking.LeftOut);
        Assert.DoesNotContain(ranking.Ranked, one => one.Resource!.Path is "p1" or "p2");
        // p12 ends on day 24, p11 on day 22: one more of p12 alone brings the end from 24 to 22.
        Assert.Equal("p12 2: web 2; waiting web.b12", Words(ranking.Costly.Single()));
    }

    [Fact]
    public void Without_people_there_is_no_bottleneck() => Check("projects: {web: {start: 2026-03-02, tasks: {a: {effort: 3d}, b: {effort: 3d}}}}");

    private static void Check(string plan, params string[] expected) =>
        Assert.Equal(expected, Fixture.Parse(plan).Analyse().Bottlenecks.Ranked.Select(Words));

    private static string Words(Bottleneck one)
    {
        var gains = one.Projects.Where(gain => gain.SavedDays != 0)
            .Select(gain => $"{gain.Project.Path} {(gain.SavedDays is { } days ? Number(days) : $"?({string.Join(' ', gain.Unlocked)})")}");
        return $"{one.Resource?.Path ?? string.Join('+', one.Skills)} {Number(one.SavedDays)}: {string.Join(", ", gains)}; waiting {string.Join(' ', one.Waiting)}";
    }

    private static string Number(decimal days) => days.ToString("0.##", CultureInfo.InvariantCulture);
}
