using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Text;

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

    [Fact]
    public void Backwards_or_without_a_share_no_time_is_given()
    {
        var (monday, tuesday) = (Given.At("2026-03-02"), Given.At("2026-03-03"));
        foreach (var person in new[] { Given.Person(), Given.Person(hoursPerDay: 4) })
        {
            Assert.Equal((0m, 0m, 0m), (person.TimeGiven(tuesday, monday, 1), person.TimeGiven(monday, tuesday, 0), person.TimeGiven(monday, tuesday, -1)));
            Assert.Empty(person.TimeByDay(tuesday, monday, 1));
            Assert.Empty(person.TimeByDay(monday, tuesday, 0));
            Assert.Empty(person.TimeByDay(monday, tuesday, -1));
        }
    }

    [Fact]
    public void Without_share_or_efficiency_there_is_no_latest_start_and_without_work_it_is_the_finish()
    {
        var friday = Given.At("2026-03-06 17:00");
        foreach (var person in new[] { Given.Person(), Given.Person(hoursPerDay: 4) })
        {
            Assert.Null(person.LatestStart(friday, 0, 1));
            Assert.Null(person.Finish(friday, 0, 1));
            Assert.Equal(friday, person.LatestStart(friday, 1, 0));
            Assert.Equal(friday, person.LatestStart(friday, 0, 0));
        }

        Assert.Null(Given.Person(efficiency: 0).LatestStart(friday, 1, 1));
        Assert.Null(Given.Person(efficiency: 0, hoursPerDay: 4).LatestStart(friday, 1, 1));
    }

    // 80 minutes at 25 % are 320 of the clock: Friday, whose half step ends exactly where they begin.
    [Fact]
    public void Work_that_fills_a_step_of_capacity_exactly_starts_with_it()
    {
        var person = Given.Person(capacity: [("2026-03-06", 0.5m), ("2026-03-09", 1)]);

        Assert.Equal(Given.At("2026-03-06 09:00"), person.LatestStart(Given.At("2026-03-06 17:00"), 1, 240));
        Assert.Equal(Given.At("2026-03-05 16:59"), person.LatestStart(Given.At("2026-03-06 17:00"), 1, 241));
        Assert.Equal(Given.At("2026-03-06 17:00"), person.Finish(Given.At("2026-03-06"), 1, 240));
    }

    [Fact]
    public void Whose_time_ends_with_a_minute_works_up_to_it()
    {
        var wednesday = new PlanDate(Given.Date("2026-03-04"), Given.Date("2026-03-04"), 12 * 60);
        var person = Given.Person(until: wednesday);

        Assert.Equal(Given.At("2026-03-04 12:00"), person.Finish(Given.At("2026-03-04"), 1, 180));
        Assert.Null(person.Finish(Given.At("2026-03-04"), 1, 181));
    }

    [Fact]
    public void Of_several_limits_a_day_the_lowest_counts()
    {
        var limits = new Resource
        {
            Id = "ana",
            Path = "ana",
            Place = new Place(new SourceText("test.plan.yaml", ""), new TextSpan(0, 0)),
            Limits = [new(new Quantity(5, TimeUnit.Hour), TimeUnit.Day), new(new Quantity(3, TimeUnit.Hour), TimeUnit.Day)],
        };
        var person = PersonTime.Of(limits, WorkingCalendar.Default, WorkingCalendar.Default);

        Assert.True(person.HasLimits);
        Assert.False(Given.Person().HasLimits);
        Assert.Equal(180, person.CapacityBetween(Given.Date("2026-03-02"), Given.Date("2026-03-02")));
    }

    [Fact]
    public void A_rate_is_flat_where_neither_limits_nor_steps_count()
    {
        Assert.Equal((4L, 10L), (Given.Person(capacity: [("0001-01-01", 0.8m)]).RateAt(0.5m).Effort, Given.Person(capacity: [("0001-01-01", 0.8m)]).RateAt(0.5m).Minutes));
        Assert.False(Given.Person(hoursPerDay: 4).RateAt(1).IsKnown);
        Assert.False(Given.Person(capacity: [("2026-03-06", 0.5m)]).RateAt(1).IsKnown);
        Assert.False(Given.Person().RateAt(0).IsKnown);
        Assert.Equal((null, 1m), (Given.Person(capacity: [("2026-03-06", 0.5m)]).AlwaysCapacity, Given.Person(capacity: [("2026-03-06", 0.5m)]).MostCapacity));
    }

    [Fact]
    public void Behind_used_up_days_the_next_minute_at_work_is_found_again_and_again()
    {
        var used = new LimitUse();
        for (var day = 2; day <= 6; day++) used.Add(new DateOnly(2026, 3, day), 240);
        var person = Given.Person(hoursPerDay: 4);

        for (var time = 0; time < 2; time++) Assert.Equal(Given.At("2026-03-09 09:00"), person.NextAtWork(Given.At("2026-03-02"), used));
        used.Add(new DateOnly(2026, 3, 4), -1);
        Assert.Equal(Given.At("2026-03-04 09:00"), person.NextAtWork(Given.At("2026-03-02"), used));
    }

    // A meeting on Monday from ten to eleven, and all of Wednesday noon to Friday noon.
    [Fact]
    public void Spans_of_time_taken_off_are_no_time_at_work()
    {
        var person = Given.Person().Without([(Given.At("2026-03-04 12:00"), Given.At("2026-03-06 12:00")), (Given.At("2026-03-02 10:00"), Given.At("2026-03-02 11:00"))]);

        Assert.Equal(
            [(Given.Date("2026-03-02"), 420m), (Given.Date("2026-03-03"), 480m), (Given.Date("2026-03-04"), 180m), (Given.Date("2026-03-06"), 300m), (Given.Date("2026-03-09"), 480m)],
            person.TimeByDay(Given.At("2026-03-02"), Given.At("2026-03-10"), 1));
        Assert.Equal(Given.At("2026-03-06 12:00"), person.NextAtWork(Given.At("2026-03-04 12:00")));
    }

    [Fact]
    public void Spans_that_overlap_touch_or_are_empty_are_taken_off_once()
    {
        var monday = Given.Date("2026-03-02");
        var person = Given.Person().Without(
        [
            (Given.At("2026-03-02 10:00"), Given.At("2026-03-02 11:00")), (Given.At("2026-03-02 10:30"), Given.At("2026-03-02 12:00")), (Given.At("2026-03-02 12:00"), Given.At("2026-03-02 12:30")),
            (Given.At("2026-03-02 15:00"), Given.At("2026-03-02 15:00")), (Given.At("2026-03-02 09:30"), Given.At("2026-03-02 09:45")), (Given.At("2026-03-02 10:10"), Given.At("2026-03-02 10:20")),
        ]);

        Assert.Equal(480 - 150 - 15, person.CapacityBetween(monday, monday));
        Assert.Equal(480, person.CapacityBetween(monday.AddDays(1), monday.AddDays(1)));
    }

    // A quarter of an hour each Monday and Thursday for three weeks, and another time in the fourth; nothing is lost in weeks without any.
    [Fact]
    public void A_meeting_that_repeats_is_taken_off_each_of_its_days()
    {
        var first = Given.At("2026-03-02 09:30");
        var meetings = new[] { 0, 3, 7, 10, 14, 17, 21 }.Select(day => first.PlusMinutes((day * 1440L) + (day == 21 ? 60 : 0))).Select(at => (at, at.PlusMinutes(15)));
        var person = Given.Person(leave: ["2026-03-12"]).Without(meetings);

        Assert.Equal(
            [465, 480, 480, 465, 480, 465, 480, 480, 480, 465, 480, 480, 465, 480, 465, 480, 480, 480, 480, 480],
            person.TimeByDay(Given.At("2026-03-02"), Given.At("2026-03-31"), 1).Select(day => (int)day.Minutes));
        Assert.Equal(Given.At("2026-03-23 10:45"), person.NextAtWork(Given.At("2026-03-23 10:30")));
    }
}
