using PlanAsCode.Analysis.EarnedValue;

namespace PlanAsCode.Tests.Analysis.EarnedValue;

/// <summary>Nothing is divided by zero: the figure is null, and its key has a reason.</summary>
public sealed class ValueFiguresTests
{
    [Fact]
    public void Nothing_spent() => Check(new ValueFigures(100, 50, 20, 0), "cpi eac eacCombined etc vac");

    [Fact]
    public void Nothing_planned_yet() => Check(new ValueFigures(100, 0, 20, 10), "eacCombined spi");

    [Fact]
    public void Nothing_earned_yet() => Check(new ValueFigures(100, 50, 0, 10), "eac eacCombined etc vac");

    [Fact]
    public void No_budget_left() => Check(new ValueFigures(100, 50, 80, 100), "tcpi");

    [Fact]
    public void No_budget_at_all() => Check(new ValueFigures(0, 0, 0, 0), "cpi eac eacCombined etc spi tcpi vac");

    [Fact]
    public void Cost_that_cannot_be_told()
    {
        var figures = new ValueFigures(100, 50, 20, null) { WhyNoActual = "no exchange rate for USD" };

        Check(figures, "ac cpi cv eac eacAtPlannedRate eacCombined etc tcpi vac");
        Assert.All(figures.Reasons.Values, reason => Assert.Equal("no exchange rate for USD", reason));
    }

    // All is earned: the rest costs nothing, by every formula.
    [Fact]
    public void Work_that_is_done_has_cost_what_it_has_cost()
    {
        var figures = new ValueFigures(100, 100, 100, 120);

        Assert.Equal((120m, 120m, 120m, 0m, -20m, 0m), (figures.EstimateAtCompletion, figures.EstimateAtPlannedRate, figures.EstimateCombined, figures.EstimateToComplete, figures.VarianceAtCompletion, figures.ToCompleteIndex));
    }

    private static void Check(ValueFigures figures, string unknown)
    {
        var values = new Dictionary<string, decimal?>
        {
            ["ac"] = figures.Actual,
            ["cv"] = figures.CostVariance,
            ["spi"] = figures.ScheduleIndex,
            ["cpi"] = figures.CostIndex,
            ["eac"] = figures.EstimateAtCompletion,
            ["eacAtPlannedRate"] = figures.EstimateAtPlannedRate,
            ["eacCombined"] = figures.EstimateCombined,
            ["etc"] = figures.EstimateToComplete,
            ["vac"] = figures.VarianceAtCompletion,
            ["tcpi"] = figures.ToCompleteIndex,
        };

        Assert.Equal(unknown, string.Join(' ', values.Where(value => value.Value is null).Select(value => value.Key).Order(StringComparer.Ordinal)));
        Assert.Equal(unknown, string.Join(' ', figures.Reasons.Keys.Order(StringComparer.Ordinal)));
    }
}
