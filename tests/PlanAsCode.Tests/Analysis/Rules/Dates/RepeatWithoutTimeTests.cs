namespace PlanAsCode.Tests.Analysis.Rules.Dates;

public sealed class RepeatWithoutTimeTests
{
    [Fact]
    public void A_last_day_before_the_project_is_told() => RuleChecks.CheckOne(
        "repeat-without-time",
        "`shop.weekly` never takes place: it can begin on 2026-02-02, and its last day is 2026-01-19; it is planned once, as if it did not repeat",
        """
        workspace: {as-of: 2026-01-05}
        projects:
          shop:
            start: 2026-02-02
            tasks:
              weekly: {duration: 1h, repeat: every 1w on mon until 2026-01-19}
        #                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeat-without-time
              just: {duration: 1h, repeat: every 1w on mon until 2026-02-02}
        """);

    [Fact]
    public void The_deadline_of_the_project_ends_what_names_no_last_day() => RuleChecks.CheckOne(
        "repeat-without-time",
        "`shop.review` never takes place: it can begin on 2026-02-16, and the deadline of its project is 2026-02-13; it is planned once, as if it did not repeat",
        """
        workspace: {as-of: 2026-01-05}
        projects:
          shop:
            start: 2026-02-02
            deadline: 2026-02-13
            tasks:
              build: {duration: 10d}
              review: {duration: 1h, after: [build], repeat: every 1w}
        #                                                    ^^^^^^^^ repeat-without-time
              done: {duration: 1h, after: [build], repeat: every 1w, status: dropped}
        """);
}
