using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.RiskExposure;

public sealed class ActionsOnRisksTests
{
    [Fact]
    public void An_action_may_end_when_what_it_guards_begins() => Check(
        "a: {duration: 5d}, b: {duration: 2d, after: [a]}", "affects: [p.b], actions: [p.a]", null);

    // A milestone lies at its predecessor's finish: an action that ends that evening is in time, too.
    [Theory]
    [InlineData("a: {duration: 5d}, c: {duration: 5d}, b: {milestone: true, after: [c]}", null)]
    [InlineData("a: {duration: 6d}, c: {duration: 5d}, b: {milestone: true, after: [c]}", "p.b")]
    public void A_milestone_is_guarded_until_its_instant(string tasks, string? inDanger) => Check(tasks, "affects: [p.b], actions: [p.a]", inDanger);

    [Fact]
    public void The_first_open_task_in_danger_counts() => Check(
        "a: {duration: 5d}, done: {duration: 1d, finished: 2026-01-05}, b: {duration: 2d, after: [done]}, late: {duration: 1d, start-no-earlier: 2026-03-02}",
        "affects: [p.late, p.done, p.b], actions: [p.a]",
        "p.b");

    [Fact]
    public void Of_a_group_its_first_open_task_counts() => Check(
        "a: {duration: 5d}, g: {tasks: {old: {duration: 1d, finished: 2026-01-05}, next: {duration: 1d, start-no-earlier: 2026-01-14}, more: {duration: 1d, after: [next]}}}",
        "affects: [p.g], actions: [p.a]",
        null);

    [Fact]
    public void A_group_is_late_with_its_last_task() => Check(
        "g: {tasks: {x: {duration: 1d}, y: {duration: 9d}}}, b: {duration: 2d, after: [g.x]}", "affects: [p.b], actions: [p.g]", "p.b");

    [Theory]
    [InlineData("a: {duration: 5d, finished: 2026-01-05}, b: {duration: 2d}", "affects: [p.b], actions: [p.a]")]
    [InlineData("a: {duration: 5d, status: dropped}, b: {duration: 2d}", "affects: [p.b], actions: [p.a]")]
    [InlineData("a: {duration: 5d}, b: {duration: 2d}", "affects: [p.b], actions: [p.a], status: closed")]
    [InlineData("a: {duration: 5d}, b: {duration: 2d}", "affects: [p.b], actions: [p.a], kind: opportunity")]
    [InlineData("a: {duration: 5d}, b: {duration: 2d}", "affects: [p], actions: [p.a]")]
    [InlineData("g: {tasks: {a: {duration: 5d}, b: {duration: 2d}}}", "affects: [p.g], actions: [p.g.a]")]
    [InlineData("a: {duration: 5d}, b: {duration: 2d, status: dropped}", "affects: [p.b], actions: [p.a]")]
    [InlineData("a: {duration: 5d, after: [x]}, x: {duration: 1d, after: [a]}, b: {duration: 2d}", "affects: [p.b], actions: [p.a]")]
    public void Nothing_is_late_that_is_over_or_guards_a_part_of_itself(string tasks, string risk) => Check(tasks, risk, null);

    [Theory]
    [InlineData("a: {duration: 1d, status: dropped}", ActionState.Dropped)]
    [InlineData("a: {tasks: {x: {duration: 1d, status: dropped}, y: {duration: 1d, status: dropped}}}", ActionState.Dropped)]
    [InlineData("a: {tasks: {x: {duration: 1d, status: dropped}, y: {duration: 1d, finished: 2026-01-05}}}", ActionState.Done)]
    [InlineData("a: {tasks: {x: {duration: 1d}, y: {duration: 1d, finished: 2026-01-05}}}", ActionState.Open)]
    [InlineData("b: {duration: 1d}", ActionState.Missing)]
    public void A_group_is_done_or_dropped_with_its_tasks(string tasks, ActionState state) =>
        Assert.Equal(state, Assert.Single(Risk(tasks, "actions: [p.a]").Actions).State);

    private static void Check(string tasks, string risk, string? inDanger) =>
        Assert.Equal(inDanger, Assert.Single(Risk(tasks, risk).Actions).TooLateFor?.Path);

    private static AssessedRisk Risk(string tasks, string risk) =>
        Fixture.Parse($"projects: {{p: {{start: 2026-01-05, tasks: {{{tasks}}}}}}}\nrisks: {{r: {{{risk}}}}}\n").Analyse().Risks.Find("r")!;
}
