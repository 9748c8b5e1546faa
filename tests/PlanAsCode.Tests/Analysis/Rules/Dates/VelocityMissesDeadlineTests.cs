namespace PlanAsCode.Tests.Analysis.Rules.Dates;

/// <summary>Three iterations of a week with one point each are over on Monday 2026-02-16; the fourth ends on Friday 2026-02-20.</summary>
public sealed class VelocityMissesDeadlineTests
{
    // Twenty points, one a week: the twentieth week ends on 2026-07-03.
    [Fact]
    public void What_velocity_says_is_told_though_the_schedule_keeps_the_deadline() => RuleChecks.CheckOne(
        "velocity-misses-deadline",
        "at the velocity of its iterations `p` is 50 % likely through by 2026-07-03, after its deadline 2026-04-03: 20 points left, 1 point done in an iteration on average; take out work, add people or move the deadline",
        Plan("2026-04-03", ", points: 20", mark: true));

    [Fact]
    public void The_end_of_the_last_iteration_keeps_it() => Check("2026-07-03", ", points: 20");

    [Fact]
    public void Without_points_tasks_are_counted() => Check("2026-02-20", "");

    // What the schedule misses itself is deadline-missed; what is behind as-of is missed for good.
    [Theory]
    [InlineData("2026-02-18")]
    [InlineData("2026-02-10")]
    public void A_deadline_that_the_schedule_misses_is_told_once(string deadline) => Check(deadline, ", points: 20");

    [Fact]
    public void Two_iterations_are_too_few() => RuleChecks.Check(
        "velocity-misses-deadline", Plan("2026-04-03", ", points: 20").Replace("as-of: 2026-02-16", "as-of: 2026-02-10", StringComparison.Ordinal));

    // One point or none, by equal chance: half of all runs get 2 points in three weeks (P(at least 2 of 3) = 1/2), but 80 % only in five
    // (P(at least 2 of 5) = 26/32). The third week ends on 2026-03-20, the fifth on 2026-04-03.
    [Theory]
    [InlineData("50%", false)]
    [InlineData("80%", true)]
    public void How_likely_it_has_to_be_can_be_set(string chance, bool isFound) => RuleChecks.Check(
        "velocity-misses-deadline",
        Marked(isFound, """
            workspace: {as-of: 2026-03-02, rules: {velocity-misses-deadline: {chance: CHANCE}}}
            iterations: {s1: {start: 2026-02-02, finish: 2026-02-06}, s2: {start: 2026-02-09, finish: 2026-02-13}, s3: {start: 2026-02-16, finish: 2026-02-20}, s4: {start: 2026-02-23, finish: 2026-02-27}}
            projects:
              p:
                start: 2026-02-02
                deadline: 2026-03-27
            MARK
                tasks:
                  a: {duration: 1d, points: 1, iteration: s1, started: 2026-02-02, finished: 2026-02-02}
                  b: {duration: 1d, points: 1, iteration: s3, started: 2026-02-16, finished: 2026-02-16}
                  c: {duration: 1d, points: 2, iteration: s4}
            """.Replace("CHANCE", chance, StringComparison.Ordinal)));

    private static void Check(string deadline, string points) => RuleChecks.Check("velocity-misses-deadline", Plan(deadline, points));

    private static string Plan(string deadline, string points, bool mark = false) => Marked(mark, """
        workspace: {as-of: 2026-02-16}
        iterations: {s1: {start: 2026-01-26, finish: 2026-01-30}, s2: {start: 2026-02-02, finish: 2026-02-06}, s3: {start: 2026-02-09, finish: 2026-02-13}}
        projects:
          p:
            start: 2026-01-26
            deadline: DEADLINE
        MARK
            tasks:
              a: {duration: 1dONE, iteration: s1, started: 2026-01-26, finished: 2026-01-26}
              b: {duration: 1dONE, iteration: s2, started: 2026-02-02, finished: 2026-02-02}
              c: {duration: 1dONE, iteration: s3, started: 2026-02-09, finished: 2026-02-09}
              d: {duration: 4dLEFT}
        """
        .Replace("DEADLINE", deadline, StringComparison.Ordinal)
        .Replace("ONE", points.Length > 0 ? ", points: 1" : "", StringComparison.Ordinal)
        .Replace("LEFT", points, StringComparison.Ordinal));

    private static string Marked(bool mark, string plan) =>
        plan.Replace("MARK", mark ? "#             ^^^^^^^^^^ velocity-misses-deadline" : "", StringComparison.Ordinal);
}
