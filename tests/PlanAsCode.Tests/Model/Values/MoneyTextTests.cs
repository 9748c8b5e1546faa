using CsCheck;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Tests.Model.Values;

/// <summary>Texts to money, rates and estimates of money; the workspace counts in EUR.</summary>
public sealed class MoneyTextTests
{
    private const string Example = "write an amount such as `500`, `480k EUR` or `1.2M EUR`";

    [Theory]
    [InlineData("480k EUR", "480000 EUR")]
    [InlineData("480kEUR", "480000 EUR")]
    [InlineData("1.2M", "1200000 EUR")]
    [InlineData("1.2 M USD", "1200000 USD")]
    [InlineData("1.125M", "1125000 EUR")]
    [InlineData("500", "500 EUR")]
    [InlineData("12.5 CHF", "12.5 CHF")]
    [InlineData("EUR 480k", "480000 EUR")]
    [InlineData("USD500", "500 USD")]
    [InlineData("0", "0 EUR")]
    [InlineData("1000000000M", "1000000000000000 EUR")]
    [InlineData("", $"an empty text is no amount of money; {Example}")]
    [InlineData("a lot", $"`a lot` is no amount of money; {Example}")]
    [InlineData("-500 EUR", "`-500 EUR` is negative; an amount of money is not")]
    [InlineData("EUR -500", "`EUR -500` is negative; an amount of money is not")]
    [InlineData("1000000001M", "`1000000001M` is too large; money goes up to 1,000,000,000M")]
    [InlineData("12.000", "`12.000` could be 12 or 12000; thousands have no mark, decimals are one or two: write `12000`, or `12.00`")]
    [InlineData("10k..12k..30k", "`10k..12k..30k` is more than one amount; one such as `12k EUR` is wanted here")]
    [InlineData("500 EURO PLUS", "`EURO PLUS` is neither `k`, `M` nor an ISO code of a currency; write an amount such as `500`, `480k EUR` or `1.2M EUR`")]
    [InlineData("€ 500", "`€ 500`: a currency is its ISO code, such as `EUR`; write `500 EUR`")]
    [InlineData("500€", "`500€`: a currency is its ISO code, such as `EUR`; write `500 EUR`")]
    [InlineData("$1.2M", "`$1.2M`: a currency is its ISO code, such as `USD`; write `1.2M USD`")]
    [InlineData("£480k", "`£480k`: a currency is its ISO code, such as `GBP`; write `480k GBP`")]
    [InlineData("500 eur", "`500 eur`: a currency is its ISO code, such as `EUR`; write `500 EUR`")]
    [InlineData("500 Euro", "`500 Euro`: a currency is its ISO code, such as `EUR`; write `500 EUR`")]
    [InlineData("480K EUR", "`480K EUR`: thousands are `k`; write `480k EUR`")]
    [InlineData("1.2m EUR", "`1.2m EUR`: millions are `M`; write `1.2M EUR`")]
    [InlineData("1.2 million EUR", "`1.2 million EUR`: millions are `M`; write `1.2M EUR`")]
    [InlineData("1,2 Mio EUR", "`1,2 Mio EUR`: decimals have a point, not a comma, millions are `M`; write `1.2M EUR`")]
    [InlineData("1.2bn", "`1.2bn`: millions are `M`; write `1200M`")]
    [InlineData("1,2 Mrd", "`1,2 Mrd`: decimals have a point, not a comma, millions are `M`; write `1200M`")]
    [InlineData("1,234M", "`,234M` is neither `k`, `M` nor an ISO code of a currency; write an amount such as `500`, `480k EUR` or `1.2M EUR`")]
    [InlineData("12,000", "`12,000`: digits stand together, without a mark between thousands; write `12000`")]
    [InlineData("12 000 EUR", "`12 000 EUR`: digits stand together, without a mark between thousands; write `12000 EUR`")]
    [InlineData("12'000 CHF", "`12'000 CHF`: digits stand together, without a mark between thousands; write `12000 CHF`")]
    [InlineData("1.234.567", "`1.234.567`: digits stand together, without a mark between thousands; write `1234567`")]
    [InlineData("1,234.56", "`1,234.56`: digits stand together, without a mark between thousands; write `1234.56`")]
    [InlineData("1.234,56", "`1.234,56`: decimals have a point, and thousands no mark; write `1234.56`")]
    [InlineData("12,50 EUR", "`12,50 EUR`: decimals have a point, not a comma; write `12.50 EUR`")]
    public void Reads_money(string text, string expected)
    {
        var money = MoneyText.Read(text, "EUR");
        Assert.Equal(expected, money.Ok ? MoneyText.ToText(money.Value) : money.Problem);
        Assert.Equal(money.Ok ? "" : "invalid-money", money.Rule);
    }

