using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Tests.Analysis.Calendars;

public sealed class CalendarTimeTests
{
    [Theory]
    [InlineData("2026-01-31", 1, TimeUnit.Month, "2026-02-28")]
    [InlineData("2026-01-31", 1, TimeUnit.Week, "2026-02-07")]
    [InlineData("2024-02-29", 1, TimeUnit.Year, "2025-02-28")]
    [InlineData("2026-03-01", 0.5, TimeUnit.Month, "2026-03-16")]
    [InlineData("2026-03-01", 1, TimeUnit.Quarter, "2026-06-01")]
    [InlineData("2026-03-01", 36, TimeUnit.Hour, "2026-03-02")]
    [InlineData("9999-12-01", 2, TimeUnit.Month, "9999-12-31")]
    [InlineData("9999-12-01", 1_000_000, TimeUnit.Year, "9999-12-31")]
    public void Months_are_those_of_the_calendar(string start, double amount, TimeUnit unit, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), CalendarTime.After(DateOnly.Parse(start, null), new Quantity((decimal)amount, unit)));

    [Theory]
    [InlineData("9999-10-31", 1, TimeUnit.Month, false)]
    [InlineData("9998-12-31", 1, TimeUnit.Year, false)]
    [InlineData("9999-12-31", 1, TimeUnit.Day, true)]
    [InlineData("9999-12-31", 1439, TimeUnit.Minute, true)]
    [InlineData("9999-12-31", 1438, TimeUnit.Minute, false)]
    [InlineData("9000-06-15", 12_000, TimeUnit.Month, true)]
    [InlineData("2026-03-01", 90_000, TimeUnit.Month, false)]
    public void Time_ends_with_the_year_9999(string start, double amount, TimeUnit unit, bool isBeyond) =>
        Assert.Equal(isBeyond, CalendarTime.IsBeyondTime(Instant.StartOf(DateOnly.Parse(start, null)), new Quantity((decimal)amount, unit)));
}
