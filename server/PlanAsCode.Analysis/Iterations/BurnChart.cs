using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;

namespace PlanAsCode.Analysis.Iterations;

/// <summary>
/// What was planned for an iteration and how it was done, day by day. The scope is today's: what was moved in or out since it
/// began is not known.
/// </summary>
/// <param name="Unit">Points where its tasks have some, else effort.</param>
/// <param name="Scope">All that is planned.</param>
/// <param name="Days">Working days of the workspace's calendar.</param>
public sealed record BurnChart(WorkUnit Unit, decimal Scope, ImmutableArray<BurnDay> Days)
{
    public static BurnChart Of(IterationSpan span, ImmutableArray<IterationTask> planned, WorkingCalendar calendar, DateOnly asOf)
    {
        var all = WorkCount.Of(planned);
        var unit = all.Points > 0 ? WorkUnit.Points : WorkUnit.Effort;
        var scope = all.In(unit);
        var dates = DatesOf(span, calendar);
        var days = ImmutableArray.CreateBuilder<BurnDay>(dates.Count);
        for (var i = 0; i < dates.Count; i++)
        {
            var date = dates[i];
            decimal? done = date < asOf ? WorkCount.Of(planned.Where(task => task.IsDone && task.DoneOn <= date)).In(unit) : null;
            days.Add(new BurnDay(date, done, scope - done, scope - (scope * (i + 1) / dates.Count)));
        }

        return new BurnChart(unit, scope, days.MoveToImmutable());
    }

    private static List<DateOnly> DatesOf(IterationSpan span, WorkingCalendar calendar)
    {
        // A time box of years is a mistake; its first year is enough to see it.
        var all = Enumerable.Range(span.First.DayNumber, Math.Min(span.Last.DayNumber - span.First.DayNumber + 1, 366)).Select(DateOnly.FromDayNumber).ToList();
        var open = all.Where(calendar.IsWorkingDay).ToList();
        return open.Count > 0 ? open : all;
    }
}

/// <summary>The end of one day.</summary>
/// <param name="Done">Up to then; null from as-of on.</param>
/// <param name="Remaining">The scope less what is done; null from as-of on.</param>
/// <param name="Ideal">What would remain if the same were done each day.</param>
public readonly record struct BurnDay(DateOnly Date, decimal? Done, decimal? Remaining, decimal Ideal);
