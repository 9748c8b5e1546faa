using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Meetings interrupt other work as leave does: start and finish of the tasks beside them. 2026-03-02 is a Monday.</summary>
public sealed class RepeatedTaskTests
{
    // Four days of 8 h and one of 7 a week: 78 of 80 h in two weeks, the last two on Monday.
    [Fact]
    public void A_weekly_hour_interrupts_a_long_task_and_does_not_keep_it_from_starting() => Check(
        """
        retro: {effort: 1h, assign: [ana], repeat: every 1w on fri until 2026-06-30}
        work: {effort: 10d, assign: [ana]}
        """,
        "p.work 2026-03-02T09:00 2026-03-16T11:00 ProjectStart");

    // Monday 7 + 8 h, Tuesday 16, and half an hour of each on Wednesday.
    [Fact]
    public void While_one_of_a_crew_is_in_the_meeting_the_other_goes_on_alone() => Check(
        """
        jour-fixe: {effort: 1h, assign: [ana], repeat: every 1w on mon until 2026-06-30}
        work: {effort: 4d, assign: [ana, ben]}
        """,
        "p.work 2026-03-02T09:00 2026-03-04T09:30 ProjectStart");

    // An hour at half a share lasts until 11:00; then 6 h, 8 h and 2 h at half a share are one day.
    [Fact]
    public void Who_is_in_a_meeting_at_a_share_is_there_with_nothing_else() => Check(
        """
        duty: {effort: 1h, assign: [ana 50%], repeat: every 1w on mon until 2026-06-30}
        work: {effort: 1d, assign: [ana 50%]}
        """,
        "p.work 2026-03-02T11:00 2026-03-04T11:00 ResourceBusy p.duty");

    // 465 minutes a day: 103 days and 105 minutes, on the 104th working day from 09:15.
    [Fact]
    public void A_daily_stand_up_over_years_takes_its_quarter_of_an_hour_a_day() => Check(
        """
        stand-up: {effort: 15min, assign: [ana], repeat: every 1d until 2032-12-31}
        work: {effort: 100d, assign: [ana]}
        """,
        "p.work 2026-03-02T09:15 2026-07-23T11:00 ResourceBusy p.stand-up");

    // Two of four days are left: Monday 8 h, Tuesday 7, Wednesday 1.
    [Fact]
    public void Begun_work_is_interrupted_too() => Check(
        """
        review: {effort: 1h, assign: [ana], repeat: every 1w on tue until 2026-06-30}
        work: {effort: 4d, assign: [ana], started: 2026-03-05, done: 50%}
        """,
        "p.work 2026-03-05T09:00 2026-03-11T10:00 Actual",
        asOf: "2026-03-09");

    [Fact]
    public void A_duration_runs_on_whoever_is_in_the_meeting() => Check(
        """
        jour-fixe: {effort: 2h, assign: [ana], repeat: every 1w on mon until 2026-06-30}
        work: {duration: 2d, assign: [ana]}
        """,
        "p.work 2026-03-02T09:00 2026-03-03T17:00 ProjectStart");

    // Free for two days only behind Tuesday 11:00.
    [Fact]
    public void A_machine_is_held_by_its_maintenance() => Check(
        """
        maintenance: {duration: 2h, assign: [{equipment: rig}], repeat: every 1w on tue until 2026-03-04}
        work: {duration: 2d, assign: [{equipment: rig}]}
        """,
        "p.work 2026-03-03T11:00 2026-03-05T11:00 ResourceBusy p.maintenance");

    // Ana, first of the list, would end an hour later.
    [Fact]
    public void Among_several_who_could_do_it_meetings_count() => Check(
        """
        jour-fixe: {effort: 1h, assign: [ana], repeat: every 1w on mon until 2026-06-30}
        work: {effort: 2d, assign: [{any-of: [ana, ben]}]}
        """,
        "p.work 2026-03-02T09:00 2026-03-03T17:00 ProjectStart");

    // Work ends on Friday, and so do its group and project; a group of meetings only spans its meetings.
    [Fact]
    public void A_meeting_in_a_group_prolongs_neither_the_group_nor_the_project_nor_delays_what_waits_for_it()
    {
        var schedule = Fixture.Parse(Plan(
            """
            g: {tasks: {work: {duration: 5d}, sync: {duration: 1h, repeat: every 1w until 2026-06-30}}}
            h: {tasks: {sync: {duration: 1h, repeat: every 1w until 2026-06-29}}}
            next: {duration: 1d, after: [g]}
            last: {duration: 1d, after: [h]}
            """)).Analyse(new DateOnly(2026, 3, 2)).Schedule;
        Assert.Equal("2026-03-02T09:00 2026-03-06T17:00", $"{schedule.Find("p.g")!.Start} {schedule.Find("p.g")!.Finish}");
        Assert.Equal("2026-06-29T10:00", schedule.Find("p.h")!.Finish.ToString());
        Assert.Equal("2026-03-09T09:00", schedule.Find("p.next")!.Start.ToString());
        Assert.Equal("2026-06-29T10:00", schedule.Find("p.last")!.Start.ToString());
    }

    [Fact]
    public void A_project_of_a_group_with_a_meeting_ends_with_its_work()
    {
        var schedule = Fixture.Parse(Plan("g: {tasks: {work: {duration: 5d}, sync: {duration: 1h, repeat: every 1w until 2026-06-30}}}\nh: {tasks: {sync: {duration: 1h, repeat: every 1w until 2026-06-29}}}"))
            .Analyse(new DateOnly(2026, 3, 2)).Schedule;
        Assert.Equal("2026-03-06T17:00", schedule.FindProject("p")!.Finish.ToString());
    }

