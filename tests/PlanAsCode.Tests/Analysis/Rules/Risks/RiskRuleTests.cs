namespace PlanAsCode.Tests.Analysis.Rules.Risks;

public sealed class RiskRuleTests
{
    [Theory]
    [InlineData("risk-without-owner")]
    [InlineData("risk-not-assessed")]
    [InlineData("risk-without-response")]
    [InlineData("risk-affects-nothing")]
    public void Closed_risks_and_risks_that_occurred_are_left_alone(string rule) => RuleChecks.Check(
        rule,
        $$"""
        risks:
          open: {title: Open}
        # ^^^^ {{rule}}
          seen: {title: Seen, status: occurred}
          shut: {title: Shut, status: closed}
        """);

    [Fact]
    public void The_last_day_of_a_review_period_is_in_time() => RuleChecks.Check(
        "risk-review-overdue",
        """
        workspace: {as-of: 2026-03-15}
        risks:
          outage: {title: Outage, reviewed: 2026-03-01, review-every: 2w}
        """);

    [Fact]
    public void Without_a_review_the_day_it_was_raised_counts() => RuleChecks.CheckOne(
        "risk-review-overdue",
        "`outage` was raised on 2026-01-31 and due for review by 2026-02-28; look at it again and set `reviewed`",
        """
        workspace: {as-of: 2026-03-01}
        risks:
          outage: {title: Outage, raised: 2026-01-31, review-every: 1mo}
        #                                                           ^^^ risk-review-overdue
        """);

    [Fact]
    public void A_high_exposure_shows_its_product() => RuleChecks.CheckOne(
        "high-risk-without-action",
        "the exposure of `outage` is critical (4 x 4 = 16), and no task answers it; name one in `actions`, or accept it with a `reason`",
        """
        risks:
          outage: {title: Outage, probability: high, impact: {quality: high}, response: mitigate}
        # ^^^^^^ high-risk-without-action
          medium: {title: Medium, probability: medium, impact: {quality: medium}, response: mitigate}
          accepted: {title: Accepted, probability: high, impact: {quality: high}, response: accept, reason: Rare}
        """);

    [Fact]
    public void A_threat_cannot_be_exploited_nor_an_opportunity_avoided() => RuleChecks.Check(
        "risk-response-mismatch",
        """
        risks:
          a: {title: A, response: share}
        #                         ^^^^^ risk-response-mismatch
          b: {title: B, kind: opportunity, response: avoid}
        #                                            ^^^^^ risk-response-mismatch
          c: {title: C, kind: opportunity, response: accept}
          d: {title: D, response: escalate}
        """);
}
