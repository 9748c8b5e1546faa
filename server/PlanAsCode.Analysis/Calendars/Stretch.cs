using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>Days from one on, until the next stretch begins, that all follow one week's hours.</summary>
internal readonly record struct Stretch(int FirstDay, WeekHours Hours)
{
    /// <summary>Days that exist: 0001-01-01 to 9999-12-31.</summary>
    public const int Days = 3_652_059;

    /// <summary>Changes the hours of some days and leaves those of all others.</summary>
    public static Stretch[] Overlay(Stretch[] below, IEnumerable<DateRange> days, Func<WeekHours, WeekHours> change)
    {
        var ranges = Merged(days);
        if (ranges.Count == 0) return below;
        var result = new List<Stretch>(below.Length + (2 * ranges.Count));
        var next = 0;
        for (var i = 0; i < below.Length; i++)
        {
            var end = i + 1 < below.Length ? below[i + 1].FirstDay : Days;
            WeekHours? changed = null;
            for (var day = below[i].FirstDay; day < end;)
            {
                while (next < ranges.Count && ranges[next].Last < day) next++;
                var inside = next < ranges.Count && ranges[next].First <= day;
                var hours = inside ? changed ??= change(below[i].Hours) : below[i].Hours;
                if (result.Count == 0 || result[^1].Hours != hours) result.Add(new Stretch(day, hours));
                var stop = next == ranges.Count ? end : inside ? ranges[next].Last + 1 : ranges[next].First;
                day = Math.Min(stop, end);
            }
        }

        return [.. result];
    }

    private static List<(int First, int Last)> Merged(IEnumerable<DateRange> days)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var (first, last) in days.Select(range => (First: range.First.DayNumber, Last: range.Last.DayNumber)).Order())
        {
            if (last < first) continue;
            if (merged.Count > 0 && first <= merged[^1].Last + 1)
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, last));
            else
                merged.Add((first, last));
        }

        return merged;
    }
}
