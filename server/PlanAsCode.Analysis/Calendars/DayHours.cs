using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>The working spans of one day: in order, apart from each other, within 00:00-24:00.</summary>
internal sealed class DayHours
{
    private readonly TimeSpanOfDay[] _spans;

    private DayHours(TimeSpanOfDay[] spans)
    {
        _spans = spans;
        foreach (var span in spans) Minutes += span.Minutes;
    }

    public static DayHours Closed { get; } = new([]);

    public static DayHours Standard { get; } = new([new(9 * 60, 17 * 60)]);

    public int Minutes { get; }

    public ReadOnlySpan<TimeSpanOfDay> Spans => _spans;

    /// <summary>Spans in any order; those that touch or overlap become one.</summary>
    public static DayHours Of(IEnumerable<TimeSpanOfDay> spans)
    {
        var merged = new List<TimeSpanOfDay>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            var start = Math.Clamp(span.Start, 0, Instant.MinutesPerDay);
            var end = Math.Clamp(span.End, 0, Instant.MinutesPerDay);
            if (end <= start) continue;
            if (merged.Count > 0 && start <= merged[^1].End)
                merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End, end));
            else
                merged.Add(new(start, end));
        }

        return merged.Count == 0 ? Closed : new([.. merged]);
    }

    /// <summary>The same spans.</summary>
    public bool IsLike(DayHours other) => ReferenceEquals(this, other) || _spans.AsSpan().SequenceEqual(other._spans);

    public DayHours Within(int start, int end) =>
        Of(_spans.Select(span => new TimeSpanOfDay(Math.Max(span.Start, start), Math.Min(span.End, end))));

    public DayHours Without(int start, int end) => Of(_spans.SelectMany(span => new[]
    {
        new TimeSpanOfDay(span.Start, Math.Min(span.End, start)),
        new TimeSpanOfDay(Math.Max(span.Start, end), span.End),
    }));

    public int MinutesBefore(int minuteOfDay)
    {
        if (minuteOfDay == 0) return 0;
        var minutes = 0;
        foreach (var span in _spans)
        {
            if (minuteOfDay <= span.Start) break;
            minutes += Math.Min(minuteOfDay, span.End) - span.Start;
        }

        return minutes;
    }

    /// <summary>The minute of the day at which working minute number <paramref name="number"/> (from 0) of it begins.</summary>
    public int StartOfMinute(int number)
    {
        foreach (var span in _spans)
        {
            if (number < span.Minutes) return span.Start + number;
            number -= span.Minutes;
        }

        throw new ArgumentOutOfRangeException(nameof(number));
    }
}
