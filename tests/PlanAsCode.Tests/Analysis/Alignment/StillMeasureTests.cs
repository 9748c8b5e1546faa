using PlanAsCode.Analysis.Alignment;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Alignment;

public sealed class StillMeasureTests
{
    // Six weeks after 2026-01-19 is 2026-03-02.
    [Theory]
    [InlineData("{2026-01-01: 5, 2026-01-19: 6}", "2026-01-19")]
    [InlineData("{2026-01-01: 5, 2026-02-20: 5}", "2026-01-01")]
    [InlineData("{2026-01-01: 5, 2026-01-20: 6}", null)]
    [InlineData("{2026-01-01: 5, 2026-04-01: 6}", "2026-01-01")]
    [InlineData("{2026-01-01: 10}", null)]
    [InlineData("5", null)]
    public void Is_still_when_nothing_changed_for_six_weeks(string now, string? since) =>
        Check($"goals: {{a: {{by: 2026-q4, measures: {{x: {{from: 0, to: 10, now: {now}}}}}}}}}", since);

    [Theory]
    [InlineData("by: 2026-02-28")]
    [InlineData("level: objective")]
    [InlineData("by: 2026-q4, status: dropped")]
    public void Only_while_the_goal_is_ahead(string goal) =>
        Check($"goals: {{a: {{{goal}, measures: {{x: {{from: 0, to: 10, now: {{2026-01-01: 5}}}}}}}}}}", null);

    [Fact]
    public void How_long_is_the_workspaces_to_say() => Check(
        "workspace: {stale-after: 3mo}\ngoals: {a: {by: 2026-q4, measures: {x: {from: 0, to: 10, now: {2026-01-01: 5}}}}}", null);

    private static void Check(string plan, string? since) => Assert.Equal(
        since is null ? [] : [since],
        StillMeasure.Of(Fixture.Parse(plan).Snapshot(), new DateOnly(2026, 3, 2)).Select(still => $"{still.Since:yyyy-MM-dd}"));
}
