using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>What has happened: start, finish, shown finish and percent done of tasks, with as-of Monday 2026-03-09.</summary>
public sealed class ActualsTests
{
    // Of 10 d are left: 3 d as written; 40 % of them = 4 d; 10 - 8 = 2 d; 2 - 8 is nothing; 2 d of 2 d.
    [Fact]
    public void What_is_left_is_written_else_not_done_else_not_spent() => Check(
        """
        a: {effort: 10d, started: 2026-03-02, remaining: 3d, done: 10%, spent: 1d}
        b: {effort: 10d, started: 2026-03-02, done: 60%, spent: 1d}
        c: {effort: 10d, started: 2026-03-02, spent: 8d}
        d: {effort: 2d, started: 2026-03-02, spent: 8d}
        e: {effort: 2d, started: 2026-03-02}
        """,
        """
        p.a 2026-03-02T09:00 2026-03-11T17:00 2026-03-11 10
        p.b 2026-03-02T09:00 2026-03-12T17:00 2026-03-12 60
        p.c 2026-03-02T09:00 2026-03-10T17:00 2026-03-10 80
        p.d 2026-03-02T09:00 2026-03-06T17:00 2026-03-06 100
        p.e 2026-03-02T09:00 2026-03-10T17:00 2026-03-10 0
        """);

    // The same where nothing says that it has begun: 3 d, 40 % of 10 d, 2 d, half of 4 d, nothing, twice of what was thought, two days of the calendar.
    [Fact]
    public void Of_what_is_not_begun_only_what_is_left_is_planned() => Check(
        """
        a: {effort: 10d, remaining: 3d}
        b: {effort: 10d, done: 60%}
        c: {effort: 10d, spent: 8d}
        d: {duration: 4d, done: 50%}
        e: {effort: 5d, done: 100%}
        f: {effort: 5d, remaining: 10d}
        g: {elapsed: 4d, done: 50%}
        """,
        """
        p.a 2026-03-09T09:00 2026-03-11T17:00 2026-03-11 0
        p.b 2026-03-09T09:00 2026-03-12T17:00 2026-03-12 60
        p.c 2026-03-09T09:00 2026-03-10T17:00 2026-03-10 80
        p.d 2026-03-09T09:00 2026-03-10T17:00 2026-03-10 50
        p.e 2026-03-09T00:00 2026-03-09T00:00 2026-03-09 100
        p.f 2026-03-09T09:00 2026-03-20T17:00 2026-03-20 0
        p.g 2026-03-09T00:00 2026-03-11T00:00 2026-03-10 50
        """);

    // All 5 d are its work; two of them lie ahead, and nobody says on which days the others were.
    [Theory]
    [InlineData("effort: 5d")]
    [InlineData("duration: 5d")]
    public void Work_done_at_an_unknown_time_counts_and_lies_on_no_day(string time)
    {
        var task = Fixture.Parse(Plan($"a: {{{time}, done: 60%, assign: [ana]}}") + "\nresources: {ana: {limit: 20h/w}, ben: {}}").Analyse().Schedule.Find("p.a")!;
        var booking = Assert.Single(task.Bookings);
        Assert.Equal((5 * 480, 5 * 480, 2 * 480), (task.EffortMinutes, booking.EffortMinutes, booking.ByDay.Sum(day => day.Minutes)));
    }

    // Nothing is left before Monday: the last day worked is Friday, the sixth.
    [Fact]
    public void Work_of_which_nothing_is_left_ended_with_the_last_working_day() => Check(
        "a: {duration: 2d, started: 2026-03-05, done: 100%}\nb: {duration: 1d, after: [a]}",
        """
        p.a 2026-03-05T09:00 2026-03-06T17:00 2026-03-06 100
        p.b 2026-03-09T09:00 2026-03-09T17:00 2026-03-09 0
        """);

    [Fact]
    public void Done_without_dates_is_where_it_was_planned_or_ends_at_as_of() => Check(
        """
        a: {duration: 2d, status: done}
        b: {duration: 4d, status: done, after: [a]}
        c: {milestone: true, status: done, after: [a]}
        """,
        """
        p.a 2026-03-02T09:00 2026-03-03T17:00 2026-03-03 100
        p.b 2026-03-03T09:00 2026-03-06T17:00 2026-03-06 100
        p.c 2026-03-03T17:00 2026-03-03T17:00 2026-03-03 100
        """);

    // Counted back from its finish, or on from its start, but not beyond as-of (Friday evening is the last work before it); d ends with a.
    [Fact]
    public void Of_what_is_done_the_missing_date_is_reckoned_from_the_other() => Check(
        """
        a: {duration: 2d, finished: 2026-03-06}
        b: {duration: 2d, started: 2026-03-03, status: done}
        c: {duration: 10d, started: 2026-03-05, status: done}
        d: {effort: 1d, status: done, after: [a FF]}
        e: {milestone: true, finished: 2026-03-04}
        """,
        """
        p.a 2026-03-05T09:00 2026-03-06T17:00 2026-03-06 100
        p.b 2026-03-03T09:00 2026-03-04T17:00 2026-03-04 100
        p.c 2026-03-05T09:00 2026-03-06T17:00 2026-03-06 100
        p.d 2026-03-06T09:00 2026-03-06T17:00 2026-03-06 100
        p.e 2026-03-05T00:00 2026-03-05T00:00 2026-03-04 100
        """);

