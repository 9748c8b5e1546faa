namespace PlanAsCode.Tests.Analysis.Rules.Improvement;

public sealed class LessonRuleTests
{
    [Fact]
    public void One_finding_a_lesson_and_project_says_why_and_how_to_answer()
    {
        var finding = RuleChecks.CheckOne(
            "lesson-not-heeded",
            "the lesson `count` applies to `shop` (label `migration` and word `move`): Count first; "
                + "name a task of it in the lesson's `action`, or link to it where the plan answers it: `[[lessons.count]]`",
            """
            projects:
              shop:
            # ^^^^ lesson-not-heeded
                tasks:
                  a: {title: Move the orders, duration: 1d, labels: [migration]}
                  b: {title: Move the bills, duration: 1d, labels: [migration]}
            lessons:
              count: {title: Count first., advice: Profile, applies-when: {labels: [migration], words: [move]}}
            """);

        Assert.Equal(["the lesson", "label `migration` at `shop.a`", "label `migration` at `shop.b`"], finding.Related.Select(related => related.Message));
    }

    // Three tasks at 1.5 times are too few by default, and enough where the workspace says so.
    [Theory]
    [InlineData("", "")]
    [InlineData("rules: {estimate-below-experience: {cases: 3}}", "# ^^^^ estimate-below-experience")]
    [InlineData("rules: {estimate-below-experience: {cases: 3, ratio: 1.6}}", "")]
    public void The_workspace_says_from_when_experience_counts(string rules, string mark) => RuleChecks.Check(
        "estimate-below-experience",
        $$"""
        workspace: {as-of: 2026-02-02, {{rules}} }
        resources: {ana: {name: Ana} }
        projects:
          shop:
        {{mark}}
            tasks:
              a: {effort: 2d, assign: [ana], started: 2026-01-05, finished: 2026-01-07, spent: 3d}
              b: {effort: 2d, assign: [ana], started: 2026-01-08, finished: 2026-01-12, spent: 3d}
              c: {effort: 2d, assign: [ana], started: 2026-01-13, finished: 2026-01-15, spent: 3d}
              next: {effort: 2d, assign: [ana]}
              begun: {effort: 2d, assign: [ana], started: 2026-01-30}
        """);
}
