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

    // Sums in currencies of small worth: the products would not fit, the quotients do.
    [Theory]
    [InlineData("10000000000")]
    [InlineData("40000000000000")]
    [InlineData("9000000000000000000000")]
    public void Large_sums_are_computed(string unit)
    {
        var one = decimal.Parse(unit, System.Globalization.CultureInfo.InvariantCulture);
        var figures = new ValueFigures(1000 * one, 500 * one, 400 * one, 800 * one);

        Assert.Equal((2000 * one, 2300 * one, 0.5m, 0.8m), (figures.EstimateAtCompletion, figures.EstimateCombined, figures.CostIndex, figures.ScheduleIndex));
        Assert.Empty(figures.Reasons);
    }

    [Fact]
    public void What_a_decimal_cannot_hold_is_null_with_a_reason()
    {
        var figures = new ValueFigures(decimal.MaxValue, 1, 0.01m, 1000);

        Check(figures, "eac eacAtPlannedRate eacCombined etc vac");
        Assert.All(figures.Reasons.Values, reason => Assert.Equal("the sums are too large to be computed with", reason));
    }

    [Theory]
    [InlineData(100, 50, 20, 0, "cpi", "AC is 0: nothing spent is recorded")]
    [InlineData(100, 50, 20, 0, "eac", "AC is 0: nothing spent is recorded")]
    [InlineData(100, 50, 20, 0, "eacCombined", "CPI x SPI is 0 or unknown")]
    [InlineData(100, 0, 20, 10, "spi", "PV is 0: nothing was planned before this day")]
    [InlineData(100, 0, 20, 10, "eacCombined", "PV is 0: nothing was planned before this day")]
    [InlineData(100, 50, 0, 10, "etc", "EV is 0: nothing is earned yet")]
    [InlineData(100, 50, 0, 10, "eacCombined", "CPI x SPI is 0 or unknown")]
    [InlineData(100, 50, 80, 100, "tcpi", "BAC - AC is 0: no budget is left")]
    [InlineData(100, 50, 20, null, "cv", "what was spent is not known")]
    public void The_reason_names_the_figure_that_is_zero(int budget, int planned, int earned, int? actual, string key, string reason) =>
        Assert.Equal(reason, new ValueFigures(budget, planned, earned, actual).Reasons[key]);

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
