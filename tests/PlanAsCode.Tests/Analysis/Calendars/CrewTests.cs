using CsCheck;
using PlanAsCode.Analysis.Calendars;

namespace PlanAsCode.Tests.Analysis.Calendars;

public sealed class CrewTests
{
    [Fact]
    public void Two_people_share_an_effort()
    {
        var crew = new Crew([new(Given.Person(), 1), new(Given.Person(), 0.5m)]);

        // 720 minutes of work a day.
        Assert.Equal(Given.At("2026-03-03 17:00"), crew.Finish(Given.At("2026-03-02"), 1440));
        Assert.Equal(
            [960L, 480L], crew.Split(Given.At("2026-03-02"), Given.At("2026-03-03 17:00"), 1440).Select(share => share.EffortMinutes));
    }

    [Fact]
    public void One_goes_on_alone_while_the_other_is_away()
    {
        var crew = new Crew([new(Given.Person(leave: ["2026-03-02"]), 1), new(Given.Person(leave: ["2026-03-03"]), 1)]);

        Assert.Equal(Given.At("2026-03-02 09:00"), crew.NextAtWork(Given.At("2026-03-01")));
        Assert.Equal(Given.At("2026-03-04 13:00"), crew.Finish(Given.At("2026-03-02"), 480 + 480 + 480));
        Assert.Equal(Given.At("2026-03-03 09:00"), crew.LatestStart(Given.At("2026-03-04 17:00"), 480 + 960));
    }

    [Fact]
    public void With_nobody_at_work_it_pauses()
    {
        var crew = new Crew([new(Given.Person(leave: ["2026-03-03"]), 1), new(Given.Person(leave: ["2026-03-03"]), 1)]);

        Assert.Equal(Given.At("2026-03-04 09:01"), crew.Finish(Given.At("2026-03-02"), 961));
    }

    [Fact]
    public void What_the_last_minute_does_too_much_is_taken_off()
    {
        // Three people do three minutes of work a minute: seven take three minutes of the clock, and two are not done.
        var crew = new Crew([new(Given.Person(), 1), new(Given.Person(), 1), new(Given.Person(), 1)]);
        var finish = crew.Finish(Given.At("2026-03-02"), 7)!.Value;

        Assert.Equal(Given.At("2026-03-02 09:03"), finish);
        Assert.Equal([3L, 2L, 2L], crew.Split(Given.At("2026-03-02"), finish, 7).Select(share => share.EffortMinutes));
    }

    [Fact]
    public void Efficiency_turns_effort_into_time()
    {
        var crew = new Crew([new(Given.Person(efficiency: 0.5m), 1)]);
        var share = Assert.Single(crew.Split(Given.At("2026-03-02"), Given.At("2026-03-03 17:00"), 480));

        Assert.Equal((480, 960), (share.EffortMinutes, share.TimeMinutes));
        Assert.Equal<DayMinutes>([new(Given.Date("2026-03-02"), 480), new(Given.Date("2026-03-03"), 480)], share.ByDay);
    }

    [Fact]
    public void A_fixed_duration_takes_share_and_capacity_of_the_projects_time_also_on_leave()
    {
        var person = Given.Person(capacity: [("0001-01-01", 0.8m)], leave: ["2026-03-03"]);
        var share = Crew.During(WorkingCalendar.Default, Given.At("2026-03-02"), Given.At("2026-03-03 17:00"), person, 0.5m);

        // 960 minutes x 50 % x 80 %.
        Assert.Equal((384, 384), (share.EffortMinutes, share.TimeMinutes));
        Assert.Equal<DayMinutes>([new(Given.Date("2026-03-02"), 192), new(Given.Date("2026-03-03"), 192)], share.ByDay);
    }

    [Fact]
    public void A_finish_bound_moves_the_start_only_as_far_as_it_must()
    {
        var crew = new Crew([new(Given.Person(), 1)]);
        var monday = Given.At("2026-03-02");

        Assert.Equal(Given.At("2026-03-04 13:00"), crew.EarliestStartToFinishFrom(Given.At("2026-03-05 13:00"), monday, 480));
        Assert.Equal(Given.At("2026-03-02 09:00"), crew.EarliestStartToFinishFrom(Given.At("2026-03-02 12:00"), monday, 480));
        Assert.Equal(Given.At("2026-03-06 17:00"), crew.Finish(crew.EarliestStartToFinishFrom(Given.At("2026-03-06 17:00"), monday, 480)!.Value, 480));
    }

    [Fact]
    public void Nobody_at_all_never_finishes()
    {
        Assert.Null(new Crew([]).Finish(Given.At("2026-03-02"), 1));
        Assert.Null(new Crew([]).NextAtWork(Given.At("2026-03-02")));
        Assert.Equal(Given.At("2026-03-02"), new Crew([]).Finish(Given.At("2026-03-02"), 0));
    }

    [Fact]
    public void Who_work_by_the_same_calendar_are_counted_together_and_others_are_not()
    {
        var monday = Given.At("2026-03-02");
        var alike = new Crew([new(Given.Person(), 1), new(Given.Person(), 0.5m)]);
        var unlike = new Crew([new(Given.Person(), 1), new(Given.Person(leave: ["2026-03-02"]), 1)]);
        var limited = new Crew([new(Given.Person(hoursPerDay: 4), 1), new(Given.Person(hoursPerDay: 4), 1)]);

        Assert.Equal((480L, WorkingCalendar.Default), (alike.MinutesFor(720, out var calendar), calendar));
        Assert.Null(unlike.MinutesFor(720, out _));
        Assert.Null(limited.MinutesFor(720, out _));
        Assert.Equal(Given.At("2026-03-03 13:00"), limited.Finish(monday, 4 * 240));
        Assert.Equal(Given.At("2026-03-03 13:00"), unlike.Finish(monday, 480 + 480));
    }

