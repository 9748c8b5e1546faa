using System.Globalization;
using CsCheck;
using PlanAsCode.Analysis.Forecasting;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>Cents for minutes, rounded half-even. By hand: 1.00 an hour are 100 cents in 60 minutes.</summary>
public sealed class MinuteRateTests
{
    [Theory]
    [InlineData("100", "60", 60, 100)]
    [InlineData("100", "60", 90, 150)]
    [InlineData("100", "60", 1, 2)] // 1.667
    [InlineData("100", "60", 2, 3)] // 3.333
    [InlineData("1", "2", 1, 0)] // 0.5 to the even 0
    [InlineData("1", "2", 3, 2)] // 1.5 to the even 2
    [InlineData("1", "2", 5, 2)] // 2.5 to the even 2
    [InlineData("3", "4", 1, 1)] // 0.75
    [InlineData("1", "4", 1, 0)] // 0.25
    [InlineData("33333", "480", 480, 33333)]
    [InlineData("0.5", "1.5", 3, 1)]
    [InlineData("0.25", "480", 9600, 5)]
    [InlineData("33333", "336", 2400, 238093)] // 5 d of somebody who does 70 % of them: 238,092.86
    [InlineData("0", "480", 4800, 0)]
    [InlineData("100", "0", 60, 0)]
    [InlineData("100", "0.00", 60, 0)]
    [InlineData("100000000000", "1", 2, 200000000000)]
    [InlineData("99999999999", "1", 2, 199999999998)]
    [InlineData("1", "100000000000", 50000000000, 0)] // 0.5
    [InlineData("1", "100000000000", 50000000001, 1)]
    [InlineData("0.3333333333333333", "1", 3, 1)]
    [InlineData("1", "0.3333333333333333", 1, 3)]
    [InlineData("12345678901.5", "7", 14, 24691357803)]
    public void Is_money_for_time(string amount, string minutes, long time, long expected) =>
        Check(decimal.Parse(amount, CultureInfo.InvariantCulture), decimal.Parse(minutes, CultureInfo.InvariantCulture), time, expected);

    [Fact]
    public void Is_the_decimal_quotient_for_any_rate() => Gen.Select(Gen.Int[0, 2_000_000], Gen.Int[0, 4], Gen.Int[1, 100_000], Gen.Int[0, 20_000]).SampleSeeded(
        (amount, places, minutes, time) =>
        {
            var exact = amount / (decimal)Math.Pow(10, places);
            Check(exact, minutes / 10m, time, (long)decimal.Round(time * exact / (minutes / 10m), MidpointRounding.ToEven));
        });

    private static void Check(decimal amount, decimal minutes, long time, long expected) => Assert.Equal(expected, new MinuteRate(amount, minutes).For(time));
}
