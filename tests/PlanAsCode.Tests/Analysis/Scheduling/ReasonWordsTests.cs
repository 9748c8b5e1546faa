using System.Globalization;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Why the task <c>p.x</c> starts when it starts, in words. 2026-03-02, a Monday, is the project's start and as-of.</summary>
public sealed class ReasonWordsTests
{
    [Fact]
    public void The_project_start() => Check("x: {duration: 1d}", "starts with its project on 2026-03-02");

    [Fact]
    public void As_of() => Check("x: {duration: 1d}", "not before as-of 2026-03-05", asOf: "2026-03-05");

    [Fact]
    public void A_plain_link() => Check("a: {duration: 1d}\nx: {duration: 1d, after: [a]}", "after p.a");

    [Fact]
    public void The_link_that_binds_of_several_with_its_lag() => Check(
        "a: {duration: 3d}\nb: {duration: 2d}\nx: {duration: 1d, after: [a, b FS+2d, a SS+1d]}", "after p.b (FS+2d)");

    [Fact]
    public void A_link_from_a_start() => Check("a: {duration: 3d}\nx: {duration: 1d, after: [a SS+1d]}", "with the start of p.a (SS+1d)");

    [Fact]
    public void A_link_to_the_finish() => Check("a: {duration: 3d}\nx: {duration: 1d, after: [a FF+1w]}", "to finish with p.a (FF+1w)");

    [Fact]
    public void A_link_from_start_to_finish_in_calendar_time() => Check("a: {duration: 3d}\nx: {duration: 1d, after: [a SF+3ed]}", "to finish with the start of p.a (SF+3ed)");

    [Fact]
    public void A_link_of_a_group() => Check(
        "a: {duration: 1d}\ng: {after: [a], tasks: {h: {tasks: {x: {duration: 1d}}}}}", "after p.a (`after` of its group p.g)", task: "p.g.h.x");

    [Fact]
    public void A_link_to_the_finish_of_a_group() => Check(
        "a: {duration: 3d}\ng: {after: [a FF], tasks: {x: {duration: 1d}}}", "to finish with p.a (FF, `after` of its group p.g)", task: "p.g.x");

    [Fact]
    public void A_task_that_comes_before() => Check(
        "a: {effort: 6d, assign: [ana], before: [x]}\nx: {effort: 1d}", "after p.a (`before` of p.a)");

    [Fact]
    public void Somebody_who_is_busy_until_the_evening() => Check(
        "a: {effort: 2d, assign: [ana], priority: 600}\nx: {effort: 1d, assign: [ana]}", "Ana Ruiz is busy with p.a until 2026-03-03");

    [Fact]
    public void Somebody_who_is_busy_until_noon() => Check(
        "a: {effort: 3h, assign: [ana], priority: 600}\nx: {effort: 1d, assign: [ana]}", "Ana Ruiz is busy with p.a until 2026-03-02 12:00");

    // At half a share two go on at once; the third waits for the first of them to end, not for the one begun last.
    [Fact]
    public void The_booking_that_blocks_is_the_one_that_ends() => Check(
        """
        a: {effort: 1d, assign: [ana 50%], priority: 800}
        b: {effort: 3d, assign: [ana 50%], priority: 700}
        x: {effort: 1d, assign: [ana 50%]}
        """,
        "Ana Ruiz is busy with p.a until 2026-03-03");

    [Fact]
    public void Equipment_in_use() => Check(
        "a: {duration: 1d, assign: [{equipment: rig}], priority: 600}\nx: {duration: 1d, assign: [{equipment: rig}]}", "Test rig is in use by p.a until 2026-03-02");

    [Fact]
    public void Somebody_on_leave() => Check("x: {effort: 1d, assign: [ben]}", "Ben Ito is on leave until 2026-03-04");

    [Fact]
    public void Leave_behind_a_link() => Check(
        "a: {duration: 2d}\nx: {effort: 1d, assign: [ben], after: [a]}", "Ben Ito is on leave until 2026-03-04; otherwise after p.a");

    [Fact]
    public void Leave_behind_other_work() => Check(
        "a: {effort: 2d, assign: [fay], priority: 600}\nx: {effort: 1d, assign: [fay]}", "Fay is on leave until 2026-03-06; otherwise Fay is busy with p.a until 2026-03-03");

    [Fact]
    public void Somebody_who_joins() => Check("x: {effort: 1d, assign: [cy]}", "Cy joins on 2026-03-16");

    [Fact]
    public void Somebody_who_works_on_other_days() => Check("x: {effort: 1d, assign: [dee]}", "Dee is not at work before 2026-03-04 09:00");

