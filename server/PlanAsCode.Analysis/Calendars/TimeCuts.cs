using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// Takes spans of time off a calendar's stretches. Weeks that lose the same share one week's hours, so that a meeting a day over
/// years costs one stretch, not one a day.
/// </summary>
internal sealed class TimeCuts
{
    private readonly Stretch[] _below;
    private readonly List<Stretch> _result = [];
    private readonly Dictionary<WeekHours, WeekHours> _changed = [];
    private List<DayCut> _cuts = [];
    private int _at;

    private TimeCuts(Stretch[] below) => _below = below;

    /// <param name="spans">In any order; they may overlap.</param>
    public static Stretch[] Of(Stretch[] stretches, IEnumerable<(Instant Start, Instant Finish)> spans)
    {
        var days = new List<DateRange>();
        var parts = new List<DayCut>();
        foreach (var (start, finish) in Merged(spans)) Divide(start, finish, days, parts);
        var below = Stretch.Overlay(stretches, days, _ => WeekHours.Closed);
        return parts.Count == 0 ? below : new TimeCuts(below).Run(parts);
    }

    private Stretch[] Run(List<DayCut> parts)
    {
        var day = 0;
        for (var first = 0; first < parts.Count;)
        {
            var monday = parts[first].Day / 7 * 7;
            var next = first;
            while (next < parts.Count && parts[next].Day < monday + 7) next++;
            TakeWeek(parts.GetRange(first, next - first));
            Copy(day, monday, isCut: false);
            day = Math.Min(monday + 7, Stretch.Days);
            Copy(monday, day, isCut: true);
            first = next;
        }

        Copy(day, Stretch.Days, isCut: false);
        return [.. _result];
    }

    private void TakeWeek(List<DayCut> cuts)
    {
        var isSame = cuts.Count == _cuts.Count;
        for (var i = 0; isSame && i < cuts.Count; i++)
            isSame = cuts[i] with { Day = cuts[i].Day % 7 } == _cuts[i] with { Day = _cuts[i].Day % 7 };
        if (!isSame) _changed.Clear();
        _cuts = cuts;
    }

    private void Copy(int from, int to, bool isCut)
    {
        while (from < to)
        {
            while (_at + 1 < _below.Length && _below[_at + 1].FirstDay <= from) _at++;
            var hours = isCut ? Cut(_below[_at].Hours) : _below[_at].Hours;
            if (_result.Count == 0 || _result[^1].Hours != hours) _result.Add(new Stretch(from, hours));
            from = _at + 1 < _below.Length ? Math.Min(to, _below[_at + 1].FirstDay) : to;
        }
    }

    private WeekHours Cut(WeekHours hours)
    {
        if (hours.Minutes == 0) return hours;
        if (!_changed.TryGetValue(hours, out var cut)) _changed[hours] = cut = hours.Without(_cuts);
        return cut;
    }

    /// <summary>The whole days of a span, and the parts of days at its ends.</summary>
    private static void Divide(Instant start, Instant finish, List<DateRange> days, List<DayCut> parts)
    {
        var (first, last) = (start.DayNumber, finish.DayNumber);
        if (first == last)
        {
            parts.Add(new DayCut(first, start.MinuteOfDay, finish.MinuteOfDay));
            return;
        }

        if (start.MinuteOfDay > 0) parts.Add(new DayCut(first++, start.MinuteOfDay, Instant.MinutesPerDay));
        if (first < last) days.Add(new DateRange(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last - 1)));
        if (finish.MinuteOfDay > 0) parts.Add(new DayCut(last, 0, finish.MinuteOfDay));
    }

    private static List<(Instant Start, Instant Finish)> Merged(IEnumerable<(Instant Start, Instant Finish)> spans)
    {
        var merged = new List<(Instant Start, Instant Finish)>();
        foreach (var (start, finish) in spans.OrderBy(span => span.Start))
        {
            if (finish <= start) continue;
            if (merged.Count > 0 && start <= merged[^1].Finish) merged[^1] = (merged[^1].Start, Instant.Max(merged[^1].Finish, finish));
            else merged.Add((start, finish));
        }

        return merged;
    }
}

/// <summary>Minutes of one day that are taken off.</summary>
internal readonly record struct DayCut(int Day, int Start, int End);
