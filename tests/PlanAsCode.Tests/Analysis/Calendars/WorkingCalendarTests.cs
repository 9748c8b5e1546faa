using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Tests.Analysis.Calendars;

public sealed class WorkingCalendarTests
{
    // Microsoft, NETWORKDAYS function page.
    [Theory]
    [InlineData(110, new string[0])]
    [InlineData(109, new[] { "2012-11-22" })]
    [InlineData(107, new[] { "2012-11-22", "2012-12-04", "2013-01-21" })]
    public void Counts_the_working_days_that_Excel_counts(int days, string[] holidays)
    {
        var calendar = Given.Calendar(holidays: holidays);

        Assert.Equal(days, calendar.ToDays(calendar.MinutesBetween(Given.At("2012-10-01"), Instant.EndOf(Given.Date("2013-03-01")))));
    }

    // Microsoft, WORKDAY function page: so many working days after the day itself.
    [Theory]
    [InlineData("2009-04-30", new string[0])]
    [InlineData("2009-05-05", new[] { "2008-11-26", "2008-12-04", "2009-01-21" })]
    public void Moves_by_working_days_as_Excel_does(string last, string[] holidays)
    {
        var calendar = Given.Calendar(holidays: holidays);

        Assert.Equal(Given.At(last + " 17:00"), calendar.Add(Instant.EndOf(Given.Date("2008-10-01")), 151 * 480));
    }

    // TaskJuggler's test suite: effort 20 d from 2012-03-12, off on 03-14 and 03-19..25.
    [Fact]
    public void Pauses_on_days_off()
    {
        var calendar = Given.Calendar(holidays: ["2012-03-14", "2012-03-19..2012-03-25"]);

        Assert.Equal(Given.At("2012-04-16 17:00"), calendar.Add(Given.At("2012-03-12"), 20 * 480));
    }

    [Theory]
    [InlineData("2026-03-06 17:00", "2026-03-09 09:00", "2026-03-06 17:00")]
    [InlineData("2026-03-07 12:00", "2026-03-09 09:00", "2026-03-06 17:00")]
    [InlineData("2026-03-09 09:00", "2026-03-09 09:00", "2026-03-06 17:00")]
    [InlineData("2026-03-09 12:30", "2026-03-09 12:30", "2026-03-09 12:30")]
    public void Knows_the_next_and_the_previous_working_minute(string at, string next, string previous)
    {
        Assert.Equal(Given.At(next), WorkingCalendar.Default.NextWorking(Given.At(at)));
        Assert.Equal(Given.At(previous), WorkingCalendar.Default.PreviousWorking(Given.At(at)));
    }

    [Fact]
    public void Several_spans_a_day_leave_out_the_break()
    {
        var calendar = Given.Calendar(hours: "13:00-18:00 09:00-12:00");

        Assert.Equal(Given.At("2026-03-02 14:00"), calendar.Add(Given.At("2026-03-02"), 240));
        Assert.Equal(Given.At("2026-03-02 12:00"), calendar.Add(Given.At("2026-03-02"), 180));
        Assert.Equal(Given.At("2026-03-02 13:00"), calendar.NextWorking(Given.At("2026-03-02 12:00")));
        Assert.Equal(2, calendar.SpansOf(Given.Date("2026-03-02")).Length);
    }

    [Fact]
    public void No_minutes_move_nothing_and_negative_ones_count_back()
    {
        var saturday = Given.At("2026-03-07 12:00");

        Assert.Equal(saturday, WorkingCalendar.Default.Add(saturday, 0));
        Assert.Equal(Given.At("2026-03-06 16:00"), WorkingCalendar.Default.Add(saturday, -60));
        Assert.Equal(Given.At("2026-03-06 16:00"), WorkingCalendar.Default.Subtract(saturday, 60));
        Assert.Equal(-60, WorkingCalendar.Default.MinutesBetween(saturday, Given.At("2026-03-06 16:00")));
    }

    [Fact]
    public void Years_1_and_9999_are_years_like_others()
    {
        var calendar = WorkingCalendar.Default;

        // 0001-01-01 is a Monday, 9999-12-31 a Friday, and there is nothing before and after them.
        Assert.Equal(Given.At("0001-01-01 09:00"), calendar.NextWorking(new Instant(-5)));
        Assert.Null(calendar.PreviousWorking(Given.At("0001-01-01 09:00")));
        Assert.Null(calendar.Subtract(Given.At("0001-01-01 09:01"), 2));
        Assert.Equal(Given.At("9999-12-31 17:00"), calendar.Add(Given.At("9999-12-31"), 480));
        Assert.Null(calendar.Add(Given.At("9999-12-31"), 481));
        Assert.Null(calendar.NextWorking(Given.At("9999-12-31 17:00")));
        Assert.Null(calendar.Add(Given.At("2026-01-01"), long.MaxValue / 4));
        // 3,652,059 days are 521,722 weeks and five days from Monday to Friday.
        Assert.Equal((521_722L * 2400) + 2400, calendar.MinutesBetween(new Instant(long.MinValue / 2), new Instant(long.MaxValue / 2)));
    }

