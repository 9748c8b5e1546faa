using PlanAsCode.Analysis.Calendars;

namespace PlanAsCode.Tests.Analysis.Calendars;

/// <summary>What a person's limits count, by day and by week, in any order of dates.</summary>
public sealed class LimitUseTests
{
    [Fact]
    public void Nothing_is_used_at_first()
    {
        var use = new LimitUse();
        use.Add(Given.Date("2026-03-02"), 0);

        Assert.Null(use.LastDate);
        Assert.Equal((0m, 0m), (use.On(Given.Date("2026-03-02")), use.InWeekOf(Given.Date("2026-03-02"))));
    }

    [Fact]
    public void The_first_day_of_all_time_can_be_used_too()
    {
        var use = new LimitUse();
        use.Add(DateOnly.MinValue, 30);

        Assert.Equal(DateOnly.MinValue, use.LastDate);
    }

    // Monday and Sunday of one ISO week, and the Monday after.
    [Fact]
    public void A_week_begins_on_Monday()
    {
        var use = new LimitUse();
        use.Add(Given.Date("2026-03-02"), 10);
        use.Add(Given.Date("2026-03-08"), 5);
        use.Add(Given.Date("2026-03-09"), 1);

        Assert.Equal((10m, 5m, 1m, 0m), (use.On(Given.Date("2026-03-02")), use.On(Given.Date("2026-03-08")), use.On(Given.Date("2026-03-09")), use.On(Given.Date("2026-03-03"))));
        Assert.Equal((15m, 1m, 0m), (use.InWeekOf(Given.Date("2026-03-05")), use.InWeekOf(Given.Date("2026-03-15")), use.InWeekOf(Given.Date("2026-03-16"))));
        Assert.Equal(Given.Date("2026-03-09"), use.LastDate);
    }

    [Fact]
    public void Years_apart_are_counted_in_any_order()
    {
        string[] dates = ["2026-03-02", "2036-07-01", "2011-01-03", "2012-02-29", "9999-12-31", "0001-01-01", "2026-12-31"];
        var use = new LimitUse();
        for (var i = 0; i < dates.Length; i++)
        {
            use.Add(Given.Date(dates[i]), i + 1);
            use.Add(Given.Date(dates[i]), 100);
        }

        Assert.Equal(Enumerable.Range(1, dates.Length).Select(i => 100m + i), dates.Select(date => use.On(Given.Date(date))));
        Assert.Equal(0, use.On(Given.Date("2020-01-01")));
        Assert.Equal(DateOnly.MaxValue, use.LastDate);
    }

    [Fact]
    public void Days_that_are_used_up_are_passed_until_something_is_given_back()
    {
        var (use, time) = (new LimitUse(), WorkingCalendar.Default);
        var monday = Given.Date("2026-03-02").DayNumber;
        for (var day = 0; day < 3; day++) use.Add(Given.Date("2026-03-02").AddDays(day), 240);
        use.MarkUsedUp(monday, monday + 1, time);
        use.MarkUsedUp(monday + 1, monday + 2, time);

        Assert.Equal(monday + 2, use.FirstOpen(monday, time));
        Assert.Equal(monday + 2, use.FirstOpen(monday + 1, time));
        Assert.Equal(monday + 2, use.FirstOpen(monday + 2, time));

        use.Add(Given.Date("2026-03-04"), 10);
        Assert.Equal(monday + 2, use.FirstOpen(monday, time));

        use.Add(Given.Date("2026-03-02"), -60);
        Assert.Equal(monday, use.FirstOpen(monday, time));
        Assert.Equal(180, use.On(Given.Date("2026-03-02")));
    }

    [Fact]
    public void Used_up_days_are_remembered_for_one_calendar_only()
    {
        var (use, time) = (new LimitUse(), WorkingCalendar.Default);
        var other = Given.Calendar(week: Given.EveryDay);
        var monday = Given.Date("2026-03-02").DayNumber;
        use.Add(Given.Date("2026-03-02"), 240);
        use.MarkUsedUp(monday, monday + 1, time);
        use.MarkUsedUp(monday, monday + 3, other);

        Assert.Equal((monday + 1, monday), (use.FirstOpen(monday, time), use.FirstOpen(monday, other)));
    }
}
