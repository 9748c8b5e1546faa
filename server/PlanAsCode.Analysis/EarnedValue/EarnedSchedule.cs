using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>Finds the day on which the plan would have earned what is earned now; within that day in proportion.</summary>
internal sealed class EarnedSchedule(Func<DateOnly, decimal> plannedBefore, DateOnly first, DateOnly last, WorkingCalendar calendar)
{
    /// <param name="budget">Of all tasks.</param>
    /// <param name="earned">By as-of.</param>
    public ScheduleValue At(DateOnly asOf, decimal budget, decimal earned)
    {
        var passed = Math.Max(0, Minutes(asOf));
        decimal? minutes = budget == 0 ? null : earned >= budget ? Minutes(FirstWith(budget)) : MinutesWith(asOf, passed, earned);
        return new ScheduleValue(minutes is { } found ? Days(found) : null, calendar.ToDays(passed), calendar.ToDays(Minutes(End)));
    }

    /// <summary>The day after the last.</summary>
    private DateOnly End => DateOnly.FromDayNumber(Math.Min(last.DayNumber + 1, DateOnly.MaxValue.DayNumber));

    /// <summary>
    /// Whole days up to the last one that begins with no more than was earned, and a part of that day. In a time in which nothing is
    /// planned, such as a lag, who has earned what is due is on schedule.
    /// </summary>
    private decimal MinutesWith(DateOnly asOf, long passed, decimal earned)
    {
        if (plannedBefore(asOf) == earned) return passed;
        var day = LastWithin(earned);
        var (begins, ends) = (plannedBefore(day), plannedBefore(day.AddDays(1)));
        var part = ends > begins ? Math.Clamp((earned - begins) / (ends - begins), 0, 1) : 0;
        return Minutes(day) + (part * calendar.MinutesOf(day));
    }

    /// <summary>The first day before which so much was to be earned.</summary>
    private DateOnly FirstWith(decimal amount) => Search(day => plannedBefore(day) >= amount);

    private DateOnly LastWithin(decimal amount)
    {
        var beyond = Search(day => plannedBefore(day) > amount);
        return beyond > first ? beyond.AddDays(-1) : first;
    }

    /// <summary>The first day between the first and the end for which something holds that goes on to hold; the end where it never does.</summary>
    private DateOnly Search(Func<DateOnly, bool> holds)
    {
        var (low, high) = (first.DayNumber, End.DayNumber);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (holds(DateOnly.FromDayNumber(middle))) high = middle;
            else low = middle + 1;
        }

        return DateOnly.FromDayNumber(low);
    }

    private long Minutes(DateOnly day) => calendar.MinutesBetween(Instant.StartOf(first), Instant.StartOf(day));

    private decimal Days(decimal minutes) => calendar.MinutesPerDay > 0 ? minutes / calendar.MinutesPerDay : 0;
}
