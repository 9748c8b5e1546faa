using System.Globalization;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of a date or a stretch of days: weekdays, ISO week, and working days from as-of, by the calendar that holds there.</summary>
internal static class DatePage
{
    /// <summary>Days are counted one by one, as they may differ in hours; beyond that many a stretch is too long to matter.</summary>
    private const int MostCounted = 40 * 366;

    public static HoverPage Of(PlanDate date, ValueSpot spot) => Of(date.First, date.Last, date.MinuteOfDay, spot);

    public static HoverPage Of(DateRange range, ValueSpot spot) => Of(range.First, range.Last, null, spot);

    private static HoverPage Of(DateOnly first, DateOnly last, int? minute, ValueSpot spot)
    {
        var page = new HoverPage();
        var (calendar, definition) = spot.Calendar;
        var asOf = spot.File.Analysis.AsOf;
        if (first == last)
        {
            page.Head(Day(first) + (minute is { } at ? string.Create(CultureInfo.InvariantCulture, $" {at / 60:00}:{at % 60:00}") : ""), $"week {IsoWeek.Of(first)}");
            page.Text(FromAsOf(first, asOf, calendar) + ClosedOf(first, calendar, definition, spot));
            return page;
        }

        page.Head($"{Day(first)} to {Day(last)}", Words.Count(last.DayNumber - first.DayNumber + 1, "day"));
        page.Fact("Inside", Count(first, Next(last), calendar) is { } inside ? Words.WorkingDays(inside) : null);
        page.Fact("First day", FromAsOf(first, asOf, calendar));
        page.Fact("Last day", FromAsOf(last, asOf, calendar));
        return page;
    }

    private static string Day(DateOnly date) => date.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Next(DateOnly date) => date == DateOnly.MaxValue ? date : date.AddDays(1);

    /// <summary>"12 working days from as-of (2026-02-11)".</summary>
    private static string FromAsOf(DateOnly date, DateOnly asOf, WorkingCalendar calendar)
    {
        if (date == asOf) return $"as-of itself ({Words.Date(asOf)})";
        var days = date > asOf ? Count(asOf, date, calendar) : Count(date, asOf, calendar);
        var distance = days is { } counted ? Words.WorkingDays(counted) : Words.Count(Math.Abs(date.DayNumber - asOf.DayNumber), "day");
        return $"{distance} {(date > asOf ? "after" : "before")} as-of ({Words.Date(asOf)})";
    }

    /// <summary>Working days from one day on, before another; null for too many to count.</summary>
    private static int? Count(DateOnly from, DateOnly to, WorkingCalendar calendar)
    {
        if (to.DayNumber - from.DayNumber > MostCounted) return null;
        var count = 0;
        for (var day = from; day < to; day = day.AddDays(1)) count += calendar.IsWorkingDay(day) ? 1 : 0;
        return count;
    }

    private static string ClosedOf(DateOnly date, WorkingCalendar calendar, CalendarDefinition? definition, ValueSpot spot)
    {
        if (calendar.IsWorkingDay(date)) return "";
        var holiday = CalendarPage.ChainOf(definition, spot.File.Plan).SelectMany(one => one.Holidays).FirstOrDefault(named => named.Days.Contains(date));
        var next = calendar.NextWorking(Instant.StartOf(date)) is { } opens ? $"; the next working day is {Day(opens.Date)}" : "";
        return $". {(holiday is { Title.Length: > 0 } ? $"Closed: {Said.Line(holiday.Title)}" : "No working day")}{(definition is null ? "" : $" (`{definition.Path}`)")}{next}";
    }
}
