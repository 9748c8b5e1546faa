using PlanAsCode.Reports.Views;

namespace PlanAsCode.Reports.Charts;

/// <summary>From days to places along the time axis of a Gantt chart.</summary>
internal sealed class GanttScale
{
    public const decimal Width = 860;

    // Below this many units a day, single days cannot be told apart.
    private const decimal LegibleDay = 3.2m;

    private readonly decimal _origin;

    private GanttScale(decimal first, decimal last)
    {
        _origin = first;
        UnitsPerDay = Width / (last - first);
        First = Day(first);
        Last = Day(last);
    }

    public decimal UnitsPerDay { get; }

    public bool ShowsDays => UnitsPerDay >= LegibleDay;

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>Spans all rows with room at both ends; as-of and deadlines too, where that does not squeeze the rest.</summary>
    public static GanttScale Of(IReadOnlyList<GanttRow> rows, DateOnly asOf)
    {
        var dated = rows.Where(row => row.HasDates).ToList();
        var first = dated.Count == 0 ? asOf.DayNumber : dated.Min(row => row.Start);
        var last = dated.Count == 0 ? asOf.DayNumber + 1 : dated.Max(row => row.Finish);
        var reach = Math.Max((last - first) / 2, 14);
        foreach (var day in dated.Select(row => row.Deadline).OfType<DateOnly>().Append(asOf).Select(date => (decimal)date.DayNumber))
        {
            if (day < first && first - day <= reach) first = day;
            if (day + 1 > last && day - last <= reach) last = day + 1;
        }

        var length = Math.Max(last - first, 7);
        return new GanttScale(first - Math.Max(1, length * 0.015m), first + length + Math.Max(1, length * 0.03m));
    }

    public decimal At(decimal day) => (day - _origin) * UnitsPerDay;

    public decimal At(DateOnly date) => At((decimal)date.DayNumber);

    public bool Shows(DateOnly date) => date >= First && date <= Last;

    private static DateOnly Day(decimal day) =>
        DateOnly.FromDayNumber((int)Math.Clamp(Math.Floor(day), DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
