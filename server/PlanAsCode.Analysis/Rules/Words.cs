using System.Globalization;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Rules;

/// <summary>How findings say dates, days, money and lists: the same everywhere, in no culture.</summary>
public static class Words
{
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of an instant that ends something, its time where it is not midnight.</summary>
    public static string End(PlanDate date) =>
        date.MinuteOfDay is { } minute ? $"{Date(date.Last)} {Clock(minute)}" : Date(date.Last);

    /// <summary>The first day of a date, its time where one was given.</summary>
    public static string Start(PlanDate date) =>
        date.MinuteOfDay is { } minute ? $"{Date(date.First)} {Clock(minute)}" : Date(date.First);

    /// <summary>"1 day", "2.5 days".</summary>
    public static string Days(decimal days) => $"{Number(days)} {(Math.Round(days, 1) == 1 ? "day" : "days")}";

    public static string WorkingDays(decimal days) => $"{Number(days)} working {(Math.Round(days, 1) == 1 ? "day" : "days")}";

    /// <summary>At most one decimal place, none where it is 0.</summary>
    public static string Number(decimal number) =>
        Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>"1 task", "2 tasks".</summary>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A whole percent; 100 only where nothing is missing, 0 only where nothing is there.</summary>
    public static string Percent(decimal percent)
    {
        var whole = Math.Round(percent, MidpointRounding.AwayFromZero);
        if (whole >= 100 && percent < 100) whole = 99;
        if (whole == 0 && percent > 0) whole = 1;
        return string.Create(CultureInfo.InvariantCulture, $"{whole} %");
    }

    /// <summary>"12,000.50 EUR" without thousands marks: as one writes it in a plan.</summary>
    public static string Amount(Money money) =>
        $"{money.Amount.ToString("0.##", CultureInfo.InvariantCulture)} {money.Currency}";

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };

    private static string Clock(int minuteOfDay) => string.Create(CultureInfo.InvariantCulture, $"{minuteOfDay / 60:00}:{minuteOfDay % 60:00}");
}