    [Fact]
    public void Limits_that_are_used_up() => Check(
        "a: {effort: 8h, assign: [eve], priority: 600}\nx: {effort: 1d, assign: [eve], after: [a]}",
        "Eve has given what `limit` allows and has no time before 2026-03-09 09:00; otherwise after p.a");

    [Fact]
    public void A_meeting() => Check(
        "m: {effort: 1h, assign: [ana], repeat: every 1w on mon until 2026-04-01}\nx: {effort: 1d, assign: [ana]}", "Ana Ruiz is at p.m until 2026-03-02 10:00");

    [Fact]
    public void Its_own_date() => Check("x: {duration: 1d, start-no-earlier: 2026-03-05}", "not before its `start-no-earlier` 2026-03-05");

    [Fact]
    public void A_date_of_its_group() => Check(
        "g: {start-no-earlier: 2026-03-05, tasks: {x: {duration: 1d, start-no-earlier: 2026-03-04}}}", "not before the `start-no-earlier` 2026-03-05 of its group p.g", task: "p.g.x");

    [Fact]
    public void Start_on() => Check("x: {duration: 1d, start-on: 2026-03-05}", "not before its `start-on` 2026-03-05");

    [Fact]
    public void Finish_on() => Check("x: {duration: 1d, finish-on: 2026-03-05}", "as late as its `finish-on` 2026-03-05 allows");

    [Fact]
    public void An_iteration() => Check("x: {duration: 1d, iteration: s2}", "not before iteration s2 starts on 2026-03-09");

    [Fact]
    public void As_late_as_possible() => Check(
        "x: {duration: 1d, before: [b FS+1d]}\nb: {milestone: true, start-no-earlier: 2026-03-13}", "as late as p.b allows (FS+1d)");

    [Fact]
    public void What_has_happened() => Check("x: {duration: 5d, started: 2026-02-27}", "as it happened: started on 2026-02-27");

    [Fact]
    public void Begun_without_a_date() => Check("x: {duration: 5d, status: doing, after: [a]}\na: {duration: 1d}", "begun without `started`: by as-of 2026-03-02");

    [Fact]
    public void A_group() => Check("x: {tasks: {a: {duration: 1d, start-on: 2026-03-05}, b: {duration: 1d}}}", "starts with p.x.b, the first of its tasks");

    [Fact]
    public void Of_two_links_from_one_task_the_later_binds() => Check(
        "a: {duration: 3d}\nx: {duration: 1d, after: [a, a SS+5d]}", "with the start of p.a (SS+5d)");

    [Fact]
    public void Of_two_links_from_one_task_the_first_binds_where_both_say_the_same() => Check(
        "a: {duration: 3d}\nx: {duration: 1d, after: [a, a SS+3d]}", "after p.a");

    [Fact]
    public void A_link_of_a_group_binds_where_it_is_later_than_that_of_the_task() => Check(
        "a: {duration: 1d}\ng: {after: [a FS+3d], tasks: {x: {duration: 1d, after: [a]}}}", "after p.a (FS+3d, `after` of its group p.g)", task: "p.g.x");

    [Fact]
    public void Of_two_tasks_that_it_comes_before_the_earlier_binds() => Check(
        "x: {duration: 1d, before: [b, c]}\nb: {milestone: true, start-no-earlier: 2026-03-13}\nc: {milestone: true, start-no-earlier: 2026-03-11}", "as late as p.c allows");

    [Fact]
    public void As_late_as_the_start_of_another_allows() => Check(
        "x: {duration: 1d, before: [b SS]}\nb: {duration: 1d, start-no-earlier: 2026-03-13}", "as late as p.b allows (SS)");

    // At 300 she is busy with the first, then with the second: the one that ends when she is free at last holds it.
    [Fact]
    public void Of_two_bookings_in_a_row_the_last_holds_it() => Check(
        "a: {effort: 1d, assign: [ana], priority: 800}\nb: {effort: 1d, assign: [ana], priority: 700}\nx: {effort: 1d, assign: [ana]}", "Ana Ruiz is busy with p.b until 2026-03-03");

    [Fact]
    public void A_dropped_task_holds_nobody() => Check(
        "a: {effort: 1d, assign: [ana], priority: 800, status: dropped}\nx: {effort: 1d, assign: [ana]}", "starts with its project on 2026-03-02");

    // Whoever is there all the time is not named.
    [Fact]
    public void Of_two_people_the_one_who_is_away_is_named() => Check("x: {effort: 2d, assign: [ana, ben]}", "starts with its project on 2026-03-02");

    [Fact]
    public void Who_comes_back_on_the_day_it_starts_is_named() => Check("x: {effort: 1d, assign: [cy, ben]}", "Ben Ito is on leave until 2026-03-04");

