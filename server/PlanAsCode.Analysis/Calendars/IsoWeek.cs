using System.Globalization;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>A week of ISO 8601: it begins on Monday and belongs to the year its Thursday lies in.</summary>
public readonly record struct IsoWeek(int Year, int Number) : IComparable<IsoWeek>
{
    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public static IsoWeek Of(DateOnly date)
    {
        var time = date.ToDateTime(TimeOnly.MinValue);
        return new IsoWeek(ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time));
    }

    public int CompareTo(IsoWeek other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(IsoWeek a, IsoWeek b) => a.CompareTo(b) < 0;

    public static bool operator >(IsoWeek a, IsoWeek b) => a.CompareTo(b) > 0;

    public static bool operator <=(IsoWeek a, IsoWeek b) => a.CompareTo(b) <= 0;

    public static bool operator >=(IsoWeek a, IsoWeek b) => a.CompareTo(b) >= 0;

    /// <summary>Letters of <see cref="ToString"/>.</summary>
    public const int TextLength = 8;

    /// <summary>As in our JSON: <c>2026-w10</c>.</summary>
    public override string ToString() => string.Create(TextLength, this, static (text, week) => week.Format(text));

    /// <summary>Writes <see cref="ToString"/> into a span of <see cref="TextLength"/> letters.</summary>
    public void Format(Span<char> text)
    {
        Put(text[..4], Year);
        text[4] = '-';
        text[5] = 'w';
        Put(text[6..TextLength], Number);

        static void Put(Span<char> digits, int number)
        {
            for (var i = digits.Length - 1; i >= 0; i--, number /= 10) digits[i] = (char)('0' + (number % 10));
        }
    }
}
