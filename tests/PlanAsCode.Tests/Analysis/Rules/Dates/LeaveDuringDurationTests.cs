namespace PlanAsCode.Tests.Analysis.Rules.Dates;

public sealed class LeaveDuringDurationTests
{
    [Fact]
    public void Counts_the_working_days_that_are_lost() => RuleChecks.CheckOne(
        "leave-during-duration",
        "`ana` is away for 3 working days of `shop.workshop` (2026-02-02 to 2026-02-13), the first on 2026-02-06; a `duration` does not wait",
        """
        resources:
          ana: {name: Ana Ruiz, leave: [2026-02-06..2026-02-10]}
          ben: {name: Ben Okafor, leave: [2026-02-07..2026-02-08]}
        projects:
          shop:
            start: 2026-02-02
            tasks:
              workshop: {title: Workshop with the supplier, duration: 10d, assign: [ben 50%, ana 50%]}
        #                                                                                    ^^^ leave-during-duration
              writing: {title: Write it down, effort: 3d, assign: [ana 50%]}
        """);
}
