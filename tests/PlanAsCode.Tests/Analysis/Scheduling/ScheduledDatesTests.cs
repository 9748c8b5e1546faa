using PlanAsCode.Model.Values;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Scheduled dates of small plans that begin on Monday 2026-03-02: start and finish of each leaf and what binds its start.</summary>
public sealed class ScheduledDatesTests
{
    // TaskJuggler's test suite: ends 2012-04-16.
    [Fact]
    public void Twenty_days_of_effort_around_leave() => Check(
        """
        workspace: {as-of: 2012-03-12}
        resources: {ana: {name: Ana, leave: [2012-03-14, 2012-03-19..2012-03-25]}}
        projects: {p: {start: 2012-03-12, tasks: {a: {effort: 20d, assign: [ana]}}}}
        """,
        "p.a 2012-03-12T09:00 2012-04-16T17:00 ProjectStart");

    // TaskJuggler's test suite: 40 hours at four hours a day at most end 2007-09-11 14:00.
    [Fact]
    public void Forty_hours_at_four_hours_a_day() => Check(
        """
        workspace: {as-of: 2007-08-29, calendar: lunch}
        calendars:
          lunch:
            week: mon-fri
            hours: [09:00-12:00, 13:00-18:00]
        resources: {ana: {name: Ana, limit: 4h/d}}
        projects: {p: {start: 2007-08-29, tasks: {a: {effort: 40h, assign: [ana]}}}}
        """,
        "p.a 2007-08-29T09:00 2007-09-11T14:00 ProjectStart");

    // The rig is busy until Tuesday; b takes the four hours that Ana has on Wednesday and Thursday: c begins when she has some again.
    [Fact]
    public void Nothing_starts_where_others_have_used_up_a_limit() => Check(
        """
        resources: {ana: {name: Ana, limit: 4h/d}, rig: {kind: equipment, units: 2}}
        projects: {p: {start: 2026-03-02, tasks: {
          a: {duration: 2d, priority: 900, assign: [{equipment: rig, units: 2}]},
          b: {effort: 8h, priority: 800, assign: [ana 50%, rig]},
          c: {effort: 8h, assign: [ana 50%, rig]}}}}
        """,
        """
        p.a 2026-03-02T09:00 2026-03-03T17:00 ProjectStart
        p.b 2026-03-04T09:00 2026-03-05T17:00 ResourceBusy p.a
        p.c 2026-03-06T09:00 2026-03-09T17:00 Limit
        """);

    [Fact]
    public void One_person_does_one_thing_at_a_time_in_order_of_priority() => Check(
        """
        resources: {ana: {name: Ana}}
        projects: {p: {start: 2026-03-02, tasks: {
          a: {effort: 1d, assign: [ana]},
          b: {effort: 2d, assign: [ana], priority: 600},
          c: {effort: 1d, assign: [ana 50%], after: [b]},
          d: {effort: 1d, assign: [ana 50%], after: [b]}}}}
        """,
        """
        p.a 2026-03-06T09:00 2026-03-06T17:00 ResourceBusy p.d
        p.b 2026-03-02T09:00 2026-03-03T17:00 ProjectStart
        p.c 2026-03-04T09:00 2026-03-05T17:00 Link p.b
        p.d 2026-03-04T09:00 2026-03-05T17:00 Link p.b
        """);

    [Fact]
    public void What_a_task_of_high_priority_waits_for_goes_first() => Check(
        """
        resources: {ana: {name: Ana}}
        projects: {p: {start: 2026-03-02, tasks: {
          middle: {effort: 2d, assign: [ana], priority: 600},
          groundwork: {effort: 1d, assign: [ana]},
          urgent: {effort: 1d, assign: [ana], priority: 900, after: [groundwork]}}}}
        """,
        """
        p.middle 2026-03-04T09:00 2026-03-05T17:00 ResourceBusy p.urgent
        p.groundwork 2026-03-02T09:00 2026-03-02T17:00 ProjectStart
        p.urgent 2026-03-03T09:00 2026-03-03T17:00 Link p.groundwork
        """);

    [Fact]
    public void People_of_two_projects_are_one_pool() => Check(
        """
        resources: {ana: {name: Ana}}
        projects:
          p: {start: 2026-03-02, tasks: {a: {effort: 1d, assign: [ana]}}}
          q: {start: 2026-03-02, priority: 700, tasks: {b: {effort: 1d, assign: [ana]}}}
        """,
        """
        p.a 2026-03-03T09:00 2026-03-03T17:00 ResourceBusy q.b
        q.b 2026-03-02T09:00 2026-03-02T17:00 ProjectStart
        """);

