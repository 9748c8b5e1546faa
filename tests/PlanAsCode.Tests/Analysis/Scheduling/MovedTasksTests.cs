using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

public sealed class MovedTasksTests
{
    [Fact]
    public void Tasks_that_start_at_another_moment_have_moved_and_groups_are_not_counted() => Check(
        "a: {effort: 2d}, b: {tasks: {c: {effort: 1d, after: [a]}, d: {effort: 1d}}}",
        "a: {effort: 3d}, b: {tasks: {c: {effort: 1d, after: [a]}, d: {effort: 1d}}}",
        "web.b.c |  | ");

    [Fact]
    public void No_working_time_between_is_no_move() => Check(
        "a: {effort: 1d}, m: {milestone: true, after: [a]}",
        "a: {effort: 1d}, m: {milestone: true, start-on: 2026-03-03}",
        " |  | ");

    [Fact]
    public void What_is_new_or_gone_or_without_dates_is_counted_apart() => Check(
        "a: {effort: 1d}, b: {effort: 1d}, c: {effort: 1d}",
        "a: {effort: 1d}, c: {effort: 1d, status: dropped}, d: {effort: 1d}",
        " | web.d | web.b web.c");

    // b began at noon, and says only the day now.
    [Fact]
    public void What_is_written_as_a_day_is_compared_by_days() => Check(
        "a: {effort: 4h}, b: {effort: 4h, after: [a]}, c: {effort: 1d, after: [b]}",
        "a: {effort: 4h, started: 2026-03-02}, b: {effort: 4h, started: 2026-03-02}, c: {effort: 1d, started: 2026-03-04}",
        "web.c |  | ");

    [Fact]
    public void Meetings_are_compared_by_the_days_that_both_have() => Check(
        "a: {effort: 1h, repeat: every 1w on mon until 2026-04-30}, b: {effort: 1h, repeat: every 1w on mon until 2026-04-30}, c: {effort: 1h, repeat: every 1w on mon until 2026-03-20}",
        "a: {effort: 1h, start-no-earlier: 2026-03-16, repeat: every 1w on mon until 2026-05-30}, b: {effort: 1h, repeat: every 1w on tue until 2026-04-30}, c: {effort: 1h, start-no-earlier: 2026-05-04, repeat: every 1w on mon until 2026-05-30}",
        "web.b web.c |  | ");

    private static void Check(string before, string now, string expected)
    {
        var moved = Fixture.Parse($$"""
            -- plan.yaml --
            workspace: {as-of: 2026-03-02, baseline: agreed}
            projects: {web: {start: 2026-03-02, tasks: { {{now}} } } }
            -- baseline/plan.yaml --
            projects: {web: {start: 2026-03-02, tasks: { {{before}} } } }
            """).Analyse().Moved!;

        Assert.Equal(expected, $"{string.Join(' ', moved.Moved)} | {string.Join(' ', moved.Added)} | {string.Join(' ', moved.Removed)}");
    }
}
