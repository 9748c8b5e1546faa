namespace PlanAsCode.Tests.Analysis.Rules.Improvement;

public sealed class ImprovementRuleTests
{
    [Fact]
    public void A_retrospective_is_no_post_project_review() => RuleChecks.Check(
        "project-without-review",
        """
        projects:
          shop:
            start: 2025-12-15
            status: done
        #           ^^^^ project-without-review
            tasks: {api: {effort: 5d, status: done, started: 2025-12-15, finished: 2025-12-19}}
            reviews: {retro: {kind: retrospective, date: 2025-12-19}}
        """);

    [Fact]
    public void Only_agreed_lessons_need_a_task() => RuleChecks.Check(
        "lesson-without-action",
        """
        lessons:
          a: {title: A, advice: Do, status: agreed}
        # ^ lesson-without-action
          b: {title: B, advice: Do}
          c: {title: C, advice: Do, status: done}
        """);

    // Five tasks took twice their estimate; the meeting does not.
    [Fact]
    public void A_meeting_that_repeats_is_no_estimate() => RuleChecks.CheckOne(
        "estimate-below-experience",
        "such tasks took 2 times their estimate (5 done, Ana), and `p.n` is estimated at 1 day: 2 days by experience; estimate again, or in three points",
        """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {name: Ana}}
        projects:
          p:
        # ^ estimate-below-experience
            start: 2026-02-02
            tasks:
              w: {effort: 1h, assign: [ana], repeat: every 1w on mon until 2026-03-31}
              n: {effort: 1d, assign: [ana]}
              a1: {effort: 2d, assign: [ana], started: 2026-02-03, finished: 2026-02-04, spent: 4d}
              a2: {effort: 2d, assign: [ana], started: 2026-02-05, finished: 2026-02-06, spent: 4d}
              a3: {effort: 2d, assign: [ana], started: 2026-02-10, finished: 2026-02-11, spent: 4d}
              a4: {effort: 2d, assign: [ana], started: 2026-02-12, finished: 2026-02-13, spent: 4d}
              a5: {effort: 2d, assign: [ana], started: 2026-02-17, finished: 2026-02-18, spent: 4d}
        """);
}