    [Fact]
    public void A_calendar_without_working_time_answers_null()
    {
        var calendar = Given.Calendar(week: []);

        Assert.False(calendar.HasWorkingTime);
        Assert.Null(calendar.NextWorking(Given.At("2026-03-02")));
        Assert.Null(calendar.PreviousWorking(Given.At("2026-03-02")));
        Assert.Null(calendar.Add(Given.At("2026-03-02"), 1));
        Assert.Null(calendar.Subtract(Given.At("2026-03-02"), 1));
        Assert.Equal(0, calendar.MinutesBetween(Given.At("0001-01-01"), Given.At("9999-12-31")));
        Assert.Equal(480, calendar.ToMinutes(new Quantity(1, TimeUnit.Day)));
    }

    [Fact]
    public void Days_closed_for_all_time_close_the_calendar() =>
        Assert.False(Given.Calendar(holidays: ["0001-01-01..9999-12-31"]).HasWorkingTime);

    [Theory]
    [InlineData(90, TimeUnit.Minute, 90)]
    [InlineData(1.5, TimeUnit.Hour, 90)]
    [InlineData(1, TimeUnit.Day, 480)]
    [InlineData(0.5, TimeUnit.Week, 1200)]
    [InlineData(1, TimeUnit.Month, 20 * 480)]
    [InlineData(1, TimeUnit.Quarter, 60 * 480)]
    [InlineData(1, TimeUnit.Year, 240 * 480)]
    [InlineData(0.001, TimeUnit.Hour, 1)]
    public void Units_are_working_time(double amount, TimeUnit unit, long minutes) =>
        Assert.Equal(minutes, WorkingCalendar.Default.ToMinutes(new Quantity((decimal)amount, unit)));

    [Fact]
    public void A_day_is_the_weekly_hours_by_its_days_where_they_differ()
    {
        var hours = Given.EveryDay[..4].ToDictionary(day => day, _ => Given.Spans("08:00-17:00"));
        hours[DayOfWeek.Friday] = Given.Spans("08:00-12:00");
        var calendar = Given.Calendar(Given.Definition(hoursByDay: System.Collections.Immutable.ImmutableDictionary.CreateRange(hours)));

        // Four days of 9 h and one of 4 h: 40 h a week, 8 h a day.
        Assert.Equal(480, calendar.MinutesPerDay);
        Assert.Equal(2400, calendar.MinutesPerWeek);
        Assert.Equal(240, calendar.MinutesOf(Given.Date("2026-03-06")));
        Assert.False(calendar.IsWorkingDay(Given.Date("2026-03-07")));
    }

    [Fact]
    public void A_three_point_estimate_counts_as_its_mean_rounded_up()
    {
        var estimate = new Estimate(new(2, TimeUnit.Day), new(3, TimeUnit.Day), new(5, TimeUnit.Day)) { IsThreePoint = true };

        // (2 + 4 x 3 + 5) / 6 = 19/6 days = 1520 minutes; with 5.01 days: 9124.8 / 6 = 1520.8.
        Assert.Equal(1520, WorkingCalendar.Default.ToMinutes(estimate));
        Assert.Equal(1521, WorkingCalendar.Default.ToMinutes(estimate with { Pessimistic = new(5.01m, TimeUnit.Day) }));
    }

    [Fact]
    public void Amounts_beyond_all_time_do_not_overflow() =>
        Assert.True(WorkingCalendar.Default.ToMinutes(new Quantity(decimal.MaxValue, TimeUnit.Year)) > 0);

    // (o + 4 x 3 + p) / 6 days of 480 minutes: a part of a day in any of the three is counted exactly, and the sum rounded up.
    [Theory]
    [InlineData(2.5, 3, 5, 1560)]
    [InlineData(2, 3.5, 5, 1680)]
    [InlineData(2, 3, 5.5, 1560)]
    [InlineData(0, 3, 6, 1440)]
    [InlineData(0, 0, 6, 480)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(2_000_000, 2_000_000, 2_000_000, 960_000_000)]
    public void Parts_of_days_in_an_estimate_count(double optimistic, double likely, double pessimistic, long minutes)
    {
        var estimate = new Estimate(new((decimal)optimistic, TimeUnit.Day), new((decimal)likely, TimeUnit.Day), new((decimal)pessimistic, TimeUnit.Day)) { IsThreePoint = true };

        Assert.Equal(minutes, WorkingCalendar.Default.ToMinutes(estimate));
    }

    [Fact]
    public void An_estimate_beyond_all_time_does_not_overflow()
    {
        var estimate = new Estimate(new(1, TimeUnit.Day), new(1, TimeUnit.Day), new(1e27m, TimeUnit.Day)) { IsThreePoint = true };

        Assert.True(WorkingCalendar.Default.ToMinutes(estimate) > 0);
        Assert.True(WorkingCalendar.Default.HasWorkingTime);
    }

    [Theory]
    [InlineData(480, "1")]
    [InlineData(120, "0.25")]
    [InlineData(-960, "-2")]
    [InlineData(0, "0")]
    [InlineData(4_800_000, "10000")]
    public void Minutes_are_days_of_the_calendar(long minutes, string days) =>
        Assert.Equal(decimal.Parse(days, System.Globalization.CultureInfo.InvariantCulture), WorkingCalendar.Default.ToDays(minutes));
}
