using CsCheck;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Tests.Model.Values;

/// <summary>Amounts of time: quantities, estimates, lags and limits.</summary>
public sealed class AmountTextTests
{
    private const string Units = "min, h, d, w, mo, q or y";

    [Theory]
    [InlineData("3d", "3 Day")]
    [InlineData("1.5 h", "1.5 Hour")]
    [InlineData("90min", "90 Minute")]
    [InlineData("0.5d", "0.5 Day")]
    [InlineData(".5d", "0.5 Day")]
    [InlineData("2w", "2 Week")]
    [InlineData("1mo", "1 Month")]
    [InlineData("1q", "1 Quarter")]
    [InlineData("1y", "1 Year")]
    [InlineData("0d", "0 Day")]
    [InlineData("1000000d", "1000000 Day")]
    [InlineData("3\u00A0d", "3 Day")]
    [InlineData("3", $"`3` has no unit; write `3d` for days, or {Units}")]
    [InlineData("", $"an empty text is no amount of time; write a number and a unit such as `3d` (units: {Units})")]
    [InlineData("d", $"`d` is no amount of time; write a number and a unit such as `3d` (units: {Units})")]
    [InlineData("3x", $"`x` is no unit of time; allowed are {Units}")]
    [InlineData("5.d", $"`5.d` is no amount of time; write a number and a unit such as `3d` (units: {Units})")]
    [InlineData("3m", "`3m` could be minutes or months; write `3min` or `3mo`")]
    [InlineData("-3d", "`-3d` is negative; an amount of time is not")]
    [InlineData("1000001d", "`1000001d` is too large; amounts go up to 1,000,000")]
    [InlineData("99999999999999999999999999999999d", "`99999999999999999999999999999999d` is too large; amounts go up to 1,000,000")]
    [InlineData("2d..4d..8d", "`2d..4d..8d` is more than one amount; one such as `3d` is wanted here")]
    [InlineData("1d 4h", $"`1d 4h` is not one number with one unit; write one such as `1.5d` (units: {Units})")]
    [InlineData("3ed", "`ed` is calendar time, which only lags have; write `3d` here")]
    [InlineData("1,5d", "`1,5d`: decimals have a point, not a comma; write `1.5d`")]
    [InlineData("3 days", "`3 days`: the unit is written `d`; write `3d`")]
    [InlineData("3 Tage", "`3 Tage`: the unit is written `d`; write `3d`")]
    [InlineData("1,5 Tage", "`1,5 Tage`: decimals have a point, not a comma, the unit is written `d`; write `1.5d`")]
    [InlineData("3D", "`3D`: the unit is written `d`; write `3d`")]
    [InlineData("2 weeks", "`2 weeks`: the unit is written `w`; write `2w`")]
    [InlineData("2h30min", "`2h30min`: an amount has one unit; write `2.5h`")]
    [InlineData("2:20h", "`2:20h`: an amount has one unit; write `140min`")]
    [InlineData("３d", "`３d`: digits, dashes and dots are the plain ones of the keyboard; write `3d`")]
    public void Reads_quantities(string text, string expected)
    {
        var quantity = QuantityText.Read(text);
        Assert.Equal(expected, quantity.Ok ? $"{NumberText.ToText(quantity.Value.Amount)} {quantity.Value.Unit}" : quantity.Problem);
        Assert.Equal(quantity.Ok ? "" : "invalid-quantity", quantity.Rule);
    }

    [Theory]
    [InlineData("6d", "6d")]
    [InlineData("6d..10d..20d", "6d..10d..20d")]
    [InlineData("6d .. 10d .. 20d", "6d..10d..20d")]
    [InlineData("5d..5d..5d", "5d..5d..5d")]
    [InlineData("4h..1d..1w", "4h..1d..1w")]
    [InlineData("20d..1mo..1q", "20d..1mo..1q")]
    [InlineData("6d..10d", "`6d..10d` has two points; write the likely one between them (`6d..?..10d`), or one alone")]
    [InlineData("1d..2d..3d..4d", "`1d..2d..3d..4d` has 4 points; write one, or three: optimistic, likely, pessimistic")]
    [InlineData("10d..6d..20d", "`10d..6d..20d` is out of order; optimistic, likely, pessimistic would be `6d..10d..20d`")]
    [InlineData("1w..4d..10d", "`1w..4d..10d` is out of order; optimistic, likely, pessimistic would be `4d..1w..10d`")]
    [InlineData("6d....20d", "`6d....20d` lacks a point; write one such as `8d`, or three: `6d..10d..20d`")]
    [InlineData("6..10..20d", "`6..10..20d`: each point has its unit; write `6d..10d..20d`")]
    [InlineData("6d…10d…20d", "`6d…10d…20d`: digits, dashes and dots are the plain ones of the keyboard; write `6d..10d..20d`")]
    [InlineData("6d...10d...20d", "`6d...10d...20d`: two dots stand between points; write `6d..10d..20d`")]
    [InlineData("6d-10d-20d", "`6d-10d-20d`: two dots stand between points; write `6d..10d..20d`")]
    [InlineData("6d/10d/20d", "`6d/10d/20d`: two dots stand between points; write `6d..10d..20d`")]
    [InlineData("2 days", "`2 days`: the unit is written `d`; write `2d`")]
    [InlineData("6", $"`6` has no unit; write `6d` for days, or {Units}")]
    public void Reads_estimates(string text, string expected)
    {
        var estimate = EstimateText.Read(text);
        Assert.Equal(expected, estimate.Ok ? EstimateText.ToText(estimate.Value) : estimate.Problem);
    }