    // What it follows ends on Monday the 9th at 13:00, at 17:00, and in the evening of Friday the 6th; ana is free.
    [Theory]
    [InlineData("duration: 44h", "every 1w on mon", "2026-03-09T13:00 2026-03-16T09:00 2026-03-23T09:00")]
    [InlineData("duration: 44h", "every 1w", "2026-03-09T13:00 2026-03-16T09:00 2026-03-23T09:00")]
    [InlineData("duration: 44h", "every 1w on tue", "2026-03-10T09:00 2026-03-17T09:00 2026-03-24T09:00")]
    [InlineData("duration: 6d", "every 1w on mon", "2026-03-16T09:00 2026-03-23T09:00")]
    [InlineData("duration: 6d", "every 1w", "2026-03-10T09:00 2026-03-17T09:00 2026-03-24T09:00")]
    [InlineData("duration: 5d", "every 2w", "2026-03-09T09:00 2026-03-23T09:00")]
    public void A_series_begins_when_what_it_follows_allows_to_the_minute(string work, string every, string expected) =>
        CheckTimes($"a: {{{work}}}\nsync: {{effort: 1h, assign: [ana], after: [a], repeat: {every} until 2026-03-24}}", expected);

    // Both ask for ben: a, of lower priority, is done on the 4th and 5th only. Of each day left out ana has the hour for x.
    [Fact]
    public void A_series_waits_for_the_scheduled_end_of_what_it_follows() => CheckTimes(
        """
        a: {effort: 2d, assign: [ben]}
        b: {effort: 2d, assign: [ben], priority: 900}
        sync: {effort: 1h, assign: [ana], after: [a], repeat: every 1d until 2026-03-09}
        x: {effort: 5d, assign: [ana]}
        """,
        "2026-03-06T09:00 2026-03-09T09:00",
        "x 2026-03-02T09:00..2026-03-09T11:00 40");

    [Fact]
    public void A_series_that_its_links_leave_no_time_is_placed_once_behind_them() => CheckTimes(
        """
        a: {effort: 2d, assign: [ben]}
        b: {effort: 2d, assign: [ben], priority: 900}
        sync: {effort: 1h, assign: [ana], after: [a], repeat: every 1d until 2026-03-05}
        """,
        "",
        "sync 2026-03-06T09:00..2026-03-06T10:00 1");

    [Fact]
    public void What_follows_the_begin_of_a_series_waits_for_its_first_time() => CheckTimes(
        """
        a: {effort: 2d, assign: [ben]}
        b: {effort: 2d, assign: [ben], priority: 900}
        sync: {effort: 1h, assign: [ana], after: [a], repeat: every 1w until 2026-03-31}
        x: {effort: 1d, assign: [cy], after: [sync SS]}
        """,
        "2026-03-06T09:00 2026-03-13T09:00 2026-03-20T09:00 2026-03-27T09:00",
        "x 2026-03-06T09:00..2026-03-06T17:00 8");

    [Fact]
    public void A_series_that_follows_what_cannot_be_placed_has_no_dates()
    {
        var sync = Fixture.Parse(Plan("a: {effort: 1d, assign: [off]}\nsync: {effort: 1h, assign: [ana], after: [a], repeat: every 1w until 2026-03-31}"))
            .Analyse(new DateOnly(2026, 3, 2)).Schedule.Find("p.sync")!;
        Assert.Equal("waits for `p.a`, which has no dates", sync.WhyNot);
    }

    [Fact]
    public void Logic_dates_do_not_see_meetings()
    {
        var work = Fixture.Parse(Plan("jour-fixe: {effort: 2h, assign: [ana], repeat: every 1w on mon until 2026-06-30}\nwork: {effort: 1d, assign: [ana]}"))
            .Analyse(new DateOnly(2026, 3, 2)).Schedule.Find("p.work")!;
        Assert.Equal("2026-03-02T09:00 2026-03-02T17:00", $"{work.EarlyStart} {work.EarlyFinish}");
        Assert.Equal(8 * 60, Assert.Single(work.Bookings).ByDay.Sum(day => day.Minutes));
        Assert.Equal([6 * 60, 2 * 60], work.Bookings[0].ByDay.Select(day => day.Minutes));
    }

    private static void Check(string tasks, string expected, string asOf = "2026-03-02")
    {
        var schedule = Fixture.Parse(Plan(tasks)).Analyse(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture)).Schedule;
        var work = schedule.Find("p.work")!;
        Assert.Equal(expected, $"{work.Path} {work.Start} {work.Finish} {work.Reason.Kind}{(work.Reason.Other is { } other ? " " + other : "")}");
    }

    private static void CheckTimes(string tasks, string expected, params string[] dates)
    {
        var analysis = Fixture.Parse(Plan(tasks)).Analyse(new DateOnly(2026, 3, 2));
        Assert.Empty(Feasibility.Breaches(analysis));
        Assert.Equal(expected, string.Join(' ', analysis.Schedule.Find("p.sync")!.Occurrences.Select(one => one.Start)));
        foreach (var line in dates)
        {
            var task = analysis.Schedule.Find("p." + line.Split(' ')[0])!;
            Assert.Equal(line, $"{task.Item.Id} {task.Start}..{task.Finish} {task.EffortMinutes / 60}");
        }
    }

    private static string Plan(string tasks) =>
        "resources: {ana: {}, ben: {}, cy: {}, off: {capacity: 0%}, rig: {kind: equipment}}\nprojects:\n  p:\n    start: 2026-03-02\n    tasks:\n"
        + string.Join('\n', tasks.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line));
}
