namespace PlanAsCode.Model.Values;

/// <summary>
/// A date as plans write them: a day, a day and time, a week, month, quarter, half or year. As a start it means its first
/// minute, as an end the end of its last day (or the time given).
/// </summary>
/// <param name="First">The first day meant.</param>
/// <param name="Last">The last day meant.</param>
/// <param name="MinuteOfDay">The time given, in minutes since midnight, or null.</param>
public sealed record PlanDate(DateOnly First, DateOnly Last, int? MinuteOfDay)
{
    public Instant AsStart => Instant.At(First, MinuteOfDay ?? 0);

    public Instant AsEnd => MinuteOfDay is { } minute ? Instant.At(Last, minute) : Instant.EndOf(Last);
}
