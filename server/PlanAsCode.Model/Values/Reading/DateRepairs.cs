using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Dates as people write them elsewhere: <c>2026-3-2</c>, <c>02.03.2026</c>, <c>Q1 2026</c>, <c>March 2026</c>.</summary>
internal static partial class DateRepairs
{
    private const string YearFirst = "the year comes first, then two digits each for month and day";

    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] GermanMonths = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

    public static Repair[] All => [Repairs.PlainCharacters, Time, Numeric, YearPart, Month, WeekAndDay, MonthName];

    /// <summary>Why a text has no repair, where people may have meant something; else null.</summary>
    public static string? WhyNot(string text)
    {
        var match = SlashedDay().Match(text);
        if (match.Success && Number(match, "a") is >= 1 and <= 12 and var a && Number(match, "b") is >= 1 and <= 12 and var b)
        {
            var year = match.Groups["year"].Value;
            return $"could be {year}-{a:00}-{b:00} or {year}-{b:00}-{a:00}; write the one that is meant";
        }

        return text.ToLowerInvariant() is "today" or "tomorrow" or "yesterday" or "now" or "next week" or "next month" or "this week"
            ? "moves from day to day, a plan does not; write the date, such as `2026-03-02`"
            : null;
    }

    private static Repaired? Time(string text)
    {
        var match = DayAndTime().Match(text);
        if (!match.Success) return null;

        var (hour, minute) = (Number(match, "hour"), match.Groups["minute"].Success ? Number(match, "minute") : 0);
        var half = match.Groups["half"].Value.ToLowerInvariant();
        if (half == "pm" && hour < 12) hour += 12;
        if (half == "am" && hour == 12) hour = 0;

        var reason = match.Groups["zone"].Success ? "times have no time zone"
            : match.Groups["second"].Success ? "times are whole minutes"
            : "a time has two digits each for hour and minute";
        return new Repaired($"{match.Groups["day"].Value} {hour:00}:{minute:00}", reason);
    }

    /// <summary>Day, month and year in figures, where their order is sure.</summary>
    private static Repaired? Numeric(string text)
    {
        var match = YearMonthDay().Match(text);
        if (match.Success) return Day(match, Number(match, "a"), Number(match, "b"));

        match = DottedDay().Match(text);
        if (match.Success) return Day(match, Number(match, "b"), Number(match, "a"));

        match = SlashedDay().Match(text);
        if (!match.Success) return null;

        var (a, b) = (Number(match, "a"), Number(match, "b"));
        if (a > 12) return Day(match, b, a);
        return b > 12 || a == b ? Day(match, a, b) : null;
    }

    private static Repaired? YearPart(string text)
    {
        var match = PartOfYear().Match(text);
        if (!match.Success) return null;

        var part = match.Groups["part"].Value.ToLowerInvariant() switch { "kw" or "cw" or "week" => "w", "s" => "h", var same => same };
        var number = Number(match, "number");
        return new Repaired($"{match.Groups["year"].Value}-{part}{(part == "w" ? $"{number:00}" : number)}", "the year comes first, then `-` and the part: `w10`, `q1`, `h1`");
    }

    private static Repaired? Month(string text)
    {
        var match = MonthInFigures().Match(text);
        return match.Success ? new Repaired($"{match.Groups["year"].Value}-{Number(match, "month"):00}", "the year comes first, then two digits for the month") : null;
    }

    private static Repaired? WeekAndDay(string text)
    {
        var match = DayOfWeekDate().Match(text);
        if (!match.Success) return null;

        var (year, week, day) = (Number(match, "year"), Number(match, "week"), Number(match, "day"));
        if (year is < 1 or > 9998 || week < 1 || week > ISOWeek.GetWeeksInYear(year)) return null;

        var date = ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % 7));
        return new Repaired(DateText.ToText(DateOnly.FromDateTime(date)), "a day is written with its month");
    }

    private static Repaired? MonthName(string text)
    {
        var match = NamedMonth().Match(text);
        if (!match.Success) return null;

        var month = MonthOf(match.Groups["month"].Value);
        if (month == 0) return null;

        var day = match.Groups["day"].Success ? $"-{Number(match, "day"):00}" : "";
        return new Repaired($"{match.Groups["year"].Value}-{month:00}{day}", "months are written in figures");
    }

    private static Repaired Day(Match match, int month, int day) =>
        new($"{match.Groups["year"].Value}-{month:00}-{day:00}{match.Groups["rest"].Value}", YearFirst);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>1..12 by the first three letters, English or German; 0 where it is no month.</summary>
    private static int MonthOf(string word)
    {
        var start = word[..3].ToLowerInvariant();
        var english = Array.IndexOf(EnglishMonths, start);
        return 1 + (english >= 0 ? english : Array.IndexOf(GermanMonths, start));
    }

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[Tt,\s]|\sat\s|\sum\s)\s*(?<hour>[0-9]{1,2})(?:[:.h](?<minute>[0-9]{2}))?(?<second>:[0-9]{2}(?:\.[0-9]+)?)?\s*(?<half>[aApP][mM]|h|Uhr)?(?<zone>Z|[+-][0-9]{2}:?[0-9]{0,2})?$")]
    private static partial Regex DayAndTime();

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?:[-/.\s]\s?(?<a>[0-9]{1,2})[-/.\s]\s?(?<b>[0-9]{1,2})|(?<a>[0-9]{2})(?<b>[0-9]{2}))(?<rest>[Tt\s].*)?$")]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})\.\s?(?<b>[0-9]{1,2})\.\s?(?<year>[0-9]{4})(?<rest>\s.*)?$")]
    private static partial Regex DottedDay();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})[-/](?<b>[0-9]{1,2})[-/](?<year>[0-9]{4})(?<rest>\s.*)?$")]
    private static partial Regex SlashedDay();

    [GeneratedRegex(@"^(?:(?<year>[0-9]{4})[-/\s]?(?<part>w|q|h|kw|cw|week)[-\s]?(?<number>[0-9]{1,2})|(?<part>w|q|h|kw|cw|week)[-\s]?(?<number>[0-9]{1,2})[-/\s]+(?<year>[0-9]{4}))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartOfYear();

    [GeneratedRegex(@"^(?:(?<year>[0-9]{4})[-/.](?<month>[0-9]{1,2})|(?<month>[0-9]{1,2})[-/.](?<year>[0-9]{4}))$")]
    private static partial Regex MonthInFigures();

    [GeneratedRegex(@"^(?<year>[0-9]{4})-?[wW](?<week>[0-9]{2})-?(?<day>[1-7])$")]
    private static partial Regex DayOfWeekDate();

    [GeneratedRegex(@"^(?:(?<day>[0-9]{1,2})\.?(?:st|nd|rd|th)?[\s-]+)?(?<month>\p{L}{3,9})\.?(?:[\s-]+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?)?,?[\s-]+(?<year>[0-9]{4})$")]
    private static partial Regex NamedMonth();
}
