using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// The days around those that are asked for, counted out: within them a calendar answers without a search. It says the same as the
/// stretches it is made from, and only less than they do.
/// </summary>
internal sealed class DayTable
{
    /// <summary>More days than plans live in, few enough to be kept for each person.</summary>
    public const int MostDays = 1 << 14;

    private const int FewestDays = 1 << 8;
    private const int BucketShift = 8;

    private readonly int _firstDay;
    private readonly long _firstMinute;
    private readonly int[] _before;
    private readonly byte[] _hours;
    private readonly DayHours[] _kinds;
    private readonly int[] _dayOfBucket;

    private DayTable(int firstDay, long firstMinute, int[] before, byte[] hours, DayHours[] kinds)
    {
        _firstDay = firstDay;
        _firstMinute = firstMinute;
        _before = before;
        _hours = hours;
        _kinds = kinds;
        _dayOfBucket = new int[(before[^1] >> BucketShift) + 1];
        var day = 0;
        for (var bucket = 0; bucket < _dayOfBucket.Length; bucket++)
        {
            while (day + 1 < hours.Length && before[day + 1] <= bucket << BucketShift) day++;
            _dayOfBucket[bucket] = day;
        }
    }

    private int EndDay => _firstDay + _hours.Length;

    /// <summary>A table of the days around one, and of all that a smaller one has; null where that would be too many, or too many kinds of days.</summary>
    /// <param name="hoursOf">Is asked for one day after the other.</param>
    public static DayTable? Around(int day, DayTable? known, Func<int, DayHours> hoursOf, Func<int, long> minutesBeforeDay)
    {
        var (first, end) = known is null ? (day, day + 1) : (Math.Min(known._firstDay, day), Math.Max(known.EndDay, day + 1));
        var span = Math.Max(FewestDays, end - first);
        // Plans go ahead in time: most of what is added lies behind the last day asked for.
        first = Math.Max(0, day < (known?._firstDay ?? day) ? first - span : first - (known is null ? FewestDays / 8 : 0));
        end = Math.Min(Stretch.Days, day >= (known?.EndDay ?? 0) ? end + span : end);
        return end - first > MostDays ? null : Of(first, end, hoursOf, minutesBeforeDay);
    }

    /// <returns>False outside of the table.</returns>
    public bool TryMinutesBefore(int day, int minuteOfDay, out long minutes)
    {
        var at = day - _firstDay;
        if ((uint)at >= (uint)_hours.Length)
        {
            minutes = 0;
            return false;
        }

        minutes = _firstMinute + _before[at] + _kinds[_hours[at]].MinutesBefore(minuteOfDay);
        return true;
    }

    /// <summary>When a working minute begins.</summary>
    /// <returns>False outside of the table.</returns>
    public bool TryStartOfMinute(long number, out Instant start)
    {
        var minute = number - _firstMinute;
        if ((ulong)minute >= (ulong)_before[^1])
        {
            start = default;
            return false;
        }

        var at = _dayOfBucket[minute >> BucketShift];
        while (_before[at + 1] <= minute) at++;
        start = new Instant(((long)(_firstDay + at) * Instant.MinutesPerDay) + _kinds[_hours[at]].StartOfMinute((int)minute - _before[at]));
        return true;
    }

    private static DayTable? Of(int first, int end, Func<int, DayHours> hoursOf, Func<int, long> minutesBeforeDay)
    {
        var before = new int[end - first + 1];
        var hours = new byte[end - first];
        var kinds = new List<DayHours>();
        for (var at = 0; at < hours.Length; at++)
        {
            var own = hoursOf(first + at);
            var kind = at > 0 && kinds[hours[at - 1]] == own ? hours[at - 1] : kinds.IndexOf(own);
            if (kind < 0)
            {
                if (kinds.Count > byte.MaxValue) return null;
                kind = kinds.Count;
                kinds.Add(own);
            }

            hours[at] = (byte)kind;
            before[at + 1] = before[at] + own.Minutes;
        }

        return new DayTable(first, minutesBeforeDay(first), before, hours, [.. kinds]);
    }
}
