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
}
