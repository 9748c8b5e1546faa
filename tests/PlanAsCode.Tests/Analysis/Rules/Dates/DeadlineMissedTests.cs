namespace PlanAsCode.Tests.Analysis.Rules.Dates;

public sealed class DeadlineMissedTests
{
    [Fact]
    public void Says_how_many_working_days_late_and_what_it_waits_for()
    {
        var finding = RuleChecks.CheckOne(
            "deadline-missed",
            "`shop.beta` finishes on 2026-02-16, 3 working days after its deadline 2026-02-11",
            """
            projects:
              shop:
                start: 2026-02-02
                tasks:
                  api: {title: Order API, duration: 10d}
                  beta: {title: Beta, duration: 1d, after: [api], deadline: 2026-02-11}
            #                                                               ^^^^^^^^^^ deadline-missed
            """);

        Assert.Equal("`shop.api` finishes on 2026-02-13", Assert.Single(finding.Related).Message);
    }

    [Fact]
    public void Takes_a_time_of_day_at_its_word() => RuleChecks.CheckOne(
        "deadline-missed",
        "`shop.api` finishes on 2026-02-06, 0.6 working days after its deadline 2026-02-06 12:00",
        """
        projects:
          shop:
            start: 2026-02-02
            tasks:
              api: {title: Order API, duration: 5d, deadline: 2026-02-06 12:00}
        #                                                     ^^^^^^^^^^^^^^^^ deadline-missed
              ui: {title: Pages, duration: 5d, deadline: 2026-02-06 17:00}
        """);

    [Fact]
    public void Looks_at_groups_and_projects_too()
    {
        var findings = RuleChecks.Check(
            "deadline-missed",
            """
            projects:
              shop:
                start: 2026-02-02
                deadline: 2026-02-12
            #             ^^^^^^^^^^ deadline-missed
                tasks:
                  checkout:
                    deadline: 2026-02-11
            #                 ^^^^^^^^^^ deadline-missed
                    tasks:
                      api: {title: Order API, duration: 10d}
                      ui: {title: Pages, duration: 3d}
            """);

        Assert.Equal("`shop` finishes on 2026-02-13, 1 working day after its deadline 2026-02-12", findings[0].Message);
        Assert.Equal("`shop.checkout.api` is the last to finish", Assert.Single(findings[0].Related).Message);
    }

    [Fact]
    public void Leaves_alone_what_is_over_and_what_task_overdue_reports() => RuleChecks.Check(
        "deadline-missed",
        """
        workspace: {as-of: 2026-03-02}
        projects:
          shop:
            start: 2026-02-02
            tasks:
              late-but-done: {title: Order API, duration: 5d, started: 2026-02-02, finished: 2026-02-13, deadline: 2026-02-06}
              dropped: {title: Survey, duration: 5d, status: dropped, deadline: 2026-02-06}
              overdue: {title: Texts, duration: 5d, deadline: 2026-02-06}
          old:
            start: 2026-02-02
            deadline: 2026-02-06
            status: dropped
            tasks:
              open: {title: Pages, duration: 5d, deadline: 2026-03-03}
        """);
}
