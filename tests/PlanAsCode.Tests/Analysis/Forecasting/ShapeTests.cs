using PlanAsCode.Analysis.Forecasting;

namespace PlanAsCode.Tests.Analysis.Forecasting;

public sealed class ShapeTests
{
    // PERT-beta: mean (o + lambda m + p) / (lambda + 2), variance (mean - o)(p - mean) / (lambda + 3) (Vose, Risk Analysis, 2008).
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.77)]
    [InlineData(1.0)]
    public void Pert_has_the_mean_and_variance_of_its_formula(double mode)
    {
        var mean = ((4 * mode) + 1) / 6;
        Check(new BetaShape(mode, 4), mean, mean * (1 - mean) / 7);
    }

    // Triangular (0, m, 1): mean (1 + m) / 3, variance (1 - m + m^2) / 18.
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(1.0)]
    public void Triangular_has_the_mean_and_variance_of_its_formula(double mode) =>
        Check(new TriangularShape(mode), (1 + mode) / 3, (1 - mode + (mode * mode)) / 18);

    // Beta(3, 3), the PERT of a likely value in the middle, by its distribution function 10x^3 - 15x^4 + 6x^5.
    [Theory]
    [InlineData(0.001)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(0.999)]
    public void Pert_quantiles_invert_the_distribution_function(double u)
    {
        var x = new BetaShape(0.5, 4).Quantile(u);
        Assert.Equal(u, (10 * Math.Pow(x, 3)) - (15 * Math.Pow(x, 4)) + (6 * Math.Pow(x, 5)), 4);
    }

    [Fact]
    public void Without_weight_of_the_likely_value_all_values_are_as_likely() => Check(new BetaShape(0.3, 0), 0.5, 1 / 12.0);

    [Fact]
    public void Of_equally_likely_values_each_quantile_is_its_own_share()
    {
        var uniform = new BetaShape(0.3, 0);
        for (var u = 0.00005; u < 1; u += 0.0001) Assert.Equal(u, uniform.Quantile(u), 9);
    }

    // Triangular (0, m, 1): below the likely value sqrt(u m), above it 1 - sqrt((1 - u)(1 - m)).
    [Theory]
    [InlineData(0.25, 0.16, 0.2)]
    [InlineData(0.25, 0.25, 0.25)]
    [InlineData(0.25, 0.88, 0.7)]
    [InlineData(0, 0.75, 0.5)]
    [InlineData(1, 0.25, 0.5)]
    public void Triangular_has_the_quantiles_of_its_formula(double mode, double u, double expected) => Assert.Equal(expected, new TriangularShape(mode).Quantile(u), 9);

    // 10 to 30 with 15 most likely is the shape of 0.25, twenty wide.
    [Theory]
    [InlineData(10, 15, 30, 0.16, 14)]
    [InlineData(10, 10, 30, 0.75, 20)]
    [InlineData(10, 30, 30, 0.25, 20)]
    [InlineData(7, 7, 7, 0.9, 7)]
    public void A_value_takes_its_place_between_its_points(double optimistic, double likely, double pessimistic, double u, double expected)
    {
        var value = new ShapeLibrary(isTriangular: true).Value(optimistic, likely, pessimistic);
        Assert.Equal(expected, value.At(u), 9);
        Assert.Equal(expected / 4, value.Times(0.25).At(u), 9);
        Assert.Equal(pessimistic > optimistic, value.Varies);
    }

    private static void Check(Shape shape, double mean, double variance)
    {
        const int Points = 100_000;
        var values = Enumerable.Range(0, Points).Select(point => shape.Quantile((point + 0.5) / Points)).ToArray();
        Assert.Equal(mean, values.Average(), 4);
        Assert.Equal(variance, values.Average(value => Math.Pow(value - mean, 2)), 4);
        Assert.Equal(values.Order(), values);
        Assert.True(values[0] >= 0 && values[^1] <= 1);
    }
}
