using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.EarnedValue;

/// <summary>Cost as planned and at completion, as of Monday 2026-03-02, at 100 a day.</summary>
public sealed class CompletionCostTests
{
    // a: 15 days and 5,000; b: 5 days and 10 more.
    [Fact]
    public void What_was_spent_and_what_remains_is_counted() => Check(
        """
        a: {effort: 5d, assign: [ana], started: 2026-02-02, finished: 2026-02-20, spent: 15d, spent-cost: 5000},
        b: {effort: 5d, assign: [ana], started: 2026-02-23, spent: 5d, remaining: 10d}
        """,
        "1500 8000");

    [Fact]
    public void Where_nothing_spent_is_written_it_is_the_planned_cost() => Check(
        "a: {effort: 5d, assign: [ana], cost: 30, started: 2026-02-23, finished: 2026-02-27}, b: {effort: 2d, assign: [ana]}", "730 730");

    // 8 days and the 2 that are left of 5; 1 day and the 3 that are left of 4, begun or not.
    [Theory]
    [InlineData("a: {effort: 5d, assign: [ana], started: 2026-02-16, spent: 8d, remaining: 2d}", "500 1000")]
    [InlineData("a: {effort: 4d, assign: [ana], started: 2026-02-27, spent: 1d}", "400 400")]
    [InlineData("a: {effort: 4d, assign: [ana], spent: 1d}", "400 400")]
    [InlineData("a: {effort: 4d, assign: [ana], started: 2026-02-24, finished: 2026-02-27, spent: 3d}", "400 300")]
    public void Spent_time_stands_for_what_people_were_to_cost(string tasks, string expected) => Check(tasks, expected);

    // 4 d / 0.8 = 5 days planned; one day spent, and 2 d / 0.8 = 2.5 ahead.
    [Fact]
    public void What_remains_costs_effort_by_efficiency() => Check("a: {effort: 4d, assign: [ben], started: 2026-02-27, spent: 1d, remaining: 2d}", "500 350");

    // Five days of each of two are ahead, 500 and half of it; 4 days are spent at their mean by share, (100 + 0.5 x 100) / 1.5.
    [Fact]
    public void Of_a_duration_the_time_from_as_of_on_is_ahead() => Check(
        "a: {duration: 10d, assign: [ana, cleo 50%], started: 2026-02-23, done: 50%, spent: 4d}", "1500 1150");

    // The fixed cost is still to come until it is paid; what was paid more counts.
    [Theory]
    [InlineData("a: {effort: 4d, assign: [ana], cost: 50, started: 2026-02-27, spent: 1d}", "450 450")]
    [InlineData("a: {effort: 4d, assign: [ana], cost: 50, started: 2026-02-27, done: 25%, spent-cost: 20}", "450 450")]
    [InlineData("a: {effort: 4d, assign: [ana], cost: 50, started: 2026-02-27, done: 25%, spent-cost: 80}", "450 480")]
    [InlineData("a: {effort: 4d, assign: [ana], cost: 50, started: 2026-02-24, finished: 2026-02-27, spent-cost: 20}", "450 420")]
    [InlineData("a: {effort: 4d, assign: [ana], cost: 50, started: 2026-02-24, status: dropped, spent: 1d, spent-cost: 20}", "- 120")]
    public void Spent_money_stands_for_the_fixed_cost(string tasks, string expected) => Check(tasks, expected);

    // 80 h at 10 and 1,000 fixed: 1,800. Of 600 paid 1,200 are missing; of 1,700 only 100, but 40 h at 10 are ahead.
    [Theory]
    [InlineData(600, "1800 1800")]
    [InlineData(1700, "1800 2100")]
    public void Equipment_that_is_still_used_is_still_to_be_paid(int paid, string expected) => Check(
        string.Create(CultureInfo.InvariantCulture, $"a: {{duration: 10d, assign: [{{equipment: rig}}], cost: 1000, started: 2026-02-23, done: 50%, spent-cost: {paid}}}"), expected);

    // Mondays from 16 February to 16 March: 5 h at 12.50, two of them held and booked as 4 h.
    [Fact]
    public void Of_meetings_those_ahead_remain() => Check(
        "a: {effort: 1h, assign: [ana], start-no-earlier: 2026-02-16, spent: 4h, repeat: every 1w on mon until 2026-03-16}", "62.5 87.5");

    [Theory]
    [InlineData("a: {effort: 4d, assign: [ana], started: 2026-02-27, spent: 1d, spent-cost: 20 USD}", "400 -", "no exchange rate for USD")]
    [InlineData("a: {effort: 4d, assign: [ana], after: [c]}, c: {duration: 1d, after: [a]}, b: {milestone: true, cost: 5 CHF}", "- -", "no exchange rate for CHF; p.a has no dates")]
    [InlineData("a: {effort: 4d}", "- -", "nothing in it has a cost")]
    public void What_cannot_be_told_says_why(string tasks, string expected, string reason) =>
        Assert.Equal(reason, Check(tasks, expected).CostsAtCompletion["p"].WhyNot);

    [Theory]
    [InlineData("spent: 1d", "- -", "no rates and no fixed costs")]
    [InlineData("spent: 1d, spent-cost: 20", "- 20", null)]
    public void Without_any_rate_only_money_says_something(string actuals, string expected, string? reason)
    {
        var analysis = Analyse($"workspace: {{as-of: 2026-03-02}}\nresources: {{ana: {{}}}}\nprojects: {{p: {{tasks: {{a: {{effort: 4d, assign: [ana], started: 2026-02-27, {actuals}}}}}}}}}\n", expected);
        Assert.Equal(reason, analysis.CostsAtCompletion["p"].WhyNot);
    }

    /// <param name="expected">Planned, and at completion.</param>
    private static PlanAnalysis Check(string tasks, string expected) => Analyse(
        "workspace: {currency: EUR, as-of: 2026-03-02}\n"
        + "resources: {ana: {rate: 100/d}, ben: {rate: 100/d, efficiency: 0.8}, cleo: {rate: 100/d}, rig: {kind: equipment, rate: 10/h}}\n"
        + $"projects: {{p: {{start: 2026-02-02, tasks: {{{tasks.ReplaceLineEndings(" ")}}}}}}}\n",
        expected);

    private static PlanAnalysis Analyse(string plan, string expected)
    {
        var analysis = Fixture.Parse(plan).Analyse();
        Assert.Equal(expected, $"{Shown(analysis.Costs.ByPath.GetValueOrDefault("p")?.Amount)} {Shown(analysis.CostsAtCompletion["p"].Amount?.Amount)}");
        return analysis;
    }

    private static string Shown(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
}
