using System.Globalization;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.EarnedValue;

namespace PlanAsCode.Tests.Analysis.EarnedValue;

/// <summary>
/// ES = whole days earned + (EV - PV of them) / PV of the next (Lipke, Schedule is Different, 2003; PMI, Practice Standard for Earned Value
/// Management, appendix D). Monday 2 March 2026 is the first day; by its evenings 10, 30, 60, 80 and 90 are planned, and 100 by Monday 9.
/// </summary>
public sealed class EarnedScheduleTests
{
    private static readonly int[] Week = [10, 20, 30, 20, 10, 0, 0, 10];

    // Two whole days are 30, and 15 of the third day's 30.
    [Fact]
    public void Late_within_a_day() => Check(Week, 6, 45, "ES 2.5, AT 4, SV -1.5, SPI 0.625");

    [Fact]
    public void Ahead_beyond_the_weekend() => Check(Week, 5, 95, "ES 5.5, AT 3, SV 2.5, SPI 1.8333");

    [Fact]
    public void On_schedule_on_a_saturday() => Check(Week, 7, 90, "ES 5, AT 5, SV 0, SPI 1");

    [Fact]
    public void On_schedule_on_the_morning_of_a_day() => Check(Week, 4, 30, "ES 2, AT 2, SV 0, SPI 1");

    // Six days were planned, and eight have passed.
    [Fact]
    public void All_is_done_late() => Check(Week, 12, 100, "ES 6, AT 8, SV -2, SPI 0.75");

    [Fact]
    public void All_is_done_early() => Check(Week, 4, 100, "ES 6, AT 2, SV 4, SPI 3");

    [Fact]
    public void Nothing_is_done() => Check(Week, 4, 0, "ES 0, AT 2, SV -2, SPI 0");

    [Fact]
    public void Nothing_is_planned_between_and_what_was_due_is_done() => Check([10, 0, 0, 10], 5, 10, "ES 3, AT 3, SV 0, SPI 1");

    // The next work was due on day 4, and that day is over.
    [Fact]
    public void Late_after_days_for_which_nothing_was_planned() => Check([10, 0, 0, 10], 6, 10, "ES 3, AT 4, SV -1, SPI 0.75");

    [Fact]
    public void Before_the_first_day_there_is_no_index() => Check(Week, 1, 0, "ES 0, AT 0, SV 0, SPI none: the baseline has not begun by this day");

    [Fact]
    public void Without_a_budget_there_is_none_at_all() => Check([0, 0], 4, 0, "ES none, AT 2, SV none, SPI none: BAC is 0: nothing can be earned");

    private static void Check(int[] plannedByDay, int dayOfMarch, decimal earned, string expected)
    {
        var first = new DateOnly(2026, 3, 2);
        var schedule = new EarnedSchedule(day => plannedByDay.Take(Math.Max(0, day.DayNumber - first.DayNumber)).Sum(), first, first.AddDays(plannedByDay.Length - 1), WorkingCalendar.Default);

        var found = schedule.At(new DateOnly(2026, 3, dayOfMarch), plannedByDay.Sum(), earned);

        var index = found.Index is null ? $"none: {found.WhyNoIndex}" : Shown(found.Index);
        Assert.Equal(expected, $"ES {Shown(found.EarnedDays)}, AT {Shown(found.ActualDays)}, SV {Shown(found.VarianceDays)}, SPI {index}");
        Assert.Equal(found.Index is null, found.WhyNoIndex is not null);
    }

    private static string Shown(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "none";
}
