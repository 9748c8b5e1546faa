using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// When work is done: working spans by day. Counts and moves in working minutes, in any year from 1 to 9999, in logarithmic
/// time of its exceptions. A calendar without any working minute answers null instead of looking for ever.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly Stretch[] _stretches;
    private readonly long[] _minutesBefore;
    private readonly WorkingUnits _units;
    private DayTable? _table;
    private int _missed;

    private WorkingCalendar(Stretch[] stretches, WorkingUnits units)
    {
        _stretches = stretches;
        _units = units;
        _minutesBefore = new long[stretches.Length + 1];
        for (var i = 0; i < stretches.Length; i++)
        {
            var hours = stretches[i].Hours;
            _minutesBefore[i + 1] = _minutesBefore[i] + hours.MinutesBeforeDay(EndOf(i)) - hours.MinutesBeforeDay(stretches[i].FirstDay);
        }
    }

    /// <summary>Monday to Friday, 09:00-17:00.</summary>
    public static WorkingCalendar Default { get; } = Of(WeekHours.Standard, WeekHours.Standard, [], []);

    /// <summary>What 1d is worth here, in working minutes (weekly minutes / days; a fraction where days differ).</summary>
    public decimal MinutesPerDay => _units.MinutesPerDay;

    /// <summary>What 1w is worth here, in working minutes.</summary>
    public long MinutesPerWeek => _units.MinutesPerWeek;

    public bool HasWorkingTime => AllMinutes > 0;

    /// <summary>Working minutes of all time.</summary>
    internal long AllMinutes => _minutesBefore[^1];

    /// <param name="week">The regular hours.</param>
    /// <param name="openWeek">The hours that each weekday has where <paramref name="workingDays"/> open it.</param>
    internal static WorkingCalendar Of(
        WeekHours week, WeekHours openWeek, IEnumerable<DateRange> holidays, IEnumerable<DateRange> workingDays)
    {
        var stretches = Stretch.Overlay([new Stretch(0, week)], holidays, _ => WeekHours.Closed);
        stretches = Stretch.Overlay(stretches, workingDays, _ => openWeek);
        return new WorkingCalendar(stretches, WorkingUnits.Of(week, openWeek.On(0)));
    }

    /// <summary>The same calendar with some days closed; its units stay.</summary>
    internal WorkingCalendar Without(IEnumerable<DateRange> days)
    {
        var stretches = Stretch.Overlay(_stretches, days, _ => WeekHours.Closed);
        return ReferenceEquals(stretches, _stretches) ? this : new(stretches, _units);
    }

    /// <summary>The same calendar with one day cut to the time from one minute of it to another.</summary>
    internal WorkingCalendar Cut(DateOnly date, int start, int end) =>
        new(Stretch.Overlay(_stretches, [new DateRange(date, date)], week => week.Changed(day => day.Within(start, end))), _units);

    /// <summary>The same calendar with spans of time taken off, in any order; its units stay.</summary>
    internal WorkingCalendar Without(IEnumerable<(Instant Start, Instant Finish)> spans) => new(TimeCuts.Of(_stretches, spans), _units);

    /// <summary>The same working time on every day, and the same units: one may stand for the other.</summary>
    internal bool IsLike(WorkingCalendar other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (_stretches.Length != other._stretches.Length) return false;
        if (_units.MinutesPerWeek != other._units.MinutesPerWeek || _units.DaysPerWeek != other._units.DaysPerWeek) return false;
        for (var i = 0; i < _stretches.Length; i++)
        {
            if (_stretches[i].FirstDay != other._stretches[i].FirstDay || !_stretches[i].Hours.IsLike(other._stretches[i].Hours)) return false;
        }

        return true;
    }

    public bool IsWorkingDay(DateOnly date) => MinutesOf(date) > 0;

    /// <summary>The working spans of a day, in order.</summary>
    public ReadOnlySpan<TimeSpanOfDay> SpansOf(DateOnly date) => HoursOf(date.DayNumber).Spans;

    /// <summary>Working minutes of one day.</summary>
    public int MinutesOf(DateOnly date) => HoursOf(date.DayNumber).Minutes;

    /// <summary>Working minutes between two instants; negative where <paramref name="to"/> is the earlier.</summary>
    public long MinutesBetween(Instant from, Instant to) => MinutesBefore(to) - MinutesBefore(from);

    /// <summary>The first working minute at or after an instant; null where none comes until the end of year 9999.</summary>
    public Instant? NextWorking(Instant at) => StartOfMinute(MinutesBefore(at));

    /// <summary>The end of the last working minute at or before an instant; null where there is none.</summary>
    public Instant? PreviousWorking(Instant at) => EndOfMinute(MinutesBefore(at) - 1);

    /// <summary>
    /// The end of the given number of working minutes counted from an instant (at its last worked minute's end); the instant
    /// itself for none; a negative number counts back. Null where time ends before.
    /// </summary>
    public Instant? Add(Instant start, long minutes) => minutes switch
    {
        0 => start,
        > 0 => EndOfMinute(MinutesBefore(start) + minutes - 1),
        _ => StartOfMinute(MinutesBefore(start) + minutes),
    };

    /// <summary>The beginning of the given number of working minutes that end at an instant.</summary>
    public Instant? Subtract(Instant end, long minutes) => Add(end, -minutes);

    /// <summary>An amount of working time in minutes, rounded up to a whole minute. 1d and longer by this calendar.</summary>
    public long ToMinutes(Quantity quantity) => _units.ToMinutes(quantity);

    /// <summary>The PERT mean (o + 4m + p) / 6 in working minutes, rounded up to a whole minute.</summary>
    public long ToMinutes(Estimate estimate) => _units.ToMinutes(estimate);

    /// <summary>Working minutes as days of this calendar.</summary>
    public decimal ToDays(long minutes) => _units.ToDays(minutes);

    /// <summary>Working minutes from the beginning of time to an instant: the number of the first working minute at or after it.</summary>
    internal long MinutesBefore(Instant at)
    {
        if (at.Minutes <= 0) return 0;
        var day = at.Minutes / Instant.MinutesPerDay;
        if (day >= Stretch.Days) return AllMinutes;
        var minuteOfDay = (int)(at.Minutes - (day * Instant.MinutesPerDay));
        if (_table is { } table && table.TryMinutesBefore((int)day, minuteOfDay, out var minutes)) return minutes;
        Miss((int)day);
        return MinutesBeforeDay((int)day) + HoursOf((int)day).MinutesBefore(minuteOfDay);
    }

    /// <summary>When a working minute begins, by its number from 0; null outside of time.</summary>
    internal Instant? StartOfMinute(long number)
    {
        if (_table is { } table && table.TryStartOfMinute(number, out var start)) return start;
        if (number < 0 || number >= AllMinutes) return null;
        var found = FindStartOfMinute(number);
        Miss(found.DayNumber);
        return found;
    }

    private Instant FindStartOfMinute(long number)
    {
        var low = 0;
        var high = _stretches.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_minutesBefore[middle + 1] > number) high = middle;
            else low = middle + 1;
        }

        var (first, hours) = _stretches[low];
        var (day, minute) = hours.Locate(hours.MinutesBeforeDay(first) + number - _minutesBefore[low]);
        return new Instant(((long)day * Instant.MinutesPerDay) + hours.On(day).StartOfMinute(minute));
    }

    internal Instant? EndOfMinute(long number) => StartOfMinute(number)?.PlusMinutes(1);

    /// <summary>The day after the last one that follows the same week as the given one.</summary>
    internal int EndOfSameHours(int dayNumber) => EndOf(StretchOf(dayNumber));

    private long MinutesBeforeDay(int day)
    {
        var index = StretchOf(day);
        var (first, hours) = _stretches[index];
        return _minutesBefore[index] + hours.MinutesBeforeDay(day) - hours.MinutesBeforeDay(first);
    }

    /// <summary>
    /// Counts what the table does not know, and widens it when that is worth it. Threads may do so at the same time: each
    /// makes a table that is right, and the last one stays.
    /// </summary>
    private void Miss(int day)
    {
        if (++_missed < 32) return;
        _missed = 0;
        _table = DayTable.Around(day, _table, HoursInOrder(), MinutesBeforeDay) ?? _table;
    }

    /// <summary>The hours of days that are asked for one after the other: without a search for each.</summary>
    private Func<int, DayHours> HoursInOrder()
    {
        var at = -1;
        return day =>
        {
            if (at < 0) at = StretchOf(day);
            while (EndOf(at) <= day) at++;
            return _stretches[at].Hours.On(day);
        };
    }

    private int EndOf(int index) => index + 1 < _stretches.Length ? _stretches[index + 1].FirstDay : Stretch.Days;

    private DayHours HoursOf(int dayNumber) => _stretches[StretchOf(dayNumber)].Hours.On(dayNumber);

    private int StretchOf(int dayNumber)
    {
        var low = 0;
        var high = _stretches.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_stretches[middle].FirstDay <= dayNumber) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