    [Fact]
    public void Without_work_the_bounds_are_the_dates()
    {
        var crew = new Crew([new(Given.Person(), 1)]);
        var (monday, friday) = (Given.At("2026-03-02"), Given.At("2026-03-06"));

        Assert.Equal((monday, friday), (crew.Finish(monday, 0), crew.LatestStart(friday, 0)));
        Assert.Equal((friday, friday), (crew.EarliestStartToFinishFrom(friday, monday, 0), crew.EarliestStartToFinishFrom(monday, friday, 0)));
    }

    // A day at 50 % of efficiency is half a day of work: 480 by Ana, 240 by Ben, who gives 480 for it.
    [Fact]
    public void An_effort_is_shared_out_by_what_each_does_and_not_by_the_time_given()
    {
        var crew = new Crew([new(Given.Person(), 1), new(Given.Person(efficiency: 0.5m), 1)]);
        var shares = crew.Split(Given.At("2026-03-02"), Given.At("2026-03-02 17:00"), 720);

        Assert.Equal([(480L, 480L), (240L, 480L)], shares.Select(share => (share.EffortMinutes, share.TimeMinutes)));
    }

    // Nobody is at work on Saturday: by share, on the day on which it began.
    [Fact]
    public void Work_done_when_nobody_is_at_work_is_shared_out_by_share()
    {
        var crew = new Crew([new(Given.Person(), 1), new(Given.Person(), 0.5m), new(Given.Person(efficiency: 0), 0)]);
        var shares = crew.Split(Given.At("2026-03-07"), Given.At("2026-03-08"), 300);

        Assert.Equal([(200L, 200L), (100L, 100L), (0L, 0L)], shares.Select(share => (share.EffortMinutes, share.TimeMinutes)));
        Assert.Equal<DayMinutes>([new(Given.Date("2026-03-07"), 200)], shares[0].ByDay);
        Assert.Empty(shares[2].ByDay);
    }

    [Theory]
    [InlineData(0.5, 1, false)]
    [InlineData(1, 0.5, false)]
    [InlineData(1, 1, false)]
    [InlineData(1, 1, true)]
    public void Whoever_is_not_wholly_at_it_gives_the_time_that_the_effort_takes(double share, double efficiency, bool isLimited)
    {
        var person = Given.Person(efficiency: (decimal)efficiency, hoursPerDay: isLimited ? 4 : null);
        var found = Assert.Single(new Crew([new(person, (decimal)share)]).Split(Given.At("2026-03-02"), Given.At("2026-03-03 17:00"), 960));

        Assert.Equal((960, (long)(960 / efficiency)), (found.EffortMinutes, found.TimeMinutes));
        Assert.Equal(found.TimeMinutes, found.ByDay.Sum(day => day.Minutes));
        Assert.Equal(2, found.ByDay.Length);
    }

    [Fact]
    public void A_fixed_duration_does_the_work_that_the_time_is_worth()
    {
        var share = Crew.During(WorkingCalendar.Default, Given.At("2026-03-02"), Given.At("2026-03-03 09:00"), Given.Person(efficiency: 0.5m), 1);

        Assert.Equal((240, 480, 1), (share.EffortMinutes, share.TimeMinutes, share.ByDay.Length));
    }
    [Fact]
    public void Parts_add_up_to_the_effort_and_days_to_the_time() =>
        Gen.Select(Gen.Int[1, 5].Array[1, 4], Gen.Int[1, 20_000], Gen.Int[0, 5000]).SampleSeeded((fifths, effort, start) =>
        {
            var crew = new Crew([.. fifths.Select((fifth, i) => new CrewMember(
                Given.Person(efficiency: 1 - (i * 0.3m), leave: i == 1 ? ["2026-03-04..2026-03-09"] : null), fifth / 5m))]);
            var from = Given.At("2026-03-01").PlusMinutes(start);
            var finish = crew.Finish(from, effort)!.Value;
            var shares = crew.Split(from, finish, effort);

            Assert.Equal(effort, shares.Sum(share => share.EffortMinutes));
            Assert.All(shares, share => Assert.Equal(share.TimeMinutes, share.ByDay.Sum(day => day.Minutes)));
            Assert.True(crew.Finish(crew.LatestStart(finish, effort)!.Value, effort) <= finish);
        }, iter: 200);

    [Fact]
    public void One_person_wholly_at_it_gives_all_minutes_at_work_day_by_day() =>
        Gen.Select(Gen.Int[1, 20_000], Gen.Int[0, 5000], Gen.Int[0, 3]).SampleSeeded((effort, start, idle) =>
        {
            var person = Given.Person(leave: ["2026-03-04..2026-03-09"]);
            var crew = new Crew([new(person, 1)]);
            var from = Given.At("2026-03-01").PlusMinutes(start);
            // A finish that leaves time over is shared out by rounding instead.
            var finish = crew.Finish(from, effort + idle)!.Value;
            var share = Assert.Single(crew.Split(from, finish, effort));

            Assert.Equal((effort, effort), (share.EffortMinutes, share.TimeMinutes));
            var days = person.TimeByDay(from, finish, 1).Select(day => new DayMinutes(day.Date, (int)day.Minutes)).ToList();
            if (idle == 0) Assert.Equal(days, share.ByDay);
            else Assert.All(share.ByDay, day => Assert.InRange(day.Minutes - days.Single(given => given.Date == day.Date).Minutes, -idle - 1, 1));
        }, iter: 200);
}
