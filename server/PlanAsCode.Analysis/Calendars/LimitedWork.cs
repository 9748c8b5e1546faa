using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// Time given under limits a day and a week: walks the days and jumps over whole weeks that are like the first of them.
/// </summary>
internal sealed class LimitedWork(WorkingCalendar atWork, CapacitySteps capacity, decimal? perDay, decimal? perWeek)
{
    /// <summary>What the limits leave on a day, before anything is given in this walk.</summary>
    public decimal LeftOn(int dayNumber, decimal givenThisWeek, LimitUse? used)
    {
        var day = (perDay ?? decimal.MaxValue) - (used?.OnDay(dayNumber) ?? 0);
        var week = (perWeek ?? decimal.MaxValue) - (used?.InWeekOfDay(dayNumber) ?? 0) - givenThisWeek;
        return Math.Max(0, Math.Min(day, week));
    }

    /// <summary>
    /// Works from one instant until another, or until time given x <paramref name="worth"/> reaches <paramref name="enough"/>.
    /// </summary>
    /// <returns>What was reached, and the end of the minute at which it was enough (null where it was not).</returns>
    public (decimal Done, Instant? EnoughAt) Work(Instant from, Instant until, decimal share, decimal worth, decimal enough, LimitUse? used)
    {
        var done = 0m;
        var givenThisWeek = 0m;
        var first = Math.Max(0, from.DayNumber);
        var last = Math.Min(Stretch.Days - 1, (until.Minutes - 1) / Instant.MinutesPerDay);
        var week = first / 7;
        for (var day = first; day <= last; day++)
        {
            day = used?.FirstOpen(day, atWork) ?? day;
            if (day > last) break;
            if (day / 7 > week)
            {
                givenThisWeek = 0;
                if (day % 7 == 0 && day > first && day > (used?.LastDay ?? -1))
                {
                    var yield = WeekOf(day, share) * worth;
                    var weeks = (Math.Min(last, Math.Min(atWork.EndOfSameHours(day), capacity.EndOfSame(day)) - 1) - day) / 7;
                    // The week in which it becomes enough is walked day by day.
                    if (enough - done <= yield * weeks) weeks = (long)decimal.Ceiling((enough - done) / yield) - 1;
                    done += weeks * yield;
                    day += (int)weeks * 7;
                }

                week = day / 7;
            }

            var start = Instant.Max(from, StartOf(day));
            var minutes = atWork.MinutesBetween(start, Instant.Min(until, StartOf(day + 1)));
            if (minutes == 0) continue;
            var each = share * capacity.On(day);
            var left = LeftOn(day, givenThisWeek, used);
            if (left == 0 && givenThisWeek == 0) used?.MarkUsedUp(day, day + 1, atWork);
            var time = Math.Min(minutes * each, left);
            if (time > 0 && done + (time * worth) >= enough)
                return (enough, atWork.Add(start, CapacitySteps.WholeMinutes(enough - done, each * worth)));
            done += time * worth;
            givenThisWeek += time;
        }

        return (done, null);
    }

    public IEnumerable<(int DayNumber, decimal Minutes)> ByDay(Instant from, Instant until, decimal share, LimitUse? used)
    {
        var givenThisWeek = 0m;
        var last = Math.Min(Stretch.Days - 1, (until.Minutes - 1) / Instant.MinutesPerDay);
        for (var day = Math.Max(0, from.DayNumber); day <= last; day++)
        {
            if (day % 7 == 0) givenThisWeek = 0;
            var minutes = atWork.MinutesBetween(Instant.Max(from, StartOf(day)), Instant.Min(until, StartOf(day + 1)));
            var time = Math.Min(minutes * share * capacity.On(day), LeftOn(day, givenThisWeek, used));
            if (time <= 0) continue;
            givenThisWeek += time;
            yield return (day, time);
        }
    }

    /// <summary>What the week that begins on a Monday gives when nothing else uses the limits.</summary>
    private decimal WeekOf(int monday, decimal share)
    {
        var given = 0m;
        for (var day = monday; day < monday + 7 && day < Stretch.Days; day++)
        {
            var minutes = atWork.MinutesBetween(StartOf(day), StartOf(day + 1));
            given += Math.Min(minutes * share * capacity.On(day), LeftOn(day, given, null));
        }

        return given;
    }

    private static Instant StartOf(int dayNumber) => new((long)dayNumber * Instant.MinutesPerDay);
}
