namespace PlanAsCode.Model.Keys;

/// <summary>Entries of <c>calendars</c>.</summary>
public static class CalendarKeys
{
    private static readonly MapType TitledDays = new(Scalars.DateRange, Scalars.Text);

    private static readonly OneOfType SpansOrList = new([Scalars.DaySpans, new ListType(Scalars.DaySpans)]);

    public static readonly Key Extends = new(
        "extends", References.Calendar, "The calendar this one begins with: holidays and working days are added to it, week and hours replaced.", "germany");

    public static readonly Key Week = new(
        "week", new OneOfType([Scalars.Weekdays, new ListType(Scalars.Weekdays)]), "The working days of a week.", "mon-fri");

    public static readonly Key Hours = new(
        "hours",
        new OneOfType([Scalars.DaySpans, new ListType(Scalars.DaySpans), new MapType(Scalars.Weekdays, SpansOrList)]),
        "The working hours of a day: a number of hours from 09:00 on, spans, or a map by weekday.",
        "[09:00-12:00, 13:00-18:00]");

    public static readonly Key Holidays = new(
        "holidays", TitledDays, "Days on which nobody works, by date or range, each with its title.", "{2026-04-03: Good Friday}");

    public static readonly Key WorkingDays = new(
        "working-days", TitledDays, "Days that are worked though the week or a holiday says otherwise.", "{2026-11-28: Release weekend}");

    public static readonly Key TimeZone = new(
        "time-zone", Scalars.Verbatim, "The time zone that exports name. It moves no date.", "Europe/Berlin");

    public static readonly KeySet Set = new("a calendar", "When work is done.", Extends, Week, Hours, Holidays, WorkingDays, TimeZone);
}