    [Fact]
    public void Whoever_finishes_first_is_chosen_and_the_less_asked_for_of_equals() => Check(
        """
        resources: {ana: {name: Ana, leave: [2026-03-02]}, ben: {name: Ben}, cy: {name: Cy}}
        projects: {p: {start: 2026-03-02, tasks: {
          own: {effort: 3d, assign: [ben]},
          any: {effort: 2d, assign: [{any-of: [ana, ben, cy]}]}}}}
        """,
        """
        p.own 2026-03-02T09:00 2026-03-04T17:00 ProjectStart
        p.any 2026-03-02T09:00 2026-03-03T17:00 ProjectStart by cy
        """);

    [Fact]
    public void Several_people_share_an_effort_each_in_their_own_time() => Check(
        """
        resources: {ana: {name: Ana}, ben: {name: Ben, capacity: 50%, leave: [2026-03-03]}}
        projects: {p: {start: 2026-03-02, tasks: {a: {effort: 4d, assign: [ana, ben]}}}}
        """,
        // Monday 1.5 days, Tuesday 1, Wednesday 1.5: done.
        "p.a 2026-03-02T09:00 2026-03-04T17:00 ProjectStart");

    [Fact]
    public void Equipment_is_held_by_units() => Check(
        """
        resources: {rig: {kind: equipment, units: 2}}
        projects: {p: {start: 2026-03-02, tasks: {
          a: {duration: 2d, assign: [{equipment: rig}]},
          b: {duration: 1d, assign: [{equipment: rig}]},
          c: {duration: 1d, assign: [{equipment: rig, units: 2}]},
          d: {duration: 1d, assign: [{equipment: rig, units: 3}]}}}}
        """,
        """
        p.a 2026-03-02T09:00 2026-03-03T17:00 ProjectStart
        p.b 2026-03-02T09:00 2026-03-02T17:00 ProjectStart
        p.c 2026-03-04T09:00 2026-03-04T17:00 ResourceBusy p.a
        p.d never: `rig` has 2 units, and 3 are asked for
        """);

    [Fact]
    public void A_task_before_another_is_as_late_as_its_scheduled_start_allows() => Check(
        """
        resources: {ana: {name: Ana}}
        projects: {p: {start: 2026-03-02, tasks: {
          work: {effort: 5d, assign: [ana]},
          invite: {effort: 1d, assign: [ana], before: [launch FS+2d]},
          reply: {duration: 1d, after: [invite]},
          launch: {milestone: true, after: [work]}}}}
        """,
        // Ana has no other day before the launch, so the launch waits for two days after her invitation.
        """
        p.work 2026-03-02T09:00 2026-03-06T17:00 ProjectStart
        p.invite 2026-03-09T09:00 2026-03-09T17:00 ResourceBusy p.work
        p.reply 2026-03-10T09:00 2026-03-10T17:00 Link p.invite
        p.launch 2026-03-11T17:00 2026-03-11T17:00 Link p.invite
        """);

    [Fact]
    public void A_chain_of_before_goes_back_from_its_end() => Check(
        """
        projects: {p: {start: 2026-03-02, tasks: {
          draft: {duration: 2d, before: [legal]},
          legal: {duration: 1d, before: [launch]},
          launch: {milestone: true, start-no-earlier: 2026-03-16}}}}
        """,
        """
        p.draft 2026-03-11T09:00 2026-03-12T17:00 AsLateAsPossible p.legal
        p.legal 2026-03-13T09:00 2026-03-13T17:00 AsLateAsPossible p.launch
        p.launch 2026-03-16T00:00 2026-03-16T00:00 Constraint
        """);

    [Fact]
    public void What_follows_a_late_task_and_leads_to_its_goal_fits_in_between() => Check(
        """
        projects: {p: {start: 2026-03-02, tasks: {
          send: {duration: 1d, before: [launch]},
          answer: {duration: 2d, after: [send]},
          launch: {milestone: true, start-no-earlier: 2026-03-16, after: [answer]}}}}
        """,
        """
        p.send 2026-03-11T09:00 2026-03-11T17:00 AsLateAsPossible p.answer
        p.answer 2026-03-12T09:00 2026-03-13T17:00 Link p.send
        p.launch 2026-03-16T00:00 2026-03-16T00:00 Constraint
        """);

