namespace PlanAsCode.Tests.Analysis.Rules.Quality;

public sealed class QualityRuleTests
{
    [Fact]
    public void Each_criterion_that_is_not_met_is_named() => RuleChecks.Check(
        "done-with-unmet-acceptance",
        """
        workspace: {as-of: 2026-02-02}
        projects:
          shop:
            start: 2026-01-05
            tasks:
              api:
                effort: 2d
                status: done
                started: 2026-01-05
                finished: 2026-01-06
                acceptance:
                  - {text: Fast, met: true}
                  - {text: Small, met: false}
        #           ^^^^^^^^^^^^^^^^^^^^^^^^^ done-with-unmet-acceptance
                  - {text: Safe}
        #           ^^^^^^^^^^^^ done-with-unmet-acceptance
              open: {effort: 2d, acceptance: [{text: Later, met: false}]}
        """);

    [Fact]
    public void A_plan_without_acceptance_is_told_so_once_a_project() => RuleChecks.Check(
        "milestone-without-gate",
        """
        projects:
          shop:
        # ^^^^ milestone-without-gate
            start: 2026-01-05
            tasks: {a: {milestone: true, deadline: 2026-02-02}, b: {milestone: true, deadline: 2026-03-02}, c: {milestone: true}}
        """);
}
