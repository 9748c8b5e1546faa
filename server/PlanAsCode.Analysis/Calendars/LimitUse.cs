namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// How much time one person already gives on each date and in each ISO week: what <c>limit</c> counts. Whoever books work
/// keeps one for each person with limits and adds what is booked; the time is the person's, before efficiency.
/// </summary>
public sealed class LimitUse
{
    private readonly Dictionary<int, decimal> _byDay = [];
    private readonly Dictionary<int, decimal> _byWeek = [];
    private int _lastDay = -1;

    public void Add(DateOnly date, decimal minutes)
    {
        if (minutes == 0) return;
        var day = date.DayNumber;
        _byDay[day] = _byDay.GetValueOrDefault(day) + minutes;
        _byWeek[day / 7] = _byWeek.GetValueOrDefault(day / 7) + minutes;
        _lastDay = Math.Max(_lastDay, day);
    }

    public decimal On(DateOnly date) => OnDay(date.DayNumber);

    /// <summary>In the ISO week that holds the date.</summary>
    public decimal InWeekOf(DateOnly date) => InWeekOfDay(date.DayNumber);

    /// <summary>The last date with some; null where nothing was added.</summary>
    public DateOnly? LastDate => _lastDay < 0 ? null : DateOnly.FromDayNumber(_lastDay);

    internal int LastDay => _lastDay;

    internal decimal OnDay(int dayNumber) => _byDay.GetValueOrDefault(dayNumber);

    // 0001-01-01 is a Monday: weeks of seven days from there are the ISO weeks.
    internal decimal InWeekOfDay(int dayNumber) => _byWeek.GetValueOrDefault(dayNumber / 7);
}
