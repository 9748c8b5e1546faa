using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>The working spans of one kind of day, for <see cref="CompactCalendar"/>.</summary>
internal sealed class DaySpans
{
    private readonly TimeSpanOfDay[] _spans;

    public DaySpans(ReadOnlySpan<TimeSpanOfDay> spans)
    {
        _spans = spans.ToArray();
        foreach (var span in _spans) Minutes += span.Minutes;
    }

    public int Minutes { get; }

    public bool Equals(ReadOnlySpan<TimeSpanOfDay> spans) => _spans.AsSpan().SequenceEqual(spans);

    public int MinutesBefore(int minuteOfDay)
    {
        var minutes = 0;
        foreach (var span in _spans)
        {
            if (minuteOfDay <= span.Start) break;
            minutes += Math.Min(minuteOfDay, span.End) - span.Start;
        }

        return minutes;
    }

    /// <param name="number">From 0, less than <see cref="Minutes"/>.</param>
    public int StartOfMinute(int number)
    {
        var at = 0;
        while (number >= _spans[at].Minutes) number -= _spans[at++].Minutes;
        return _spans[at].Start + number;
    }
}
