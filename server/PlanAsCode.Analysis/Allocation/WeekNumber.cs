using PlanAsCode.Analysis.Calendars;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>ISO weeks counted from Monday 0001-01-01, week 0.</summary>
internal static class WeekNumber
{
    public static int Of(DateOnly date) => date.DayNumber / 7;

    public static DateOnly MondayOf(int week) => DateOnly.FromDayNumber(week * 7);

    public static DateOnly SundayOf(int week) => DateOnly.FromDayNumber(Math.Min((week * 7) + 6, DateOnly.MaxValue.DayNumber));

    public static IsoWeek ToIsoWeek(int week) => IsoWeek.Of(MondayOf(week));
}
