namespace PlanAsCode.Tests.Analysis.Rules.Goals;

public sealed class GoalWorkLateTests
{
    [Fact]
    public void The_last_of_the_late_tasks_and_the_distance_are_named() => RuleChecks.CheckOne(
        "goal-work-late",
        "the work for `g` finishes on 2026-01-14 (`p.b`, the last of 2 tasks), 3 working days after the goal's date 2026-01-09; cut work, begin earlier, or move the date with a decision why",
        """
        workspace: {as-of: 2026-01-05}
        goals:
          g: {by: 2026-01-09}
        #         ^^^^^^^^^^ goal-work-late
        projects: {p: {goals: [g], start: 2026-01-05, tasks: {a: {duration: 6d}, b: {duration: 8d}, c: {duration: 5d}}}}
        """);

    [Theory]
    [InlineData("status: met, by: 2026-01-09")]
    [InlineData("status: dropped, by: 2026-01-09")]
    [InlineData("by: 2026-01-02")]
    [InlineData("by: 2026-01-14")]
    [InlineData("weight: 2")]
    public void A_goal_that_is_over_or_overdue_or_in_time_is_left_alone(string goal) => RuleChecks.Check(
        "goal-work-late",
        $$"""
        workspace: {as-of: 2026-01-05}
        goals:
          g: { {{goal}} }
        projects: {p: {goals: [g], start: 2026-01-05, tasks: {b: {duration: 8d} } } }
        """);
}
