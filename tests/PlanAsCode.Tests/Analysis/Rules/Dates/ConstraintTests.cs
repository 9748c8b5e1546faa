namespace PlanAsCode.Tests.Analysis.Rules.Dates;

public sealed class ConstraintTests
{
    [Fact]
    public void A_start_on_of_a_week_is_kept_by_any_of_its_days() => RuleChecks.CheckOne(
        "constraint-broken",
        "`shop.pilot` starts on 2026-02-16, 5 working days later than `start-on` 2026-02-09: it waits for `shop.material`",
        """
        projects:
          shop:
            start: 2026-02-02
            tasks:
              lead: {title: Preparation, duration: 7d}
              material: {title: Training material, duration: 10d}
              training: {title: Train the support team, duration: 2d, after: [lead], start-on: 2026-w07}
              pilot: {title: Pilot, duration: 2d, after: [material], start-on: 2026-w07}
        #                                                                      ^^^^^^^^ constraint-broken
        """);

    [Fact]
    public void A_finish_no_later_of_a_group_is_held_against_its_span() => RuleChecks.CheckOne(
        "constraint-broken",
        "`shop.checkout` finishes on 2026-02-13, 2 working days later than `finish-no-later` 2026-02-11",
        """
        projects:
          shop:
            start: 2026-02-02
            tasks:
              checkout:
                finish-no-later: 2026-02-11
        #                        ^^^^^^^^^^ constraint-broken
                tasks:
                  api: {title: Order API, duration: 10d}
        """);

    [Fact]
    public void A_date_that_has_passed_is_overdue_instead() => RuleChecks.Check(
        "constraint-broken",
        """
        workspace: {as-of: 2026-02-16}
        projects:
          shop:
            start: 2026-02-02
            tasks:
              api: {title: Order API, duration: 10d, finish-no-later: 2026-02-13}
        """);

    [Fact]
    public void The_same_day_as_start_and_finish_is_possible() => RuleChecks.Check(
        "constraint-impossible",
        """
        projects:
          shop:
            start: 2026-02-02
            tasks:
              move: {title: Move the servers, duration: 1d, start-on: 2026-02-07, deadline: 2026-02-07}
        """);

    [Fact]
    public void Milestones_may_stand_on_a_closed_day() => RuleChecks.Check(
        "date-on-closed-day",
        """
        projects:
          shop:
            start: 2026-02-02
            tasks:
              fair: {title: The fair opens, milestone: true, start-on: 2026-02-07}
              cooling: {title: Cooling off, elapsed: 2d, start-on: 2026-02-07}
              quarter: {title: Some time this quarter, duration: 1d, start-on: 2026-q2}
        """);
}
