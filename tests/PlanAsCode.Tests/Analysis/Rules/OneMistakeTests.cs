using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Rules;

/// <summary>Mistakes that could have a second finding as their consequence.</summary>
public sealed class OneMistakeTests
{
    [Fact]
    public void A_task_that_cannot_be_read_lacks_nothing() => Check(
        """
        projects:
          shop:
            goals: [grow]
            tasks:
              api: {title: "Order API, duration: 2d}
              ui: {title: Pages, duration: 2d}
              ad: {title: Advertising}
        """,
        "api 5 syntax-error", "ad 7 task-without-estimate");

    [Fact]
    public void A_line_that_cannot_be_read_leaves_what_is_around_it_judged() => Check(
        """
        projects:
          shop:
            tasks:
              api
              ui: {title: Pages, duration: 2d}
              ad: {title: Advertising}
        """,
        "shop 2 project-without-goal", "api 4 syntax-error", "ad 6 task-without-estimate");

    [Fact]
    public void A_field_that_cannot_be_read_may_be_the_one_that_lacks() => Check(
        """
        projects:
          shop:
            gaols [grow]
            tasks:
              ui: {title: Pages, duration: 2d}
        """,
        "gaols 3 syntax-error");

    [Fact]
    public void A_comment_that_hides_a_brace_is_the_mistake() => Check(
        """
        projects:
          shop:
            goals: [grow]
            tasks:
              api: {title: Fix login #42, duration: 2d}
              ui: {title: Pages, duration: 2d}
        """,
        "api 5 syntax-error");

    [Fact]
    public void A_date_before_the_task_may_begin_is_not_also_missed() => Check(
        """
        projects:
          shop:
            goals: [grow]
            tasks:
              api: {duration: 2d, start-on: 2026-03-16, deadline: 2026-03-13}
              ui: {duration: 2d, start-no-earlier: 2026-03-16, finish-no-later: 2026-03-13}
              ad: {duration: 9d, start-on: 2026-03-16, deadline: 2026-03-20}
        """,
        "api 5 constraint-impossible", "ui 6 constraint-impossible", "ad 7 deadline-missed");

    private static void Check(string text, params string[] expected)
    {
        var fixture = Fixture.Parse($"-- shop.plan.yaml --\n{text}\n-- plan.yaml --\nworkspace: {{as-of: 2026-03-02}}\n"
            + "goals: {grow: {title: Grow, status: proposed, measures: {users: {from: 0, to: 9, now: 1}}}}\n");

        var found = fixture.Analyse().Diagnostics.Select(finding => $"{FirstWord(finding.Place.Source.LineText(finding.Place.Start.Line))} {finding.Place.Start.Line + 1} {finding.Rule}");

        Assert.Equal(expected, found);
    }

    private static string FirstWord(string line) => line.Trim().Split(' ', ':')[0];
}
