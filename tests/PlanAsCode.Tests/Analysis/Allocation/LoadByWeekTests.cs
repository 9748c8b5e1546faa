using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Allocation;

/// <summary>Weeks are shown as demand/allocated/capacity in hours. 2026-w10 begins on 2026-03-02.</summary>
public sealed class LoadByWeekTests
{
    // Both ask for the first week; the second gets the next, which its float allows.
    [Fact]
    public void Demand_is_at_logic_dates_and_bookings_at_scheduled_ones() => Check(
        """
        resources: {ana: {}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 1w, assign: [ana]}, b: {effort: 3d, assign: [ana]}, c: {effort: 2w}}}}
        """,
        "ana: 2026-w10 64/40/40, 2026-w11 0/24/40");

    // The float of b is two days, its delay a week.
    [Fact]
    public void Overload_is_what_makes_a_task_later_than_its_float_allows() => Check(
        """
        resources: {ana: {}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 1w, assign: [ana]}, b: {effort: 3d, assign: [ana]}}}}
        """,
        "ana: 2026-w10 64/40/40, 2026-w11 0/24/40; over 2026-w10..2026-w10 64/40 by web.a web.b, late: web.b");

    // Work of fixed duration takes eight hours a day, whatever the limit; on leave nothing can be given, which is a finding of its own.
    [Fact]
    public void Fixed_duration_beyond_a_limit_is_overload() => Check(
        """
        resources: {ed: {limit: 20h/w, leave: [2026-03-16..2026-03-20]}}
        projects: {web: {start: 2026-03-02, tasks: {h: {duration: 15d, assign: [ed]}}}}
        """,
        "ed: 2026-w10 40/40/20, 2026-w11 40/40/20, 2026-w12 40/40/0; over 2026-w10..2026-w11 80/40 by web.h, late: ");

    // Both could be Ana's, and at their logic dates both are; Ben takes the second, so that it is not she who is asked too much.
    [Fact]
    public void Who_was_not_taken_of_several_is_not_overbooked() => Check(
        """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {}, ben: {leave: [2026-03-02]}}
        projects: {web: {start: 2026-03-02, tasks: {
          a: {effort: 3d, assign: [{any-of: [ana, ben]}]},
          b: {effort: 3d, assign: [{any-of: [ana, ben]}]},
          c: {effort: 2d, assign: [ben]}}}}
        """,
        // Ben: b from Tuesday to Thursday, so that c has Friday and Monday; 3 + 2 of the 4 days that he is there.
        "ana: 2026-w10 48/24/40, 2026-w11 0/0/40",
        "ben: 2026-w10 16/32/32, 2026-w11 0/8/40; over 2026-w10..2026-w10 40/32 by web.b web.c, late: web.c");

    [Fact]
    public void A_delay_within_the_float_is_no_overload() => Check(
        """
        resources: {ana: {}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 1d, assign: [ana]}, b: {effort: 5d, assign: [ana]}, c: {effort: 3w}}}}
        """,
        "ana: 2026-w10 48/40/40, 2026-w11 0/8/40, 2026-w12 0/0/40");

    // Capacity 80 %, off on Thursday and Friday of w11, at most 30 h a week: 30, then 3 x 8 x 80 % = 19.2.
    [Fact]
    public void Capacity_counts_calendar_leave_share_and_limits() => Check(
        """
        resources: {ana: {capacity: 80%, leave: [2026-03-12..2026-03-13], limit: 30h/w}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 6h, assign: [ana]}, b: {effort: 2w}}}}
        """,
        "ana: 2026-w10 6/6/30, 2026-w11 0/0/19.2");

    // Two units for three working days over a weekend: 16 h a day.
    [Fact]
    public void Equipment_counts_times_its_units() => Check(
        """
        resources: {lab: {kind: equipment, units: 3}}
        projects: {web: {start: 2026-03-05, tasks: {a: {duration: 3d, assign: [{equipment: lab, units: 2}]}}}}
        """,
        "lab: 2026-w10 32/32/120, 2026-w11 16/16/120");

    [Fact]
    public void Teams_have_no_time_of_their_own() => Check(
        """
        resources: {ana: {}, both: {kind: team, members: [ana]}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 1d, assign: [both]}}}}
        """,
        "ana: 2026-w10 8/8/40");

    // Both go on from 2026-03-02, a whole day each at once: 16 h of 8.
    [Fact]
    public void Started_tasks_that_collide_are_an_overload() => Check(
        """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {}}
        projects:
          web:
            start: 2026-02-02
            tasks:
              a: {effort: 2d, assign: [ana], started: 2026-02-27, remaining: 1d}
              b: {effort: 2d, assign: [ana], started: 2026-02-27, remaining: 1d}
        """,
        "ana: 2026-w09 16/16/40, 2026-w10 16/16/40; over 2026-w10..2026-w10 16/8 by web.a web.b, late: ");

    // Monday 09:00 to 10:00 both, in two weeks; the whole day of work beside them gives way and is no collision.
    [Fact]
    public void Meetings_of_one_person_at_the_same_time_are_an_overload() => Check(
        """
        workspace: {as-of: 2026-03-02}
        resources: {ana: {}}
        projects: {web: {start: 2026-03-02, tasks: {
          a: {effort: 2h, assign: [ana], repeat: every 1w on mon until 2026-03-09},
          b: {effort: 1h, assign: [ana], repeat: every 1w on mon until 2026-03-09},
          c: {effort: 1d, assign: [ana]}}}}
        """,
        "ana: 2026-w10 11/11/40, 2026-w11 3/3/40; over 2026-w10..2026-w11 4/2 by web.a web.b, late: ");

    // As-of 2026-03-02: w10 is full, w11 to w14 have 8 of 160 h.
    [Fact]
    public void Under_half_of_four_weeks_is_little_to_do()
    {
        var load = Loads(
            """
            workspace: {as-of: 2026-03-02}
            resources: {ana: {}, ben: {}, cleo: {}}
            projects: {web: {start: 2026-03-02, tasks: {a: {effort: 6d, assign: [ana]}, b: {effort: 5w, assign: [ben]}}}}
            """);

        var under = Assert.Single(load[0].UnderLoads);
        Assert.Equal("2026-w10 2026-w14 48 200", $"{under.First} {under.Last} {under.LoadMinutes / 60} {under.CapacityMinutes / 60}");
        Assert.Empty(load[1].UnderLoads);
        Assert.Empty(load[2].UnderLoads);
    }

    [Fact]
    public void Without_tasks_there_are_no_weeks() => Check("resources: {ana: {}}", "ana: ");

    private static void Check(string plan, params string[] expected) => Assert.Equal(expected, Loads(plan).Select(Words));

    private static List<ResourceLoad> Loads(string plan) => [.. Fixture.Parse(plan).Analyse().Load];

    private static string Words(ResourceLoad load)
    {
        var weeks = load.Weeks.Select(week => $"{week.Week} {Hours(week.DemandMinutes)}/{Hours(week.AllocatedMinutes)}/{Hours(week.CapacityMinutes)}");
        var over = load.Overloads.Select(run =>
            $"; over {run.First}..{run.Last} {Hours(run.DemandMinutes)}/{Hours(run.CapacityMinutes)} by {string.Join(' ', run.Tasks)}, late: {string.Join(' ', run.Delayed)}");
        return $"{load.Resource.Path}: {string.Join(", ", weeks)}{string.Concat(over)}";
    }

    private static string Hours(long minutes) => (minutes / 60m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