    [Fact]
    public void A_project_with_a_finish_and_no_start_is_planned_backwards() => Check(
        """
        projects: {p: {finish-by: 2026-03-13, tasks: {
          a: {duration: 2d},
          b: {duration: 3d, after: [a]},
          c: {duration: 1d}}}}
        """,
        """
        p.a 2026-03-09T09:00 2026-03-10T17:00 AsLateAsPossible p.b
        p.b 2026-03-11T09:00 2026-03-13T17:00 Constraint
        p.c 2026-03-13T09:00 2026-03-13T17:00 Constraint
        """);

    [Fact]
    public void Actual_dates_are_pinned_and_begun_work_goes_on_from_as_of() => Check(
        """
        workspace: {as-of: 2026-03-09}
        resources: {ana: {name: Ana}, ben: {name: Ben}}
        projects: {p: {start: 2026-03-02, tasks: {
          a: {effort: 2d, assign: [ana], started: 2026-03-02, finished: 2026-03-05},
          b: {effort: 4d, assign: [ben], started: 2026-03-03, done: 50%},
          c: {effort: 1d, assign: [ana], after: [a]},
          d: {effort: 1d, assign: [ben], status: doing, after: [c]},
          e: {effort: 1d, assign: [ana], status: done}}}}
        """,
        """
        p.a 2026-03-02T09:00 2026-03-05T17:00 Actual
        p.b 2026-03-03T09:00 2026-03-10T17:00 Actual
        p.c 2026-03-09T09:00 2026-03-09T17:00 AsOf
        p.d 2026-03-09T09:00 2026-03-09T17:00 AsOf
        p.e 2026-03-02T09:00 2026-03-02T17:00 ProjectStart
        """);

    [Fact]
    public void A_dropped_task_lets_links_through() => Check(
        """
        projects: {p: {start: 2026-03-02, tasks: {
          a: {duration: 2d},
          b: {duration: 9d, after: [a], status: dropped},
          c: {duration: 1d, after: [b +1d]}}}}
        """,
        """
        p.a 2026-03-02T09:00 2026-03-03T17:00 ProjectStart
        p.b never: is dropped
        p.c 2026-03-05T09:00 2026-03-05T17:00 Link p.a
        """);

    [Fact]
    public void Links_to_and_from_groups_hold_for_their_spans() => Check(
        """
        projects: {p: {start: 2026-03-02, tasks: {
          first: {tasks: {a: {duration: 1d}, b: {duration: 3d}}},
          second: {after: [first], tasks: {c: {duration: 1d}, inner: {tasks: {d: {duration: 2d}}}}},
          third: {after: [second FF+1d], tasks: {e: {duration: 1d}, f: {duration: 2d}}}}}}
        """,
        """
        p.first.a 2026-03-02T09:00 2026-03-02T17:00 ProjectStart
        p.first.b 2026-03-02T09:00 2026-03-04T17:00 ProjectStart
        p.second.c 2026-03-05T09:00 2026-03-05T17:00 Link p.first
        p.second.inner.d 2026-03-05T09:00 2026-03-06T17:00 Link p.first
        p.third.e 2026-03-02T09:00 2026-03-02T17:00 ProjectStart
        p.third.f 2026-03-06T09:00 2026-03-09T17:00 Link p.second
        """);

    [Fact]
    public void Elapsed_time_and_milestones_stay_at_the_instant() => Check(
        """
        projects: {p: {start: 2026-03-06, tasks: {
          paint: {duration: 1d},
          dry: {elapsed: 2d, after: [paint]},
          dried: {milestone: true, after: [dry]},
          wall: {duration: 1d, after: [dried]}}}}
        """,
        """
        p.paint 2026-03-06T09:00 2026-03-06T17:00 ProjectStart
        p.dry 2026-03-06T17:00 2026-03-08T17:00 Link p.paint
        p.dried 2026-03-08T17:00 2026-03-08T17:00 Link p.dry
        p.wall 2026-03-09T09:00 2026-03-09T17:00 Link p.dried
        """);

