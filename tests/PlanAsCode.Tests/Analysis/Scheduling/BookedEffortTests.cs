using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>The work of a task in minutes, done and to do, and who is booked for how much of it. A day is 480 minutes.</summary>
public sealed class BookedEffortTests
{
    // 4,800 minutes x 50 % x 80 % x 0.5.
    [Fact]
    public void A_duration_is_worth_share_capacity_and_efficiency_of_its_time() => Check("x: {duration: 10d, assign: [ben 50%]}", 960, "ben 50% 1920");

    // 2,400 at 80 % until Friday, 2,400 at 40 % after it.
    [Fact]
    public void A_duration_counts_each_capacity_on_its_days() => Check("x: {duration: 10d, assign: [cy]}", 2880, "cy 100% 2880");

    [Fact]
    public void Two_people_on_a_duration_add_up() => Check("x: {duration: 1d, assign: [ana, ben 50%]}", 480 + 96, "ana 100% 480, ben 50% 192");

    [Fact]
    public void An_effort_is_what_it_says() => Check("x: {effort: 3d, assign: [ana]}", 1440, "ana 100% 1440");

    [Fact]
    public void What_remains_may_be_more_than_was_said() => Check("x: {effort: 1d, assign: [ana], status: doing, started: 2026-03-02, remaining: 3d}", 1440, "ana 100% 1440");

    // Four Mondays.
    [Fact]
    public void Work_that_repeats_counts_each_time() => Check("x: {effort: 1h, assign: [ana], repeat: every 1w on mon until 2026-03-27}", 240, "ana 100% 240");

    [Fact]
    public void A_duration_that_repeats_counts_each_time() => Check("x: {duration: 1h, assign: [ana 50%], repeat: every 1w on mon until 2026-03-27}", 120, "ana 50% 120");

    [Fact]
    public void Points_in_time_and_calendar_time_are_no_work()
    {
        Check("x: {milestone: true}", null, "");
        Check("x: {elapsed: 3d}", null, "");
    }

    [Fact]
    public void Equipment_is_booked_beside_people() => Check("x: {effort: 1d, assign: [ana, {equipment: rig, units: 2}]}", 480, "ana 100% 480, rig 100% x2 960");

    // Two working days before as-of and one from it on.
    [Fact]
    public void What_is_begun_holds_people_and_equipment_from_its_start() => Check(
        "x: {effort: 3d, assign: [ana, {equipment: rig}], started: 2026-02-26, remaining: 1d}", 1440, "ana 100% 1440, rig 100% x1 1440");

    [Fact]
    public void What_is_done_was_given_between_its_dates() => Check(
        "x: {effort: 3d, assign: [ana, {equipment: rig, units: 2}], started: 2026-02-25, finished: 2026-02-27}", 1440, "ana 100% 1440, rig 100% x2 2880");

    // Monday to Wednesday, by the calendar's hours.
    [Fact]
    public void Calendar_time_holds_its_equipment_in_working_time() => Check("x: {elapsed: 3d, assign: [{equipment: rig}]}", null, "rig 100% x1 1440");

    private static void Check(string task, long? effort, string bookings)
    {
        var found = Fixture.Parse(
            """
            resources:
              ana: {}
              ben: {capacity: 80%, efficiency: 0.5}
              cy:
                capacity: {2026-01-01: 80%, 2026-03-09: 40%}
              rig: {kind: equipment, units: 3}
            projects:
              p:
                start: 2026-03-02
                tasks:

            """ + "      " + task).Analyse(new DateOnly(2026, 3, 2)).Schedule.Find("p.x")!;

        Assert.Equal(effort, found.EffortMinutes);
        Assert.Equal(bookings, string.Join(", ", found.Bookings.Select(one => $"{one.Resource} {one.Share * 100:0}%{(one.Units > 0 ? $" x{one.Units}" : "")} {one.ByDay.Sum(day => day.Minutes)}")));
    }
}
