using PlanAsCode.Analysis.Forecasting;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>Bars over finish days. 2026-03-02 is a Monday.</summary>
public sealed class FinishHistogramTests
{
    [Fact]
    public void Days_stand_alone_where_there_is_room() => Check("2026-03-04:3 2026-03-05:4 2026-03-08:1", 5, "2026-03-04..2026-03-04:3 2026-03-05..2026-03-05:4 2026-03-06..2026-03-06:0 2026-03-07..2026-03-07:0 2026-03-08..2026-03-08:1");

    [Fact]
    public void One_day_more_than_bars_makes_them_weeks_from_Monday() => Check("2026-03-04:3 2026-03-05:4 2026-03-09:1", 5, "2026-03-02..2026-03-08:7 2026-03-09..2026-03-15:1");

    [Fact]
    public void Four_weeks_in_two_bars_are_fortnights() => Check("2026-03-08:1 2026-03-29:2", 2, "2026-03-02..2026-03-15:1 2026-03-16..2026-03-29:2");

    [Fact]
    public void A_Sunday_to_the_Monday_after_are_two_weeks() => Check("2026-03-08:1 2026-03-09:2", 1, "2026-03-02..2026-03-15:3");

    // 3,640 days from Monday 2026-03-02 on end on 2036-02-17; there is no wider bar.
    [Fact]
    public void Where_no_width_is_enough_the_widest_is_taken() => Check("2026-03-02:1 2036-02-18:2", 1, "2026-03-02..2036-02-17:1 2036-02-18..2046-02-04:2");

    [Fact]
    public void The_last_bar_ends_with_time() => Check("9999-12-30:1 9999-12-31:1", 1, "9999-12-27..9999-12-31:2");

    [Fact]
    public void No_day_has_no_bar() => Check("", 5, "");

    private static void Check(string days, int mostBars, string bars)
    {
        var given = days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => new FinishDay(Date(day[..10]), int.Parse(day[11..], System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(bars, string.Join(' ', FinishHistogram.Of([.. given], mostBars).Select(bar => $"{bar.From:yyyy-MM-dd}..{bar.To:yyyy-MM-dd}:{bar.Runs}")));
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