    [Fact]
    public void A_repeated_task_is_booked_before_all_other_work() => Check(
        """
        calendars: {ours: {week: mon-fri, hours: 8h, holidays: {2026-03-09: Holiday}}}
        resources: {ana: {name: Ana}}
        workspace: {calendar: ours, as-of: 2026-03-02}
        projects: {p: {start: 2026-03-02, tasks: {
          jour-fixe: {effort: 2h, assign: [ana], repeat: every 1w on mon until 2026-03-16},
          a: {effort: 1d, assign: [ana], priority: 1000}}}}
        """,
        """
        p.jour-fixe 2026-03-02T09:00 2026-03-16T11:00 Constraint on 2026-03-02 2026-03-10 2026-03-16
        p.a 2026-03-02T11:00 2026-03-03T11:00 ResourceBusy p.jour-fixe
        """);

    [Fact]
    public void A_repeated_task_neither_drives_nor_prolongs_its_project()
    {
        var schedule = Fixture.Parse("""
            resources: {ana: {name: Ana}}
            workspace: {as-of: 2026-03-02}
            projects: {p: {start: 2026-03-02, tasks: {
              jour-fixe: {effort: 2h, assign: [ana], repeat: every 1w on mon until 2026-06-30},
              a: {effort: 1d, assign: [ana]}}}}
            """).Analyse().Schedule;

        Assert.Equal(new DateOnly(2026, 3, 3), schedule.FindProject("p")!.FinishDate);
        Assert.Equal(["p.a"], schedule.Tasks.Where(task => task.IsDriving).Select(task => task.Path));
    }

    // At the earliest c is on Tuesday, b on Wednesday (4h) and Thursday (2h), d from Thursday 11:00. From the end: b from Wednesday
    // 13:00, c the day up to then, a the day before. c, of fixed duration, takes Wednesday's 4h whatever the limit: b, sought
    // anew, would end on Friday and d begin before it, so b stays.
    [Fact]
    public void A_task_between_a_late_one_and_its_goal_never_goes_behind_the_goal() => Check(
        """
        resources: {ana: {name: Ana, limit: 4h/d}}
        projects: {p: {start: 2026-03-02, tasks: {
          a: {effort: 1d, before: [d]},
          b: {effort: 6h, assign: [ana], after: [a]},
          c: {duration: 1d, assign: [ana], after: [a]},
          d: {duration: 1d, after: [b, c]}}}}
        """,
        """
        p.a 2026-03-02T13:00 2026-03-03T13:00 AsLateAsPossible p.c
        p.b 2026-03-04T13:00 2026-03-05T11:00 AsLateAsPossible p.d
        p.c 2026-03-03T13:00 2026-03-04T13:00 Link p.a
        p.d 2026-03-05T11:00 2026-03-06T11:00 Link p.b
        """);

    [Fact]
    public void A_link_to_the_finish_of_a_group_passes_over_what_has_its_dates() => Check(
        """
        projects: {p: {start: 2026-03-02, tasks: {
          a: {duration: 4d},
          g: {after: [a FF], tasks: {
            jour-fixe: {duration: 2h, repeat: every 1w on tue until 2026-03-03},
            b: {duration: 1d}}}}}}
        """,
        """
        p.a 2026-03-02T09:00 2026-03-05T17:00 ProjectStart
        p.g.jour-fixe 2026-03-03T09:00 2026-03-03T11:00 Constraint on 2026-03-03
        p.g.b 2026-03-05T09:00 2026-03-05T17:00 Link p.a
        """);

    private static void Check(string plan, string expected)
    {
        var schedule = Fixture.Parse(plan).Analyse(plan.Contains("as-of", StringComparison.Ordinal) ? null : new DateOnly(2026, 3, 2)).Schedule;
        var lines = schedule.Tasks.Where(task => !task.Item.IsGroup).Select(task =>
        {
            if (!task.IsScheduled) return $"{task.Path} never: {task.WhyNot}";
            var chosen = task.Item.Assignments.Any(one => one is PlanAsCode.Model.Entities.AnyOfAssignment) ? " by " + task.Bookings[0].Resource : "";
            var times = task.Occurrences.Length > 0 ? " on " + string.Join(' ', task.Occurrences.Select(one => Shown(one.Start.Date))) : "";
            return $"{task.Path} {task.Start} {task.Finish} {task.Reason.Kind}{(task.Reason.Other is { } other ? " " + other : "")}{chosen}{times}";
        });
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', lines));
    }

    private static string Shown(DateOnly date) => Instant.StartOf(date).ToString()[..10];
}
