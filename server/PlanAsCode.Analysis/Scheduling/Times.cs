using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>The edges of time, and instants held between them.</summary>
internal static class Times
{
    /// <summary>Before everything: bounds that bind nothing.</summary>
    public static Instant Beginning => new(0);

    public static Instant End { get; } = Instant.EndOf(DateOnly.MaxValue);

    public static Instant Held(long minutes) => new(Math.Clamp(minutes, 0, End.Minutes));

    /// <summary>The last day with time before an instant that ends something; the instant's own day where it begins there.</summary>
    public static DateOnly DayEndedBy(Instant finish, Instant start) =>
        finish > start ? finish.PlusMinutes(-1).Date : finish.Date;
}
