using System.Globalization;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Allocation;

/// <summary>Days are shown as demand/allocated/capacity in hours. 2026-03-02 is a Monday.</summary>
public sealed class LoadByDayTests
{
    // Both ask for Monday to Wednesday; b gets Thursday, Friday and the next Monday.
    [Fact]
    public void Demand_is_at_logic_dates_and_bookings_at_scheduled_ones() => Check(
        """
        resources: {ana: {}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 3d, assign: [ana]}, b: {effort: 3d, assign: [ana]}}}}
        """,
        "2026-03-02..2026-03-09",
        "16/8/8 16/8/8 16/8/8 0/8/8 0/8/8 0/0/0 0/0/0 0/8/8");

    [Fact]
    public void Capacity_counts_share_leave_and_a_limit_per_day() => Check(
        """
        resources: {ana: {capacity: 50%, leave: [2026-03-03], limit: 3h/d}}
        projects: {web: {start: 2026-03-02, tasks: {a: {effort: 5h, assign: [ana]}}}}
        """,
        "2026-03-02..2026-03-04",
        "3/3/3 0/0/0 2/2/3");

    // Two units of three for a day and a half: 16 h, then 8 h, of 24.
    [Fact]
    public void Equipment_counts_units_times_working_time() => Check(
        """
        resources: {lab: {kind: equipment, units: 3}}
        projects: {web: {start: 2026-03-02, tasks: {a: {duration: 12h, assign: [{equipment: lab, units: 2}]}}}}
        """,
        "2026-03-02..2026-03-03",
        "16/16/24 8/8/24");

    // Two started tasks go on at once: on Monday 16 of 8 h, on Tuesday 8 more of one of them.
    [Fact]
    public void Days_with_more_than_there_is_are_runs()
    {
        var days = Days(
            """
            workspace: {as-of: 2026-03-06}
            resources: {ana: {}}
            projects:
              web:
                start: 2026-03-02
                tasks:
                  a: {effort: 4d, assign: [ana], started: 2026-03-05, remaining: 2d}
                  b: {effort: 4d, assign: [ana], started: 2026-03-05, remaining: 3d}
            """,
            new DateOnly(2026, 3, 6),
            new DateOnly(2026, 3, 12));

        // Friday and Monday, over the weekend in one run: 2 x 8 h too much.
        var run = Assert.Single(LoadByDay.Over(days));
        Assert.Equal((new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 9), 16 * 60L), (run.First, run.Last, run.OverMinutes));
    }

    // A week's days hold what its bookings do, for everybody.
    [Fact]
    public void Days_add_up_to_weeks()
    {
        var analysis = Fixture.Parse(
            """
            resources: {ana: {capacity: 80%}, ben: {calendar: short}, lab: {kind: equipment, units: 2}}
            calendars: {short: {week: mon-wed, hours: 6h}}
            projects: {web: {start: 2026-03-02, tasks: {
              a: {effort: 9d, assign: [ana, ben]}, b: {effort: 20h, assign: [ben]}, c: {duration: 3d, assign: [ana, {equipment: lab}], after: [b]}}}}
            """).Analyse();
        foreach (var load in analysis.Load)
        {
            foreach (var week in load.Weeks)
            {
                var days = LoadByDay.Of(load.Resource, week.Week.Monday, week.LastDay, analysis.Calendars, analysis.Schedule);
                Assert.Equal(
                    (week.DemandMinutes, week.AllocatedMinutes, week.CapacityMinutes),
                    (days.Sum(day => day.DemandMinutes), days.Sum(day => day.AllocatedMinutes), days.Sum(day => day.CapacityMinutes)));
            }
        }
    }

    private static void Check(string plan, string range, string expected)
    {
        var (first, last) = (DateOnly.ParseExact(range[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.ParseExact(range[12..], "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(expected, string.Join(' ', Days(plan, first, last).Select(day => $"{day.DemandMinutes / 60}/{day.AllocatedMinutes / 60}/{day.CapacityMinutes / 60}")));
    }

    private static System.Collections.Immutable.ImmutableArray<DayLoad> Days(string plan, DateOnly first, DateOnly last)
    {
        var analysis = Fixture.Parse(plan).Analyse();
        return LoadByDay.Of(analysis.Plan.Resources.All[0], first, last, analysis.Calendars, analysis.Schedule);
    }
}
