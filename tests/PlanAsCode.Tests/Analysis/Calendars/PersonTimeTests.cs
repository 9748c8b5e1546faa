using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Tests.Analysis.Calendars;

public sealed class PersonTimeTests
{
    // TaskJuggler's test suite: 40 h at 4 h a day at most, hours 09:00-12:00 and 13:00-18:00.
    [Fact]
    public void A_daily_limit_ends_the_day_early()
    {
        var person = Given.Person(Given.Calendar(hours: "09:00-12:00 13:00-18:00"), hoursPerDay: 4);

        Assert.Equal(Given.At("2007-09-11 14:00"), person.Finish(Given.At("2007-08-29"), 1, 40 * 60));
    }

    // TaskJuggler's test suite: effort 20 d from 2012-03-12, off on 03-14 and 03-19..25.
    [Fact]
    public void Leave_pauses_work()
    {
        var person = Given.Person(leave: ["2012-03-14", "2012-03-19..2012-03-25"]);

        Assert.Equal(Given.At("2012-04-16 17:00"), person.Finish(Given.At("2012-03-12"), 1, 20 * 480));
    }

    [Fact]
    public void Capacity_share_and_efficiency_stretch_work()
    {
        // 80 % x 50 % x 1.25 = half an hour of work in an hour: two days for one.
        var person = Given.Person(capacity: [("0001-01-01", 0.8m)], efficiency: 1.25m);

        Assert.Equal(Given.At("2026-03-03 17:00"), person.Finish(Given.At("2026-03-02"), 0.5m, 480));
        Assert.Equal(384, person.TimeGiven(Given.At("2026-03-02"), Given.At("2026-03-04"), 0.5m));
    }

    [Fact]
    public void Capacity_changes_on_its_dates()
    {
        // Mon 480, Tue and Wed 240 each, Thu nothing, from Fri on 480 again.
        var person = Given.Person(capacity: [("2026-03-03", 0.5m), ("2026-03-05", 0), ("2026-03-06", 1)]);

        Assert.Equal(Given.At("2026-03-04 17:00"), person.Finish(Given.At("2026-03-02"), 1, 960));
        Assert.Equal(Given.At("2026-03-06 09:01"), person.Finish(Given.At("2026-03-02"), 1, 961));
        Assert.Equal(Given.At("2026-03-06 09:00"), person.NextAtWork(Given.At("2026-03-05")));
        Assert.Equal(Given.At("2026-03-03 09:00"), person.LatestStart(Given.At("2026-03-06 09:00"), 1, 480));
        Assert.Equal(1440, person.CapacityBetween(Given.Date("2026-03-02"), Given.Date("2026-03-08")));
        Assert.Equal(0, person.CapacityOn(Given.Date("2026-03-05")));
    }

    [Fact]
    public void The_finish_is_the_end_of_the_first_minute_that_is_enough()
    {
        // A third of each hour: 100 minutes of work take 300.003 minutes of time at .33333, so 301 of the clock.
        Assert.Equal(Given.At("2026-03-02 14:01"), Given.Person().Finish(Given.At("2026-03-02"), 0.33333m, 100));
        Assert.Equal(Given.At("2026-03-02 14:00"), Given.Person().Finish(Given.At("2026-03-02"), 0.33334m, 100));
    }

    [Fact]
    public void Nobody_works_before_joining_or_after_leaving()
    {
        var person = Given.Person(
            from: new PlanDate(Given.Date("2026-03-03"), Given.Date("2026-03-03"), 12 * 60),
            until: new PlanDate(Given.Date("2026-03-04"), Given.Date("2026-03-04"), null));

        Assert.Equal(Given.At("2026-03-03 12:00"), person.NextAtWork(Given.At("2026-03-02")));
        Assert.Equal(Given.At("2026-03-04 17:00"), person.Finish(Given.At("2026-03-02"), 1, 300 + 480));
        Assert.Null(person.Finish(Given.At("2026-03-02"), 1, 300 + 481));
        Assert.Null(person.NextAtWork(Given.At("2026-03-05")));
    }

    [Fact]
    public void A_month_is_meant_whole_when_somebody_joins_or_leaves()
    {
        var march = new PlanDate(Given.Date("2026-03-01"), Given.Date("2026-03-31"), null);

        Assert.Equal(22 * 480, Given.Person(from: march, until: march).CapacityBetween(Given.Date("2026-01-01"), Given.Date("2026-12-31")));
    }

    [Fact]
    public void A_weekly_limit_counts_from_Monday()
    {
        // From Thursday: 16 h that week, then 20 h a week (Mon, Tue, and half of Wed): 16 + 20 + 4 = 40 h on the second Monday.
        var person = Given.Person(hoursPerWeek: 20);

        Assert.Equal(Given.At("2026-03-16 13:00"), person.Finish(Given.At("2026-03-05"), 1, 40 * 60));
        Assert.Equal(20 * 60, person.CapacityBetween(Given.Date("2026-03-02"), Given.Date("2026-03-08")));
    }

    [Fact]
    public void Limits_count_time_before_efficiency()
    {
        // 4 h a day give 2 h of work.
        var person = Given.Person(hoursPerDay: 4, efficiency: 0.5m);

        Assert.Equal(Given.At("2026-03-03 13:00"), person.Finish(Given.At("2026-03-02"), 1, 4 * 60));
    }

    [Fact]
    public void What_others_took_of_a_limit_is_gone()
    {
        var used = new LimitUse();
        used.Add(Given.Date("2026-03-02"), 240);
        used.Add(Given.Date("2026-03-03"), 180);
        var person = Given.Person(hoursPerDay: 4);

        Assert.Equal(Given.At("2026-03-03 09:00"), person.NextAtWork(Given.At("2026-03-02"), used));
        Assert.Equal(Given.At("2026-03-04 12:00"), person.Finish(Given.At("2026-03-02"), 1, 240, used));
        Assert.Equal(
            [(Given.Date("2026-03-03"), 60m), (Given.Date("2026-03-04"), 180m)],
            person.TimeByDay(Given.At("2026-03-02"), Given.At("2026-03-04 12:00"), 1, used));
    }

    [Fact]
    public void A_limit_of_nothing_never_finishes() =>
        Assert.Null(Given.Person(hoursPerWeek: 0).NextAtWork(Given.At("2026-03-02")));

    [Fact]
    public void Long_work_under_a_limit_jumps_over_weeks_without_losing_minutes()
    {
        // 5 h a week (Monday, to 14:00): 10,000 h are 2,000 Mondays, 1,999 weeks after the first.
        var person = Given.Person(hoursPerWeek: 5, leave: ["2030-01-07"]);

        // 2030-01-07 is a Monday: that week's hours fall on Tuesday, the count stays.
        Assert.Equal(
            Given.At("2026-03-02 14:00").PlusMinutes(1999L * 7 * 1440), person.Finish(Given.At("2026-03-02"), 1, 10_000 * 60));
    }

    [Fact]
    public void Without_share_or_efficiency_nothing_gets_done()
    {
        Assert.Null(Given.Person().Finish(Given.At("2026-03-02"), 0, 1));
        Assert.Null(Given.Person(efficiency: 0).Finish(Given.At("2026-03-02"), 1, 1));
        Assert.Equal(Given.At("2026-03-01"), Given.Person().Finish(Given.At("2026-03-01"), 1, 0));
        Assert.Null(Given.Person().Finish(Given.At("2026-03-02"), 0.0000000000000000000000000001m, 1_000_000_000_000));
    }
}
