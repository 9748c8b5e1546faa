using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Tests.Analysis.Rules.Tasks;

public sealed class StatusTests
{
    [Fact]
    public void Work_on_a_task_to_do_is_a_start_whatever_shows_it()
    {
        var findings = RuleChecks.Check(
            "started-but-not-doing",
            """
            workspace: {as-of: 2026-02-16}
            projects:
              shop:
                tasks:
                  api: {title: Order API, effort: 5d, status: todo, done: 20%}
            #                                                 ^^^^ started-but-not-doing
                  ui: {title: Pages, effort: 5d, status: todo, spent: 3h}
            #                                            ^^^^ started-but-not-doing
                  test: {title: Test, effort: 5d, status: todo, done: 0%, spent: 0h}
                  docs: {title: Docs, effort: 5d, started: 2026-02-12}
            """);

        Assert.Equal("`shop.api` is `todo`, but it is 20 % `done`", findings[0].Message);
        Assert.Contains("api: {title: Order API, effort: 5d, status: doing, done: 20%}", RuleChecks.Mended(findings[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_on_a_task_that_nothing_calls_begun_is_told_where_it_is_written()
    {
        var findings = RuleChecks.Check(
            "started-but-not-doing",
            """
            workspace: {as-of: 2026-02-16}
            projects:
              shop:
                tasks:
                  api: {title: Order API, effort: 5d, remaining: 3d}
            #                                                    ^^ started-but-not-doing
                  ui: {title: Pages, effort: 5d, spent: 3h}
            #                                           ^^ started-but-not-doing
                  more: {title: More than thought, effort: 5d, remaining: 8d}
                  sync: {title: Weekly, duration: 1h, spent: 3h, repeat: every 1w}
                  held: {title: Held, effort: 5d, done: 20%, status: blocked}
            """);

        Assert.Equal("nothing says that `shop.api` has begun, but less is `remaining` than its estimate; write when it was `started`, or `status: doing`", findings[0].Message);
        Assert.Contains("remaining: 3d, status: doing}", RuleChecks.Mended(findings[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Done_to_a_hundred_percent_and_something_remaining_contradict_each_other() => RuleChecks.CheckOne(
        "done-with-work-left",
        "`shop.api` is 100 % `done`, but `remaining` is not 0; correct one of the two: the schedule goes by `remaining`",
        """
        workspace: {as-of: 2026-02-16}
        projects:
          shop:
            tasks:
              api: {title: Order API, effort: 5d, started: 2026-02-02, done: 100%, remaining: 3d}
        #                                                                                     ^^ done-with-work-left
              ui: {title: Pages, effort: 5d, started: 2026-02-02, done: 90%, remaining: 3d}
              old: {title: Old, effort: 5d, status: dropped, done: 100%, remaining: 3d}
        """);

    [Fact]
    public void All_of_the_estimate_spent_leaves_nothing_unless_what_remains_is_written() => RuleChecks.CheckOne(
        "done-without-finished",
        "`shop.api` is doing, and by `spent` nothing is left to do; add `finished` if it is done, else write what is `remaining`",
        """
        workspace: {as-of: 2026-02-16}
        projects:
          shop:
            tasks:
              api: {title: Order API, effort: 5d, started: 2026-02-02, spent: 1w}
        #                                                                     ^^ done-without-finished
              ui: {title: Pages, effort: 5d, started: 2026-02-02, spent: 9d, remaining: 1d}
              docs: {title: Docs, effort: 5d, started: 2026-02-02, spent: 39h}
              held: {title: Held, duration: 1d, started: 2026-02-02, spent: 2d}
        """);

    [Fact]
    public void A_finish_date_with_another_status_can_be_mended()
    {
        var finding = Assert.Single(RuleChecks.Check(
            "status-contradicts-dates",
            """
            workspace: {as-of: 2026-02-16}
            projects:
              shop:
                tasks:
                  api:
                    effort: 5d
                    status: todo  # waits for Ben
            #               ^^^^ status-contradicts-dates
                    finished: 2026-02-13
            """));

        Assert.Contains("status: done  # waits for Ben", RuleChecks.Mended(finding), StringComparison.Ordinal);
    }

    [Fact]
    public void Done_without_any_dates_in_the_plan_is_one_hint_a_project()
    {
        var finding = Assert.Single(RuleChecks.Check(
            "done-without-finished",
            """
            projects:
              shop:
            # ^^^^ done-without-finished
                tasks:
                  api: {title: Order API, effort: 5d, status: done}
                  ui: {title: Pages, effort: 5d, status: done}
            """));

        Assert.Equal(Severity.Hint, finding.Severity);
    }

    [Fact]
    public void The_day_of_as_of_is_not_the_future() => RuleChecks.Check(
        "actual-in-future",
        """
        workspace: {as-of: 2026-02-16}
        projects:
          shop:
            tasks:
              api: {title: Order API, effort: 5d, started: 2026-02-09, finished: 2026-02-16}
              ui: {title: Pages, effort: 5d, started: 2026-02-09, finished: 2026-02-17}
        #                                                                   ^^^^^^^^^^ actual-in-future
        """);

    [Fact]
    public void A_blocked_task_with_float_is_only_an_info()
    {
        var findings = RuleChecks.Check(
            "task-blocked",
            """
            workspace: {as-of: 2026-02-16}
            projects:
              shop:
                start: 2026-02-16
                tasks:
                  api: {title: Order API, duration: 5d, status: blocked, blocked-by: No access to the sandbox.}
            #                                                   ^^^^^^^ task-blocked
                  ui: {title: Pages, duration: 3d, status: blocked, blocked-by: No designer}
            #                                              ^^^^^^^ task-blocked
            """);

        Assert.Equal([Severity.Warning, Severity.Info], findings.Select(finding => finding.Severity));
        Assert.Equal("`shop.api` is blocked by: No access to the sandbox; it is critical: every day it waits moves the finish", findings[0].Message);
        Assert.Equal("`shop.ui` is blocked by: No designer; it can wait 2 working days", findings[1].Message);
    }

    [Fact]
    public void Begun_and_nothing_left_is_asked_when_it_was_finished() => RuleChecks.Check(
        "done-without-finished",
        """
        workspace: {as-of: 2026-03-02}
        projects:
          p:
            start: 2026-02-23
            tasks:
              a: {effort: 5d, started: 2026-02-23, remaining: 0d}
        #                                                     ^^ done-without-finished
              b: {effort: 5d, started: 2026-02-23, done: 100%}
        #                                                ^^^^ done-without-finished
              c: {effort: 5d, started: 2026-02-23, remaining: 1d}
              d: {effort: 5d, started: 2026-02-23, finished: 2026-02-27, remaining: 0d}
              e: {effort: 5d, remaining: 0d}
        """);
}
