using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Early dates and total float in days of small plans that begin on Monday 2026-03-02; Fridays are the 6th and 13th.</summary>
public sealed class LogicDatesTests
{
    [Fact]
    public void A_date_that_links_break_gives_negative_float() => Check(
        """
        x: {duration: 9d}
        on: {duration: 2d, start-on: 2026-03-03, after: [x]}
        end: {duration: 2d, finish-on: 2026-03-11, after: [x]}
        late: {duration: 5d, finish-no-later: 2026-03-04}
        due: {duration: 5d, deadline: 2026-03-05}
        free: {duration: 2d, deadline: 2026-03-05}
        """,
        // x ends on the 12th: on starts on the 13th, 8 days behind the 3rd; end ends on the 16th, 3 days behind the 11th.
        """
        p.x 2026-03-02T09:00 2026-03-12T17:00 -8
        p.on 2026-03-13T09:00 2026-03-16T17:00 -8
        p.end 2026-03-13T09:00 2026-03-16T17:00 -3
        p.late 2026-03-02T09:00 2026-03-06T17:00 -2
        p.due 2026-03-02T09:00 2026-03-06T17:00 -1
        p.free 2026-03-02T09:00 2026-03-03T17:00 2
        """);

    [Fact]
    public void Start_on_a_closed_day_is_the_next_one_and_has_no_float() => Check(
        "a: {duration: 2d, start-on: 2026-03-07}\nb: {duration: 20d}",
        "p.a 2026-03-09T09:00 2026-03-10T17:00 0\np.b 2026-03-02T09:00 2026-03-27T17:00 0");

    // 17:00 + 15 h = 08:00, + 16 h = 09:00, + 17 h = 10:00; a day back from Thursday 17:00 is Wednesday 17:00.
    [Fact]
    public void Elapsed_lags_count_nights_and_leads_end_at_the_start_of_the_project() => Check(
        """
        a: {duration: 4d}
        b: {duration: 1d, after: [a FS+15eh]}
        c: {duration: 1d, after: [a FS+16eh]}
        d: {duration: 1d, after: [a FS+17eh]}
        e: {duration: 1d, after: [a FS+90emin]}
        f: {duration: 1d, after: [a FS+1ew]}
        g: {duration: 1d, after: [a FS-1ed]}
        h: {duration: 1d, after: [a FS-1ew]}
        """,
        """
        p.a 2026-03-02T09:00 2026-03-05T17:00 0
        p.b 2026-03-06T09:00 2026-03-06T17:00 5
        p.c 2026-03-06T09:00 2026-03-06T17:00 5
        p.d 2026-03-06T10:00 2026-03-09T10:00 4.875
        p.e 2026-03-06T09:00 2026-03-06T17:00 5
        p.f 2026-03-13T09:00 2026-03-13T17:00 0
        p.g 2026-03-05T09:00 2026-03-05T17:00 6
        p.h 2026-03-02T09:00 2026-03-02T17:00 9
        """);

    // x starts on the 12th at 09:00: the same instant as the 11th at 17:00. A day of lead is a working day.
    [Fact]
    public void Start_to_finish_ends_no_sooner_than_the_other_starts() => Check(
        """
        x: {duration: 2d, start-no-earlier: 2026-03-12}
        a: {duration: 3d, after: [x SF]}
        b: {duration: 3d, after: [x SF-1d]}
        c: {elapsed: 2d, after: [x SF]}
        """,
        """
        p.x 2026-03-12T09:00 2026-03-13T17:00 0
        p.a 2026-03-09T09:00 2026-03-11T17:00 2
        p.b 2026-03-06T09:00 2026-03-10T17:00 3
        p.c 2026-03-10T09:00 2026-03-12T09:00 2
        """);

    // A day behind Friday evening is Saturday evening in the six-day week, Monday evening in the group's week of five.
    [Fact]
    public void Lag_counts_by_the_calendar_of_the_successor() => CheckPlan(
        """
        workspace: {as-of: 2026-03-02}
        calendars: {six: {week: mon-sat, hours: 8h}, five: {week: mon-fri, hours: 8h}}
        projects:
          p: {start: 2026-03-02, calendar: five, tasks: {a: {duration: 5d}}}
          q: {start: 2026-03-02, calendar: six, tasks: {
            b: {duration: 1d, after: [p.a FS+1d]},
            c: {duration: 2d, after: [p.a FF+1d]},
            g: {calendar: five, after: [p.a FS+1d], tasks: {d: {duration: 1d}}}}}
        """,
        """
        p.a 2026-03-02T09:00 2026-03-06T17:00 0
        q.b 2026-03-09T09:00 2026-03-09T17:00 1
        q.c 2026-03-06T09:00 2026-03-07T17:00 2
        q.g.d 2026-03-10T09:00 2026-03-10T17:00 0
        """);

    private static void Check(string tasks, string expected) => CheckPlan(
        "workspace: {as-of: 2026-03-02}\nprojects:\n  p:\n    start: 2026-03-02\n    tasks:\n"
        + string.Join('\n', tasks.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line)),
        expected);

    private static void CheckPlan(string plan, string expected) => Assert.Equal(
        expected.ReplaceLineEndings("\n"),
        string.Join('\n', Fixture.Parse(plan).Analyse().Schedule.Tasks.Where(task => !task.Item.IsGroup).Select(task =>
            $"{task.Path} {task.EarlyStart} {task.EarlyFinish} {(task.TotalFloatMinutes / 480m)?.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)}")));
}
