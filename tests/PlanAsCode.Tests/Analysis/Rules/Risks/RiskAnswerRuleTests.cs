namespace PlanAsCode.Tests.Analysis.Rules.Risks;

/// <summary>Rules about what tasks do for risks, and about risks that are none.</summary>
public sealed class RiskAnswerRuleTests
{
    [Fact]
    public void An_action_that_is_late_names_both_dates() => RuleChecks.CheckOne(
        "risk-action-too-late",
        "`p.guard` comes too late for `r`: it finishes on 2026-01-09, and `p.work`, which is in danger, begins on 2026-01-05; do it earlier, or link it before",
        """
        workspace: {as-of: 2026-01-05}
        projects: {p: {start: 2026-01-05, tasks: {guard: {duration: 5d}, work: {duration: 2d}}}}
        risks:
          r: {affects: [p.work], actions: [p.guard]}
        #                                  ^^^^^^^ risk-action-too-late
          over: {affects: [p.work], actions: [p.guard], status: occurred}
        """);

    [Fact]
    public void Of_several_actions_one_that_is_left_is_enough() => RuleChecks.Check(
        "risk-actions-dropped",
        """
        projects: {p: {start: 2026-01-05, tasks: {cut: {duration: 5d, status: dropped}, kept: {duration: 2d}}}}
        risks:
          a: {actions: [p.cut]}
        #              ^^^^^^^ risk-actions-dropped
          b: {actions: [p.cut, p.kept]}
          c: {actions: [p.cut], kind: opportunity}
          d: {actions: [p.cut], status: closed}
          e: {actions: []}
        """);

    [Theory]
    [InlineData("100%", "risk-certain")]
    [InlineData("0%", "risk-impossible")]
    public void Certain_and_impossible_risks_are_none(string probability, string rule) => RuleChecks.Check(
        rule,
        $$"""
        risks:
          a: {probability: {{probability}}, status: watching}
        #                  {{new string('^', probability.Length)}} {{rule}}
          b: {probability: 1%}
          c: {probability: very-high}
          d: {probability: {{probability}}, status: occurred}
        """);
}
