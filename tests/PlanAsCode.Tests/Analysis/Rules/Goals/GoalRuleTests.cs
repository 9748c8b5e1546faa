namespace PlanAsCode.Tests.Analysis.Rules.Goals;

public sealed class GoalRuleTests
{
    [Fact]
    public void Work_on_a_goal_serves_what_it_supports_even_in_a_loop() => RuleChecks.Check(
        "goal-without-project",
        """
        goals:
          revenue: {title: Revenue}
          faster: {title: Faster, supports: [revenue]}
          idle: {title: Idle}
        # ^^^^ goal-without-project
          later: {title: Later, status: proposed}
        projects:
          shop: {start: 2026-01-05, tasks: {api: {effort: 5d, goals: [faster]}}}
        """);

    [Fact]
    public void Dropped_work_serves_no_goal() => RuleChecks.Check(
        "goal-without-project",
        """
        goals:
          faster: {title: Faster}
        # ^^^^^^ goal-without-project
        projects:
          shop: {start: 2026-01-05, goals: [faster], status: dropped, tasks: {api: {effort: 5d}}}
        """);

    [Fact]
    public void A_plan_without_goals_is_told_so_once_a_project() => RuleChecks.CheckOne(
        "project-without-goal",
        "`shop` serves no goal: the plan has none yet",
        """
        projects:
          shop: {start: 2026-01-05, tasks: {api: {effort: 5d}}}
        # ^^^^ project-without-goal
        """);

    [Fact]
    public void A_goal_of_one_task_is_a_goal_of_the_project() => RuleChecks.Check(
        "project-without-goal",
        """
        goals: {faster: {title: Faster}}
        projects:
          shop: {start: 2026-01-05, tasks: {api: {effort: 5d, goals: [faster]}}}
        """);

    [Fact]
    public void An_overdue_goal_says_how_far_it_is() => RuleChecks.CheckOne(
        "goal-overdue",
        "`launches` was due by 2026-06-30, 50 % reached; set `status: met` or `dropped`, or a new date with a decision why",
        """
        workspace: {as-of: 2026-07-01}
        goals:
          launches: {title: Six launches, by: 2026-q2, measures: {done: {title: Launches, from: 0, to: 6, now: 3}}}
        #                                     ^^^^^^^ goal-overdue
        """);

    [Fact]
    public void On_its_last_day_a_goal_is_not_overdue() => RuleChecks.Check(
        "goal-overdue",
        """
        workspace: {as-of: 2026-06-30}
        goals:
          launches: {title: Six launches, by: 2026-q2}
        """);

    [Fact]
    public void A_measure_from_a_number_to_itself_cannot_score() => RuleChecks.CheckOne(
        "measure-without-scale",
        "`faster.p95` goes from 300 to the same: it scores all while it stays there, and else nothing",
        """
        goals:
          faster:
            title: Faster
            measures:
              p95: {title: Latency, from: 300, to: 300, now: 300}
        #                                          ^^^ measure-without-scale
        """);
}
