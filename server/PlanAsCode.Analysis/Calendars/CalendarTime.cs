using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>Calendar time, as in <c>elapsed</c>, <c>every</c> and <c>review-every</c>: a day has 24 hours, a week 7 days, months are those of the calendar.</summary>
public static class CalendarTime
{
    /// <summary>An instant so much later; 31 January plus a month is the last day of February. Held to the end of year 9999.</summary>
    public static Instant After(Instant start, Quantity time) => time.Unit switch
    {
        TimeUnit.Month => AfterMonths(start, time.Amount),
        TimeUnit.Quarter => AfterMonths(start, time.Amount * 3),
        TimeUnit.Year => AfterMonths(start, time.Amount * 12),
        _ => Hold(start.Minutes + decimal.Ceiling(time.Amount * MinutesOf(time.Unit))),
    };

    /// <summary>A day so much later; parts of a day are dropped.</summary>
    public static DateOnly After(DateOnly start, Quantity time) => After(Instant.StartOf(start), time).Date;

    /// <summary>Whether an instant so much later lies behind the end of year 9999, where <see cref="After(Instant, Quantity)"/> holds it.</summary>
    public static bool IsBeyondTime(Instant start, Quantity time) => After(start, time) == LastMinute;

    /// <summary>Whole months by the calendar, the rest of a month as its share of 30 days.</summary>
    private static Instant AfterMonths(Instant start, decimal months)
    {
        var whole = decimal.Floor(months);
        var monthsLeft = ((DateOnly.MaxValue.Year - start.Date.Year) * 12) + DateOnly.MaxValue.Month - start.Date.Month;
        if (whole > monthsLeft) return Hold(decimal.MaxValue);
        var rest = decimal.Ceiling((months - whole) * 30 * Instant.MinutesPerDay);
        return Hold(Instant.At(start.Date.AddMonths((int)whole), start.MinuteOfDay).Minutes + rest);
    }

    private static Instant LastMinute => Instant.EndOf(DateOnly.MaxValue).PlusMinutes(-1);

    private static Instant Hold(decimal minutes) => new((long)Math.Min(minutes, LastMinute.Minutes));

    private static decimal MinutesOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => 1,
        TimeUnit.Hour => 60,
        TimeUnit.Week => 7 * Instant.MinutesPerDay,
        _ => Instant.MinutesPerDay,
    };
}
