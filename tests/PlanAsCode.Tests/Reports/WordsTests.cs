using PlanAsCode.Reports.Words;

namespace PlanAsCode.Tests.Reports;

public sealed class WordsTests
{
    [Theory]
    [InlineData("2026-03-02", "2026-03-02", "2 Mar 2026")]
    [InlineData("2026-03-02", "2026-03-06", "2 – 6 Mar 2026")]
    [InlineData("2026-03-02", "2026-04-06", "2 Mar – 6 Apr 2026")]
    [InlineData("2025-12-29", "2026-01-02", "29 Dec 2025 – 2 Jan 2026")]
    public void A_span_says_each_part_once(string first, string last, string words) =>
        Assert.Equal(words, DateWords.Span(DateOnly.Parse(first, null), DateOnly.Parse(last, null)));

    [Theory]
    [InlineData("99.7", "99 %")]
    [InlineData("0.2", "1 %")]
    [InlineData("100", "100 %")]
    [InlineData("0", "0 %")]
    [InlineData("1250.4", "1,250 %")]
    public void Nearly_done_is_not_done_and_hardly_begun_is_begun(string percent, string words) =>
        Assert.Equal(words, NumberWords.Percent(decimal.Parse(percent, null)));

    [Theory]
    [InlineData("90000", "90,000 EUR")]
    [InlineData("12.5", "12.50 EUR")]
    [InlineData("-3.004", "-3 EUR")]
    [InlineData("25634.87", "25,635 EUR")]
    public void Money_has_cents_only_where_there_are_some(string amount, string words) =>
        Assert.Equal(words, NumberWords.Money(decimal.Parse(amount, null), "EUR"));

    [Theory]
    [InlineData("1", "1 working day")]
    [InlineData("-1", "1 working day")]
    [InlineData("1.04", "1 working day")]
    [InlineData("0.5", "0.5 working days")]
    [InlineData("12", "12 working days")]
    public void Days_are_counted_in_plain_words(string days, string words) =>
        Assert.Equal(words, NumberWords.WorkingDays(decimal.Parse(days, null)));
}
