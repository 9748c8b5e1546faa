namespace PlanAsCode.Tests.Analysis.Rules.Dates;

public sealed class IterationSpillOverTests
{
    [Fact]
    public void Points_at_the_task_that_inherits_its_iteration() => RuleChecks.CheckOne(
        "iteration-spill-over",
        "`shop.checkout.api` finishes on 2026-02-17, after its iteration `sprint-3` ends on 2026-02-13",
        """
        iterations:
          sprint-3: {start: 2026-02-02, finish: 2026-02-13}
        projects:
          shop:
            start: 2026-02-02
            tasks:
              checkout:
                iteration: sprint-3
                tasks:
                  api: {title: Order API, duration: 12d}
        #         ^^^ iteration-spill-over
                  ui: {title: Pages, duration: 10d}
        """);
}