    // Behind x on Thursday the 5th; at as-of where what it follows is not done; else with the project. All of it is left.
    [Fact]
    public void What_is_begun_at_an_unknown_time_began_as_planned_but_not_after_as_of() => Check(
        """
        x: {duration: 1d, finished: 2026-03-04}
        y: {duration: 2d}
        a: {duration: 4d, status: doing, after: [x]}
        b: {duration: 4d, status: doing, after: [y]}
        c: {duration: 2d, status: doing}
        """,
        """
        p.x 2026-03-04T09:00 2026-03-04T17:00 2026-03-04 100
        p.y 2026-03-09T09:00 2026-03-10T17:00 2026-03-10 0
        p.a 2026-03-05T09:00 2026-03-12T17:00 2026-03-12 0
        p.b 2026-03-09T09:00 2026-03-12T17:00 2026-03-12 0
        p.c 2026-03-02T09:00 2026-03-10T17:00 2026-03-10 0
        """);

    // x ends on Friday the 13th.
    [Theory]
    [InlineData("after: [x]")]
    [InlineData("after: [x FF]")]
    public void Links_to_the_start_and_to_the_finish_pass_through_what_is_dropped(string after) => Assert.Equal(
        "2026-03-16T09:00",
        $"{Fixture.Parse(Plan($"x: {{duration: 5d}}\nd: {{duration: 3d, status: dropped, {after}}}\nb: {{duration: 1d, after: [d]}}")).Analyse().Schedule.Find("p.b")!.Start}");

    // Hours worked are no share of calendar time.
    [Fact]
    public void Calendar_time_is_not_done_by_what_was_spent_on_it() => Check(
        "a: {elapsed: 10d, started: 2026-03-05, spent: 2d}",
        "p.a 2026-03-05T00:00 2026-03-19T00:00 2026-03-18 0");

    // Calendar time keeps midnight: half of 4 days from the 9th is the end of the 10th; 3 days from then the 11th.
    [Fact]
    public void Calendar_time_begins_and_ends_at_midnight() => Check(
        """
        a: {elapsed: 4d, started: 2026-03-06, done: 50%}
        b: {elapsed: 10d, started: 2026-03-05, remaining: 3d}
        c: {elapsed: 10d, started: 2026-03-05, finished: 2026-03-06}
        d: {elapsed: 1d, after: [c], status: done}
        """,
        """
        p.a 2026-03-06T00:00 2026-03-11T00:00 2026-03-10 50
        p.b 2026-03-05T00:00 2026-03-12T00:00 2026-03-11 0
        p.c 2026-03-05T00:00 2026-03-07T00:00 2026-03-06 100
        p.d 2026-03-07T00:00 2026-03-08T00:00 2026-03-07 100
        """);

    // Two of four days are left, but the finish waits for x (until the 20th) and a day: Monday the 23rd.
    [Fact]
    public void What_is_begun_goes_on_before_its_predecessor_ends_and_links_to_its_finish_hold() => Check(
        """
        x: {duration: 10d}
        a: {duration: 4d, started: 2026-03-05, done: 50%, after: [x]}
        b: {duration: 4d, started: 2026-03-05, done: 50%, after: [x FF+1d]}
        """,
        """
        p.x 2026-03-09T09:00 2026-03-20T17:00 2026-03-20 0
        p.a 2026-03-05T09:00 2026-03-10T17:00 2026-03-10 50
        p.b 2026-03-05T09:00 2026-03-23T17:00 2026-03-23 50
        """);

    [Fact]
    public void Blocked_is_scheduled_as_doing_or_as_todo() => Check(
        "a: {duration: 4d, status: blocked, started: 2026-03-05, done: 25%}\nb: {duration: 4d, status: blocked}",
        """
        p.a 2026-03-05T09:00 2026-03-11T17:00 2026-03-11 25
        p.b 2026-03-09T09:00 2026-03-12T17:00 2026-03-12 0
        """);

    // 3 of 4 d of effort; 1 of 4 and 3 of 4 d: half. Milestones and what is dropped weigh nothing.
    [Fact]
    public void A_group_is_done_as_far_as_its_effort_is()
    {
        var schedule = Fixture.Parse(Plan(
            """
            g: {tasks: {a: {effort: 3d, finished: 2026-03-04}, b: {effort: 1d}, m: {milestone: true}, x: {effort: 100d, status: dropped}}}
            h: {tasks: {a: {effort: 4d, done: 25%, started: 2026-03-03}, j: {tasks: {b: {effort: 4d, done: 75%, started: 2026-03-05}}}}}
            """)).Analyse().Schedule;
        Assert.Equal(75, schedule.Find("p.g")!.DonePercent);
        Assert.Equal(50, schedule.Find("p.h")!.DonePercent);
    }

    private static void Check(string tasks, string expected) => Assert.Equal(
        expected.ReplaceLineEndings("\n"),
        string.Join('\n', Fixture.Parse(Plan(tasks)).Analyse().Schedule.Tasks.Select(task =>
            $"{task.Path} {task.Start} {task.Finish} {task.FinishDate:yyyy-MM-dd} {task.DonePercent:0.##}")));

    private static string Plan(string tasks) =>
        "workspace: {as-of: 2026-03-09}\nprojects:\n  p:\n    start: 2026-03-02\n    tasks:\n"
        + string.Join('\n', tasks.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line));
}
