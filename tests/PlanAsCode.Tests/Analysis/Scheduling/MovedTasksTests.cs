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
