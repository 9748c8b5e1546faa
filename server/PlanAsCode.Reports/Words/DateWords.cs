using System.Globalization;

namespace PlanAsCode.Reports.Words;

/// <summary>Dates as people read them (<c>2 Mar 2026</c>) and as machines do (<c>2026-03-02</c>), the same under every locale.</summary>
public static class DateWords
{
    public static string Of(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(DateOnly? date) => date is { } day ? Of(day) : "";

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly? date) => date is { } day ? Iso(day) : "";

    /// <summary>Without the year: <c>2 Mar</c>.</summary>
    public static string DayAndMonth(DateOnly date) => date.ToString("d MMM", CultureInfo.InvariantCulture);

    public static string Month(DateOnly date) => date.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>One day, or <c>2 – 6 Mar 2026</c>, each part said once.</summary>
    public static string Span(DateOnly first, DateOnly last)
    {
        if (first == last) return Of(first);
        if (first.Year != last.Year) return $"{Of(first)} – {Of(last)}";

        return first.Month == last.Month
            ? $"{first.Day.ToString(CultureInfo.InvariantCulture)} – {Of(last)}"
            : $"{DayAndMonth(first)} – {Of(last)}";
    }
}
