using System.Globalization;

namespace PlanAsCode.Model.Values;

/// <summary>
/// A point of local calendar time in whole minutes since 0001-01-01 00:00. Every day has 24 hours: no time zone shifts it.
/// </summary>
public readonly record struct Instant(long Minutes) : IComparable<Instant>
{
    public const int MinutesPerDay = 24 * 60;

    /// <summary>Days since 0001-01-01 (that day is 0), as <see cref="DateOnly.DayNumber"/>.</summary>
    public int DayNumber => (int)(Minutes / MinutesPerDay);

    /// <summary>Minutes since midnight, 0..1439.</summary>
    public int MinuteOfDay => (int)(Minutes % MinutesPerDay);

    /// <summary>The day this instant lies in, held to the years 1..9999.</summary>
    public DateOnly Date => DateOnly.FromDayNumber(Math.Clamp(DayNumber, 0, DateOnly.MaxValue.DayNumber));

    public static Instant StartOf(DateOnly date) => new((long)date.DayNumber * MinutesPerDay);

    /// <summary>Midnight at the end of a day: 00:00 of the next.</summary>
    public static Instant EndOf(DateOnly date) => new((date.DayNumber + 1L) * MinutesPerDay);

    public static Instant At(DateOnly date, int minuteOfDay) => new(((long)date.DayNumber * MinutesPerDay) + minuteOfDay);

    public Instant PlusMinutes(long minutes) => new(Minutes + minutes);

    public int CompareTo(Instant other) => Minutes.CompareTo(other.Minutes);

    public static Instant Max(Instant a, Instant b) => a.Minutes >= b.Minutes ? a : b;

    public static Instant Min(Instant a, Instant b) => a.Minutes <= b.Minutes ? a : b;

    public static bool operator <(Instant a, Instant b) => a.Minutes < b.Minutes;

    public static bool operator >(Instant a, Instant b) => a.Minutes > b.Minutes;

    public static bool operator <=(Instant a, Instant b) => a.Minutes <= b.Minutes;

    public static bool operator >=(Instant a, Instant b) => a.Minutes >= b.Minutes;

    /// <summary>Letters of <see cref="ToString"/>.</summary>
    public const int TextLength = 16;

    /// <summary>As in our JSON: <c>2026-03-02T14:00</c>.</summary>
    public override string ToString() => string.Create(TextLength, this, static (text, instant) => instant.Format(text));

    /// <summary>Writes <see cref="ToString"/> into a span of <see cref="TextLength"/> letters.</summary>
    public void Format(Span<char> text)
    {
        Date.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        text[10] = 'T';
        text[13] = ':';
        PutTwo(text[11..], Math.Max(0, MinuteOfDay) / 60);
        PutTwo(text[14..], Math.Max(0, MinuteOfDay) % 60);

        static void PutTwo(Span<char> text, int number) => (text[0], text[1]) = ((char)('0' + (number / 10)), (char)('0' + (number % 10)));
    }
}