    [Theory]
    [InlineData("6d..10d", "invalid-estimate")]
    [InlineData("10d..6d..20d", "invalid-estimate")]
    [InlineData("6x..10d..20d", "invalid-quantity")]
    public void An_estimate_breaks_the_rule_of_what_is_wrong_with_it(string text, string rule) => Assert.Equal(rule, EstimateText.Read(text).Rule);

    [Fact]
    public void One_point_counts_for_all_three()
    {
        var estimate = EstimateText.Read("2d").Value;
        Assert.Equal(new Estimate(new(2, TimeUnit.Day), new(2, TimeUnit.Day), new(2, TimeUnit.Day)), estimate);
        Assert.False(estimate.IsThreePoint);
        Assert.True(EstimateText.Read("2d..2d..2d").Value.IsThreePoint);
    }

    [Theory]
    [InlineData("+2d", "+2d")]
    [InlineData("-1d", "-1d")]
    [InlineData("+3ed", "+3ed")]
    [InlineData("- 1.5 eh", "-1.5eh")]
    [InlineData("+10emin", "+10emin")]
    [InlineData("+1ew", "+1ew")]
    [InlineData("+1mo", "+1mo")]
    [InlineData("+50%", "`+50%` is a percentage; a lag is an amount of time such as `+2d`")]
    [InlineData("2d", "`2d`: a lag has a sign; write `+2d`")]
    [InlineData("+2", "`+2` has no unit; write `+2d`, or one of min h d w mo q y in working time, emin eh ed ew in calendar time")]
    [InlineData("+1emo", "`emo` is no unit of a lag; allowed are min h d w mo q y in working time, emin eh ed ew in calendar time")]
    [InlineData("−1d", "`−1d`: digits, dashes and dots are the plain ones of the keyboard; write `-1d`")]
    [InlineData("+2 days", "`+2 days`: the unit is written `d`; write `+2d`")]
    [InlineData("+1000001d", "`+1000001d` is too large; amounts go up to 1,000,000")]
    public void Reads_lags(string text, string expected)
    {
        var lag = LagText.Read(text);
        Assert.Equal(expected, lag.Ok ? LagText.ToText(lag.Value) : lag.Problem);
    }

    [Theory]
    [InlineData("30h/w", "30h/w")]
    [InlineData("4h / d", "4h/d")]
    [InlineData("3d/w", "3d/w")]
    [InlineData("30h", "`30h` says no period; write a limit such as `4h/d` or `30h/w`")]
    [InlineData("30h/mo", "`/mo` is no period of a limit; write `/d` or `/w`")]
    [InlineData("1w/w", "`1w/w` is too coarse; write hours or days, such as `30h/w`")]
    [InlineData("0h/w", "`0h/w` allows no work at all; write more than 0, or `leave` for the days off")]
    [InlineData("30/w", $"`30` has no unit; write `30d` for days, or {Units}")]
    [InlineData("30h per week", "`30h per week`: the unit is written `/w`; write `30h/w`")]
    [InlineData("4 hours/day", "`4 hours/day`: the unit is written `/d`, the unit is written `h`; write `4h/d`")]
    public void Reads_limits(string text, string expected)
    {
        var limit = LimitText.Read(text);
        Assert.Equal(expected, limit.Ok ? LimitText.ToText(limit.Value) : limit.Problem);
    }

    [Fact]
    public void What_is_written_reads_back() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 3], Gen.Enum<TimeUnit>()).SampleSeeded((digits, decimals, unit) =>
    {
        var amount = decimal.Round(digits / (decimal)Math.Pow(10, decimals), decimals);
        var quantity = new Quantity(amount, unit);
        Assert.Equal(quantity, QuantityText.Read(QuantityText.ToText(quantity)).Value);

        var lag = new Lag(-amount, unit, unit <= TimeUnit.Week);
        Assert.Equal(lag with { Amount = amount }, LagText.Read(LagText.ToText(lag with { Amount = amount })).Value);
        if (amount > 0) Assert.Equal(lag, LagText.Read(LagText.ToText(lag)).Value);

        var estimate = new Estimate(quantity, quantity, new Quantity(1_000_000, TimeUnit.Year)) { IsThreePoint = true };
        Assert.Equal(estimate, EstimateText.Read(EstimateText.ToText(estimate)).Value);
    }, iter: 500);
}