    [Theory]
    [InlineData("10k..12k..30k EUR", "10000 12000 30000 EUR")]
    [InlineData("10k EUR..12k..30k", "10000 12000 30000 EUR")]
    [InlineData("10k..12k..30k USD", "10000 12000 30000 USD")]
    [InlineData("12k", "12000 12000 12000 EUR")]
    [InlineData("10k..30k EUR", "`10k..30k EUR` has two points; write the likely one between them (`10k..?..30k EUR`), or one alone")]
    [InlineData("12k..10k..30k", "`12k..10k..30k` is out of order; write optimistic, likely, pessimistic, such as `10k..12k..30k EUR`")]
    [InlineData("10k EUR..12k USD..30k EUR", "`10k EUR..12k USD..30k EUR` mixes currencies; write one, at the end: `10k..12k..30k EUR`")]
    [InlineData("10K..12K..30K EUR", "`10K..12K..30K EUR`: thousands are `k`; write `10k..12k..30k EUR`")]
    public void Reads_estimates_of_money(string text, string expected)
    {
        var money = MoneyText.ReadEstimate(text, "EUR");
        Assert.Equal(expected, money.Ok
            ? $"{NumberText.ToText(money.Value.Optimistic)} {NumberText.ToText(money.Value.Likely)} {NumberText.ToText(money.Value.Pessimistic)} {money.Value.Currency}"
            : money.Problem);
    }

    [Theory]
    [InlineData("620 EUR/d", "620 EUR/d")]
    [InlineData("620/d", "620 EUR/d")]
    [InlineData("80 / h", "80 EUR/h")]
    [InlineData("3k USD/w", "3000 USD/w")]
    [InlineData("12k EUR/mo", "12000 EUR/mo")]
    [InlineData("620 EUR", "`620 EUR` says no unit of time; write a rate such as `620 EUR/d` (`/h`, `/d`, `/w` or `/mo`)")]
    [InlineData("90k EUR/y", "`/y` is no unit for rates; allowed are `/h`, `/d`, `/w` or `/mo`")]
    [InlineData("x/d", $"`x` is no amount of money; {Example}")]
    [InlineData("620 EUR per day", "`620 EUR per day`: the unit is written `/d`; write `620 EUR/d`")]
    [InlineData("620 EUR/day", "`620 EUR/day`: the unit is written `/d`; write `620 EUR/d`")]
    [InlineData("€620/d", "`€620/d`: a currency is its ISO code, such as `EUR`; write `620 EUR/d`")]
    public void Reads_rates(string text, string expected)
    {
        var rate = RateText.Read(text, "EUR");
        Assert.Equal(expected, rate.Ok ? RateText.ToText(rate.Value) : rate.Problem);
    }

    [Fact]
    public void What_is_written_reads_back() => Gen.Select(Gen.Int[0, 2_000_000_000], Gen.Int[0, 5]).SampleSeeded((digits, decimals) =>
    {
        var money = new Money(decimal.Round(digits / (decimal)Math.Pow(10, decimals), decimals), "CHF");
        Assert.Equal(money, MoneyText.Read(MoneyText.ToText(money), "EUR").Value);
    }, iter: 500);
}
