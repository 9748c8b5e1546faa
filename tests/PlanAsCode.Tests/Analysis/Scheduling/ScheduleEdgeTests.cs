using System.Globalization;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Plans at the edges: loops, no time, no people, the ends of the calendar, very long chains.</summary>
public sealed class ScheduleEdgeTests
{
    [Fact]
    public void A_loop_is_told_once_and_all_that_is_not_behind_it_is_scheduled()
    {
        var schedule = Check(
            """
            a: {duration: 1d, after: [g]}
            g: {tasks: {b: {duration: 1d, after: [c]}, free: {duration: 1d}}}
            c: {duration: 1d, after: [a]}
            behind: {duration: 1d, after: [c]}
            """,
            "a: waits for itself through a loop of links; b: waits for itself through a loop of links; "
            + "c: waits for itself through a loop of links; behind: waits for a loop of links");
        var cycle = Assert.Single(schedule.Cycles);
        Assert.Equal("p.a p.g.b p.c", string.Join(' ', cycle.Paths));
        Assert.Equal(3, cycle.Places.Length);
    }

    [Fact]
    public void Two_loops_in_one_knot_are_told_one_by_one()
    {
        var schedule = Check(
            "a: {duration: 1d, after: [b, c]}\nb: {duration: 1d, after: [a]}\nc: {duration: 1d, after: [a]}",
            "a: waits for itself through a loop of links; b: waits for itself through a loop of links; c: waits for itself through a loop of links");
        Assert.Equal(["p.a p.b", "p.a p.c"], schedule.Cycles.Select(cycle => string.Join(' ', cycle.Paths.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_very_many_loops_a_hundred_are_told_and_none_has_dates()
    {
        var tasks = string.Join('\n', Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"t{i}: {{duration: 1d, after: [t{i ^ 1}]}}")));
        var schedule = Check(tasks, string.Join("; ", Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"t{i}: waits for itself through a loop of links"))));
        Assert.Equal(100, schedule.Cycles.Length);
    }

    [Fact]
    public void A_person_without_capacity_never_has_the_time() =>
        Check("a: {effort: 1d, assign: [idle]}\nb: {duration: 1d, after: [a]}\nc: {duration: 1d}", "a: `idle` (capacity 0 %) never has the time to do it; b: waits for `p.a`, which has no dates");

    [Theory]
    [InlineData("{any-of: [idle, gone]}", "none of `idle` (capacity 0 %), `gone` (with us until 2026-03-01) ever has the time to do it")]
    [InlineData("ana 50%, {any-of: [gone]}", "`gone` (with us until 2026-03-01) never has the time to do it")]
    [InlineData("ana, {any-of: [ana, idle]}", "one more of `ana`, `idle` (capacity 0 %) is asked for, and nobody else of them can do it")]
    [InlineData("{skills: [sql], count: 2}", "2 people of `ana`, `idle` (capacity 0 %) are asked for, and not so many can do it")]
    public void A_place_that_nobody_can_fill_keeps_a_task_from_having_dates(string assign, string why)
    {
        var task = Fixture.Parse(
            $$"""
            workspace: {as-of: 2026-03-02}
            resources: {ana: {skills: [sql]}, idle: {capacity: 0%, skills: [sql]}, gone: {until: 2026-03-01} }
            projects:
              p:
                start: 2026-03-02
                tasks:
                  a: {effort: 1d, assign: [{{assign}}]}
            """).Analyse().Schedule.Find("p.a")!;
        Assert.Equal((false, why), (task.IsScheduled, task.WhyNot));
    }

    // Ana alone could do the second; Ben has left when Ana is free; calendar time needs nobody; what is done was done by somebody.
    [Fact]
    public void Places_are_filled_with_those_who_can_do_it_themselves()
    {
        var schedule = Fixture.Parse(
            """
            workspace: {as-of: 2026-03-02}
            resources: {ana: {}, ben: {until: 2026-03-06}, cy: {}, gone: {until: 2026-02-01}}
            projects:
              p:
                start: 2026-03-02
                tasks:
                  a: {effort: 2d, priority: 900, assign: [{any-of: [ana, cy]}, {any-of: [ana]}]}
                  b: {effort: 10d, priority: 800, assign: [ana]}
                  c: {effort: 1d, assign: [ana 50%, {any-of: [ben, cy]}]}
                  d: {elapsed: 1d, assign: [{any-of: [gone]}]}
                  e: {effort: 1d, finished: 2026-02-20, assign: [{any-of: [gone]}]}
            """).Analyse().Schedule;
        Assert.Equal(
            "p.a cy ana; p.b ana; p.c ana cy; p.d gone; p.e gone",
            string.Join("; ", schedule.Tasks.Select(task => $"{task.Path} {string.Join(' ', task.Bookings.Select(booking => booking.Resource))}")));
    }

    [Fact]
    public void A_calendar_without_working_time_leaves_no_time() =>
        Check("a: {duration: 1d}", "a: its calendar has no working time at all", calendar: "never");

    [Fact]
    public void Time_ends_with_the_year_9999() =>
        Check("a: {duration: 9000y}\nb: {duration: 1d, start-no-earlier: 9999-12-31, after: [a]}", "a: it would end behind the year 9999; b: waits for `p.a`, which has no dates");

    [Fact]
    public void Calendar_time_of_a_million_years_has_no_end() =>
        Check("a: {elapsed: 1000000y}\nb: {duration: 1d, after: [a]}\nc: {duration: 1d, after: [d FS+1000000y]}\nd: {elapsed: 1h}", "a: it would end behind the year 9999; b: waits for `p.a`, which has no dates; c: its links or dates put it behind the year 9999");

    [Fact]
    public void Work_of_nothing_takes_no_time() =>
        Check("a: {effort: 0d, assign: [ana]}\nb: {duration: 0d, after: [a]}\nc: {elapsed: 0d, after: [b]}", "");

    [Fact]
    public void A_plan_may_begin_with_the_year_1() => Check("a: {effort: 1d, assign: [ana], after: [b -9000d]}\nb: {duration: 1d}", "", start: "0001-01-01");

    [Fact]
    public void A_chain_of_a_hundred_thousand_tasks_has_an_end()
    {
        const int count = 100_000;
        var tasks = string.Join('\n', Enumerable.Range(0, count).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"t{i}: {{duration: 1min{After(i)} }}")));
        var schedule = Check(tasks, "");
        Assert.Equal(count, schedule.Projects[0].DurationMinutes);
        Assert.All(schedule.Tasks, task => Assert.True(task.IsCritical));

        static string After(int task) => task == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", after: [t{task - 1}]");
    }

    private static PlanSchedule Check(string tasks, string whyNot, string calendar = "usual", string start = "2026-03-02")
    {
        var indented = string.Join('\n', tasks.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line));
        var schedule = Fixture.Parse(
            $$$"""
            calendars:
              usual: {week: mon-fri, hours: 8h}
              never: {extends: usual, holidays: {0001-01-01..9999-12-31: Never}}
            resources:
              ana: {name: Ana}
              idle: {capacity: 0%}
            projects:
              p:
                calendar: {{{calendar}}}
                start: {{{start}}}
                tasks:
            {{{indented}}}
            """).Analyse(new DateOnly(1, 1, 1)).Schedule;
        Assert.Equal(whyNot, string.Join("; ", schedule.Tasks.Where(task => !task.IsScheduled && !task.Item.IsGroup).Select(task => $"{task.Item.Id}: {task.WhyNot}")));
        return schedule;
    }
}
