using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>
/// A calendar laid out day by day over a window of time, so that counting and moving take a few look-ups; outside of the window
/// the calendar itself answers. Instants are minutes as in <see cref="Instant"/>, working minutes are numbered from the window's first.
/// </summary>
internal sealed class CompactCalendar
{
    /// <summary>An instant that never comes: later than all there are.</summary>
    public const long Never = long.MaxValue / 4;

    private const int GuideShift = 8;

    private readonly WorkingCalendar _calendar;
    private readonly int _firstDay;
    private readonly long _origin;
    private readonly int[] _before;
    private readonly byte[] _kind;
    private readonly DaySpans[] _kinds;
    private readonly int[] _guide;

    /// <param name="firstDay">The window's first day, by number.</param>
    /// <param name="days">How many days it has.</param>
    public CompactCalendar(WorkingCalendar calendar, int firstDay, int days)
    {
        _calendar = calendar;
        _firstDay = firstDay;
        _origin = calendar.MinutesBefore(new Instant((long)firstDay * Instant.MinutesPerDay));
        _before = new int[days + 1];
        _kind = new byte[days];
        var kinds = new List<DaySpans>();
        for (var day = 0; day < days; day++)
        {
            var spans = calendar.SpansOf(DateOnly.FromDayNumber(firstDay + day));
            // More kinds of days than a byte counts: the window ends there, and the calendar answers for the rest.
            if (KindOf(kinds, spans) is not (<= byte.MaxValue and var kind))
            {
                Array.Resize(ref _before, day + 1);
                break;
            }

            _kind[day] = (byte)kind;
            _before[day + 1] = _before[day] + kinds[kind].Minutes;
        }

        _kinds = [.. kinds];
        _guide = Guide(_before);
    }

    private int Days => _before.Length - 1;

    /// <summary>Working minutes from the window's first to an instant; negative before it.</summary>
    public long MinutesBefore(long at)
    {
        var day = (at / Instant.MinutesPerDay) - _firstDay;
        if ((ulong)day >= (ulong)Days) return _calendar.MinutesBefore(new Instant(at)) - _origin;
        return _before[day] + _kinds[_kind[day]].MinutesBefore((int)(at % Instant.MinutesPerDay));
    }

    /// <summary>When a working minute begins, by its number; <see cref="Never"/> where there is none.</summary>
    public long StartOfMinute(long number)
    {
        if ((ulong)number >= (ulong)_before[^1]) return _calendar.StartOfMinute(_origin + number)?.Minutes ?? Never;
        var day = _guide[number >> GuideShift];
        while (_before[day + 1] <= number) day++;
        return ((long)(_firstDay + day) * Instant.MinutesPerDay) + _kinds[_kind[day]].StartOfMinute((int)(number - _before[day]));
    }

    public long EndOfMinute(long number) => StartOfMinute(number) is var start && start == Never ? Never : start + 1;

    /// <summary>The first working minute at or after an instant.</summary>
    public long NextWorking(long at) => StartOfMinute(MinutesBefore(at));

    /// <summary>As <see cref="WorkingCalendar.Add"/>.</summary>
    public long Add(long start, long minutes) => minutes switch
    {
        0 => start,
        > 0 => EndOfMinute(MinutesBefore(start) + minutes - 1),
        _ => StartOfMinute(MinutesBefore(start) + minutes),
    };

    /// <summary>A finish with working time lost behind it, or won (negative) but not before a floor; as <see cref="Delays"/>.</summary>
    public long Behind(long finish, long minutes, long floor)
    {
        if (minutes == 0 || finish >= Never) return finish;
        if (minutes > 0) return Math.Min(Times.End.Minutes, Add(finish, minutes));
        return Math.Min(finish, EndOfMinute(MinutesBefore(finish) + minutes - 1) is var won && won < Never ? Math.Max(floor, won) : floor);
    }

    private static int KindOf(List<DaySpans> kinds, ReadOnlySpan<TimeSpanOfDay> spans)
    {
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            if (kinds[kind].Equals(spans)) return kind;
        }

        kinds.Add(new DaySpans(spans));
        return kinds.Count - 1;
    }

    /// <summary>For each stretch of working minutes the day that holds its first.</summary>
    private static int[] Guide(int[] before)
    {
        var guide = new int[(before[^1] >> GuideShift) + 1];
        for (int stretch = 0, day = 0; stretch < guide.Length; stretch++)
        {
            while (day + 2 < before.Length && before[day + 1] <= stretch << GuideShift) day++;
            guide[stretch] = day;
        }

        return guide;
    }
}
