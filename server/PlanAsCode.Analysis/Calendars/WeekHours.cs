namespace PlanAsCode.Analysis.Calendars;

/// <summary>The hours of seven days, Monday first. Days are numbered from Monday 0001-01-01, so day % 7 is the weekday.</summary>
internal sealed class WeekHours
{
    private readonly DayHours[] _days;
    private readonly int[] _minutesBefore = new int[8];

    public WeekHours(Func<DayOfWeek, DayHours> hoursOf)
    {
        _days = [.. Enumerable.Range(0, 7).Select(day => hoursOf(WeekdayOf(day)))];
        for (var day = 0; day < 7; day++) _minutesBefore[day + 1] = _minutesBefore[day] + _days[day].Minutes;
    }

    public static WeekHours Closed { get; } = new(_ => DayHours.Closed);

    public static WeekHours Standard { get; } =
        new(day => day is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayHours.Closed : DayHours.Standard);

    public int Minutes => _minutesBefore[7];

    public int WorkingDays => _days.Count(day => day.Minutes > 0);

    public static DayOfWeek WeekdayOf(int dayNumber) => (DayOfWeek)((dayNumber + 1) % 7);

    public DayHours On(int dayNumber) => _days[dayNumber % 7];

    /// <summary>The same hours on all days.</summary>
    public bool IsLike(WeekHours other)
    {
        if (ReferenceEquals(this, other)) return true;
        for (var day = 0; day < 7; day++)
        {
            if (!_days[day].IsLike(other._days[day])) return false;
        }

        return true;
    }

    public WeekHours Changed(Func<DayHours, DayHours> change)
    {
        var days = Array.ConvertAll(_days, day => change(day));
        return new WeekHours(weekday => days[((int)weekday + 6) % 7]);
    }

    /// <summary>The same week without parts of its days, by weekday.</summary>
    public WeekHours Without(IReadOnlyList<DayCut> cuts)
    {
        var days = (DayHours[])_days.Clone();
        foreach (var (day, start, end) in cuts) days[day % 7] = days[day % 7].Without(start, end);
        return new WeekHours(weekday => days[((int)weekday + 6) % 7]);
    }

    /// <summary>Working minutes from the beginning of day 0 to that of another, were every week like this one.</summary>
    public long MinutesBeforeDay(int dayNumber) => ((long)(dayNumber / 7) * Minutes) + _minutesBefore[dayNumber % 7];

    /// <summary>The day that holds working minute <paramref name="number"/> (from 0, counted from day 0), and its number within that day.</summary>
    public (int DayNumber, int MinuteOfWork) Locate(long number)
    {
        var week = (int)(number / Minutes);
        var rest = (int)(number % Minutes);
        var day = 0;
        while (_minutesBefore[day + 1] <= rest) day++;
        return ((week * 7) + day, rest - _minutesBefore[day]);
    }
}
