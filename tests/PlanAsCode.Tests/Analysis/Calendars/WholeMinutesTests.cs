using PlanAsCode.Analysis.Calendars;

namespace PlanAsCode.Tests.Analysis.Calendars;

/// <summary>Parts in whole minutes that add up to the whole.</summary>
public sealed class WholeMinutesTests
{
    // 10 x 0.26 = 2.6 and 10 x 0.74 = 7.4: the minute left over goes to the larger remainder.
    [Theory]
    [InlineData(10, "0.26 0.74", "3 7")]
    [InlineData(10, "0.74 0.26", "7 3")]
    [InlineData(10, "1 1 1", "4 3 3")]
    [InlineData(11, "1 1 1", "4 4 3")]
    [InlineData(5, "2", "5")]
    [InlineData(7, "0 1", "0 7")]
    [InlineData(5, "0 0", "0 0")]
    [InlineData(0, "1 2", "0 0")]
    [InlineData(-4, "1 2", "0 0")]
    public void Are_split_by_weights(long whole, string weights, string parts) =>
        Assert.Equal(parts, string.Join(' ', WholeMinutes.Split(whole, Numbers(weights))));

    // A half goes to the even side of the sums: 0.5 to 0, 1.5 to 2.
    [Theory]
    [InlineData(10, "480 480", "2:5 3:5")]
    [InlineData(10, "1 1 1", "2:3 3:4 4:3")]
    [InlineData(1, "0.4 0.6", "3:1")]
    [InlineData(2, "1 1 1 1", "3:1 4:1")]
    [InlineData(3, "1 0 2", "2:1 4:2")]
    [InlineData(3, "0 0", "")]
    [InlineData(0, "1 1", "")]
    [InlineData(-3, "1 1", "")]
    [InlineData(9, "", "")]
    public void Are_shared_out_over_days_by_rounded_sums(long whole, string given, string days) => Assert.Equal(
        days,
        string.Join(' ', WholeMinutes.ByDay(whole, [.. Numbers(given).Select((minutes, i) => (new DateOnly(2026, 3, 2 + i), minutes))]).Select(day => $"{day.Date.Day}:{day.Minutes}")));

    // Monday from nine to Wednesday ten; and all of 2026 and 2027, of which 522 are working days.
    [Fact]
    public void Of_a_calendar_are_counted_day_by_day_however_many()
    {
        Assert.Equal<DayMinutes>(
            [new(Given.Date("2026-03-02"), 480), new(Given.Date("2026-03-03"), 480), new(Given.Date("2026-03-04"), 60)],
            WorkedDays.Between(WorkingCalendar.Default, Given.At("2026-03-02"), Given.At("2026-03-04 10:00")));
        var years = WorkedDays.Between(WorkingCalendar.Default, Given.At("2026-01-01"), Given.At("2028-01-01"));
        Assert.Equal((522, 522 * 480), (years.Length, years.Sum(day => day.Minutes)));
        Assert.Equal(128, WorkedDays.Between(Given.Calendar(week: Given.EveryDay), Given.At("2026-01-01"), Given.At("2026-05-08 17:00")).Length);
        Assert.Equal(129, WorkedDays.Between(Given.Calendar(week: Given.EveryDay), Given.At("2026-01-01"), Given.At("2026-05-09 17:00")).Length);
        Assert.Empty(WorkedDays.Between(WorkingCalendar.Default, Given.At("2026-03-04"), Given.At("2026-03-02")));
        Assert.Empty(WorkedDays.Between(WorkingCalendar.Default, Given.At("2026-03-07"), Given.At("2026-03-08")));
    }

    private static decimal[] Numbers(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
}
