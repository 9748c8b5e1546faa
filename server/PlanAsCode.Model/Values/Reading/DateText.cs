using System.Globalization;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Dates of every form: day, day and time, week, month, quarter, half, year.</summary>
public static class DateText
{
    internal const string Rule = "invalid-date";

    private const string Forms = "`2026-03-02`, `2026-03-02 14:00`, `2026-w10`, `2026-03`, `2026-q1`, `2026-h1` or `2026`";

    public static ReadResult<PlanDate> Read(string text) => Strictly.Read(text, Exact, DateRepairs.All);

    /// <summary>A single day without a time.</summary>
    public static ReadResult<DateOnly> ReadDay(string text) => Strictly.Read(text, ExactDay, DateRepairs.All);

    public static string ToText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static ReadResult<PlanDate> Exact(string text)
    {
        if (text.Contains("..", StringComparison.Ordinal)) return Fail($"{Quoted.Of(text)} is a range; one date is wanted here, such as `2026-03-02`");

        var cut = text.AsSpan().IndexOfAny("Tt \t");
        var parts = (cut < 0 ? text : text[..cut]).Split('-');
        if (!TryDigits(parts[0], 4, out var year) || parts.Length > 3) return NoDate(text);
        if (year == 0) return Fail($"{Quoted.Of(text)} has the year 0; years go from 0001 to 9999");

        var date = parts switch
        {
            [_] => Days(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
            [_, var part] => YearAndPart(text, year, part),
            [_, var month, var day] => Day(text, year, month, day),
            _ => NoDate(text),
        };

        if (cut < 0 || !date.Ok) return date;

        if (parts.Length < 3)
        {
            return TimeText.Read(text[(cut + 1)..].Trim()).Ok
                ? Fail($"{Quoted.Of(text)} has a time, but is not a day; write the day, such as `2026-03-02 14:00`")
                : NoDate(text);
        }

        var time = TimeText.Read(text[(cut + 1)..].Trim());
        return time.Ok ? ReadResult.Of(date.Value with { MinuteOfDay = time.Value }) : time.As<PlanDate>();
    }

    private static ReadResult<DateOnly> ExactDay(string text)
    {
        var date = Exact(text);
        if (!date.Ok) return date.As<DateOnly>();

        var day = ToText(date.Value.First);
        if (date.Value.MinuteOfDay is not null)
            return ReadResult.Fail<DateOnly>(Rule, $"{Quoted.Of(text)} has a time; a whole day is wanted here: write `{day}`", day);

        return date.Value.First == date.Value.Last
            ? ReadResult.Of(date.Value.First)
            : ReadResult.Fail<DateOnly>(Rule, $"{Quoted.Of(text)} is more than a day; a single day is wanted here, such as `{day}`");
    }

    private static ReadResult<PlanDate> YearAndPart(string text, int year, string part)
    {
        if (TryDigits(part, 2, out var month))
        {
            return month is >= 1 and <= 12
                ? Days(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)))
                : Fail($"{Quoted.Of(text)} is no month: months go from 01 to 12");
        }

        return part switch
        {
            ['w' or 'W', .. var number] when TryDigits(number, 2, out var week) => Week(text, year, week),
            ['q' or 'Q', var quarter] when char.IsAsciiDigit(quarter) => Months(text, year, quarter - '0', 3, "a year has the quarters q1 to q4"),
            ['h' or 'H', var half] when char.IsAsciiDigit(half) => Months(text, year, half - '0', 6, "a year has the halves h1 and h2"),
            _ => NoDate(text),
        };
    }

    private static ReadResult<PlanDate> Months(string text, int year, int number, int length, string allowed)
    {
        if (number < 1 || number * length > 12) return Fail($"{Quoted.Of(text)} does not exist: {allowed}");

        var last = number * length;
        return Days(new DateOnly(year, last - length + 1, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
    }

    private static ReadResult<PlanDate> Week(string text, int year, int week)
    {
        var weeks = ISOWeek.GetWeeksInYear(year);
        if (week < 1 || week > weeks) return Fail($"{Quoted.Of(text)} does not exist: {year:0000} has the weeks w01 to w{weeks}");

        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return Days(monday, DateOnly.FromDayNumber(Math.Min(monday.DayNumber + 6, DateOnly.MaxValue.DayNumber)));
    }

    private static ReadResult<PlanDate> Day(string text, int year, string monthText, string dayText)
    {
        if (!TryDigits(monthText, 2, out var month) || !TryDigits(dayText, 2, out var day)) return NoDate(text);
        if (month is < 1 or > 12) return Fail($"{Quoted.Of(text)} is no day: months go from 01 to 12");

        var days = DateTime.DaysInMonth(year, month);
        if (day >= 1 && day <= days) return Days(new DateOnly(year, month, day), new DateOnly(year, month, day));

        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return Fail($"{Quoted.Of(text)} is no day: {name} {year:0000} has {days} days");
    }

    private static bool TryDigits(string text, int length, out int number)
    {
        number = 0;
        return text.Length == length && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static ReadResult<PlanDate> Days(DateOnly first, DateOnly last) => ReadResult.Of(new PlanDate(first, last, null));

    private static ReadResult<PlanDate> NoDate(string text) => Fail($"{Quoted.Of(text)} {DateRepairs.WhyNot(text) ?? $"is no date; write {Forms}"}");

    private static ReadResult<PlanDate> Fail(string problem) => ReadResult.Fail<PlanDate>(Rule, problem);
}
