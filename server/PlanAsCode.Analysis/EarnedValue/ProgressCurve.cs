using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>
/// The S-curve of a project by week. What was planned is known for every day. What was earned and spent earlier is known where the begun
/// work says when it was started and finished, and is drawn evenly between the two; else for as-of alone.
/// </summary>
internal static class ProgressCurve
{
    private const int MostWeeks = 520;

    /// <param name="plannedBefore">What was to be earned before a day.</param>
    /// <param name="begun">Tasks that earned or cost something, with both amounts.</param>
    public static ImmutableArray<CurvePoint> Of(
        Func<DateOnly, decimal> plannedBefore, DateOnly first, DateOnly last, ValueFigures now, DateOnly asOf, IReadOnlyList<(Spread Earned, Spread Actual)>? begun)
    {
        var points = ImmutableArray.CreateBuilder<CurvePoint>();
        foreach (var day in Days(first, last, asOf))
        {
            var isKnown = day < asOf && begun is not null;
            decimal? earned = day == asOf ? now.Earned : isKnown ? begun!.Sum(task => task.Earned.Before(day)) : null;
            var actual = day == asOf ? now.Actual : isKnown && now.Actual is not null ? begun!.Sum(task => task.Actual.Before(day)) : null;
            points.Add(new CurvePoint(day, plannedBefore(day), earned, actual));
        }

        return points.ToImmutable();
    }

    /// <summary>Null where a begun task does not say when: then nothing is known of earlier days.</summary>
    public static (Spread Earned, Spread Actual)? SpreadOf(TaskDates task, decimal earned, decimal actual, Calendars.WorkingCalendar calendar, DateOnly asOf)
    {
        if ((task.Item.Started ?? task.Item.Finished) is null || !task.IsScheduled) return null;
        if (task.Status == WorkStatus.Done && task.Item.Finished is null) return null;
        var end = task.Status == WorkStatus.Done ? task.Finish : Instant.StartOf(asOf);
        return task.Start < end
            ? (Spread.Over(task.Start, end, calendar, earned), Spread.Over(task.Start, end, calendar, actual))
            : (Spread.On(task.FinishDate, earned), Spread.On(task.FinishDate, actual));
    }

    /// <summary>The first day, the Mondays (every second or third of them in a very long plan), as-of, and the day after the last.</summary>
    private static SortedSet<DateOnly> Days(DateOnly first, DateOnly last, DateOnly asOf)
    {
        var end = Math.Min(last.DayNumber + 1, DateOnly.MaxValue.DayNumber);
        var days = new SortedSet<DateOnly> { first, DateOnly.FromDayNumber(end) };
        if (asOf >= first) days.Add(asOf);
        var until = Math.Max(end, asOf.DayNumber);
        var step = 7 * (1 + ((until - first.DayNumber) / 7 / MostWeeks));
        for (var day = first.DayNumber + 7 - (((int)first.DayOfWeek + 6) % 7); day < until; day += step) days.Add(DateOnly.FromDayNumber(day));
        return days;
    }
}