    [Fact]
    public void The_finish_of_begun_work_that_a_link_holds()
    {
        var plan = Plan("a: {duration: 3d}\nx: {duration: 2d, started: 2026-02-27, after: [a FF+1d]}");
        var analysis = Fixture.Parse(plan).Analyse(new DateOnly(2026, 3, 2));
        var task = analysis.Schedule.Find("p.x")!;
        Assert.Equal("to finish with p.a (FF+1d)", ReasonWords.Of(task.FinishReason!, task.Item, analysis.Plan));
        Assert.Null(analysis.Schedule.Find("p.a")!.FinishReason);
    }

    // Ten days remain: the link would let it end on the fourth of them.
    [Fact]
    public void The_finish_of_begun_work_that_takes_longer_than_its_link_is_held_by_nothing()
    {
        var plan = Plan("a: {duration: 3d}\nx: {duration: 10d, status: doing, started: 2026-03-02, after: [a FF+1d]}");

        Assert.Null(Fixture.Parse(plan).Analyse(new DateOnly(2026, 3, 2)).Schedule.Find("p.x")!.FinishReason);
    }

    [Theory]
    [InlineData("x: {duration: 1d}", "start the project sooner")]
    [InlineData("a: {duration: 1d}\nx: {duration: 1d, after: [a]}", "let p.a finish sooner, or take the link away")]
    [InlineData("a: {duration: 1d}\nx: {duration: 1d, after: [a FS+2d]}", "let p.a finish sooner, shorten the lag or take the link away")]
    [InlineData("a: {duration: 3d}\nx: {duration: 1d, after: [a FS-1d]}", "let p.a finish sooner, or take the link away")]
    [InlineData("a: {duration: 3d}\nx: {duration: 1d, after: [a SS+1d]}", "let p.a start sooner, shorten the lag or take the link away")]
    [InlineData("a: {duration: 3d}\nx: {duration: 1d, after: [a SF+3ed]}", "let p.a start sooner, shorten the lag or take the link away")]
    [InlineData("a: {effort: 2d, assign: [ana], priority: 600}\nx: {effort: 1d, assign: [ana]}", "let somebody else do one of the two, or set its `priority` above that of p.a")]
    [InlineData("a: {duration: 1d, assign: [{equipment: rig}], priority: 600}\nx: {duration: 1d, assign: [{equipment: rig}]}", "have one more unit of Test rig, or set its `priority` above that of p.a")]
    [InlineData("m: {effort: 1h, assign: [ana], repeat: every 1w on mon until 2026-04-01}\nx: {effort: 1d, assign: [ana]}", "move p.m, or let somebody else begin")]
    [InlineData("x: {effort: 1d, assign: [ben]}", "let somebody do it who is there before Ben Ito")]
    [InlineData("a: {effort: 8h, assign: [eve], priority: 600}\nx: {effort: 1d, assign: [eve], after: [a]}", "raise the `limit` of Eve, or let somebody else do it")]
    [InlineData("x: {duration: 1d, start-no-earlier: 2026-03-05}", "move `start-no-earlier` or take it away")]
    [InlineData("x: {duration: 1d, finish-on: 2026-03-05}", "take `finish-on` away: it waits on purpose")]
    [InlineData("x: {duration: 1d, iteration: s2}", "move it into an earlier iteration")]
    [InlineData("x: {duration: 1d, before: [b]}\nb: {milestone: true, start-no-earlier: 2026-03-13}", "take `before` away: it waits on purpose")]
    [InlineData("x: {duration: 5d, started: 2026-02-27}", null)]
    public void What_would_let_it_start_sooner(string tasks, string? remedy)
    {
        var analysis = Fixture.Parse(Plan(tasks)).Analyse(new DateOnly(2026, 3, 2));

        Assert.Equal(remedy, ReasonRemedy.Of(analysis.Schedule.Find("p.x")!.Reason!, analysis.Plan));
    }

    private static void Check(string tasks, string expected, string task = "p.x", string asOf = "2026-03-02")
    {
        var analysis = Fixture.Parse(Plan(tasks)).Analyse(DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(expected, ReasonWords.Of(analysis.Schedule.Find(task)!, analysis.Plan));
    }

    private static string Plan(string tasks) =>
        """
        calendars: {late-week: {week: wed-fri, hours: 8h}}
        iterations: {s2: {start: 2026-03-09, finish: 2026-03-20}}
        resources:
          ana: {name: Ana Ruiz}
          ben: {name: Ben Ito, leave: [2026-03-02..2026-03-04]}
          cy: {name: Cy, from: 2026-03-16}
          dee: {name: Dee, calendar: late-week}
          eve: {name: Eve, limit: 8h/w}
          fay: {name: Fay, leave: [2026-03-04..2026-03-06]}
          rig: {kind: equipment, name: Test rig}
        projects:
          p:
            start: 2026-03-02
            tasks:

        """ + string.Join('\n', tasks.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line));
}
