namespace PlanAsCode.Tests.Analysis.Rules.Dates;

public sealed class TaskOverdueTests
{
    [Fact]
    public void The_day_of_as_of_is_still_ahead() => RuleChecks.CheckOne(
        "task-overdue",
        "`shop.texts` had to be done by 2026-02-19 (`deadline`) and is not begun; it is expected on 2026-02-20",
        """
        workspace: {as-of: 2026-02-20}
        projects:
          shop:
            start: 2026-02-02
            tasks:
              texts: {title: Product texts, duration: 1d, deadline: 2026-02-19}
        #                                                           ^^^^^^^^^^ task-overdue
              images: {title: Product images, duration: 1d, deadline: 2026-02-20}
        """);

    [Fact]
    public void Names_the_earliest_of_several_dates() => RuleChecks.Check(
        "task-overdue",
        """
        workspace: {as-of: 2026-02-23}
        projects:
          shop:
            start: 2026-02-02
            tasks:
              texts: {title: Product texts, duration: 1d, finish-no-later: 2026-02-13, deadline: 2026-02-20}
        #                                                                  ^^^^^^^^^^ task-overdue
        """);
}
