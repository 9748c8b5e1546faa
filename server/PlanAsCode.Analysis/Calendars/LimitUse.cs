namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// How much time one person already gives on each date and in each ISO week: what <c>limit</c> counts. Whoever books work
/// keeps one for each person with limits and adds what is booked; the time is the person's, before efficiency.
/// </summary>
public sealed class LimitUse
{
    private Page?[] _pages = [];
    private int _firstPage;
    private int _lastDay = -1;
    private WorkingCalendar? _time;

    public void Add(DateOnly date, decimal minutes)
    {
        if (minutes == 0) return;
        var page = PageFor(date.DayNumber);
        var day = date.DayNumber % Page.Days;
        page.ByDay[day] += minutes;
        page.ByWeek[day / 7] += minutes;
        _lastDay = Math.Max(_lastDay, date.DayNumber);
        if (minutes > 0) return;
        foreach (var other in _pages) Array.Clear(other?.OpenFrom ?? []);
    }

    public decimal On(DateOnly date) => OnDay(date.DayNumber);

    /// <summary>In the ISO week that holds the date.</summary>
    public decimal InWeekOf(DateOnly date) => InWeekOfDay(date.DayNumber);

    /// <summary>The last date with some; null where nothing was added.</summary>
    public DateOnly? LastDate => _lastDay < 0 ? null : DateOnly.FromDayNumber(_lastDay);

    internal int LastDay => _lastDay;

    internal decimal OnDay(int dayNumber) => PageOf(dayNumber)?.ByDay[dayNumber % Page.Days] ?? 0;

    // 0001-01-01 is a Monday: weeks of seven days from there are the ISO weeks.
    internal decimal InWeekOfDay(int dayNumber) => PageOf(dayNumber)?.ByWeek[dayNumber % Page.Days / 7] ?? 0;

    /// <summary>Remembers, until something is given back, that the limits leave nothing on a day, and that no work is done from then to another.</summary>
    /// <param name="time">Whose closed days these are: of one calendar only it is remembered.</param>
    internal void MarkUsedUp(int dayNumber, int open, WorkingCalendar time)
    {
        _time ??= time;
        if (_time == time && PageOf(dayNumber) is { } page) page.OpenFrom[dayNumber % Page.Days] = open;
    }

    /// <summary>The first day from the given one on of which it is not known that nothing is left.</summary>
    internal int FirstOpen(int dayNumber, WorkingCalendar time)
    {
        if (_time != time) return dayNumber;
        var open = dayNumber;
        while (PageOf(open)?.OpenFrom[open % Page.Days] is > 0 and var next) open = next;
        // The days passed lead here at once the next time.
        for (var day = dayNumber; day < open;)
        {
            ref var from = ref PageOf(day)!.OpenFrom[day % Page.Days];
            (day, from) = (from, open);
        }

        return open;
    }

    private Page? PageOf(int dayNumber)
    {
        var page = (dayNumber / Page.Days) - _firstPage;
        return (uint)page < (uint)_pages.Length ? _pages[page] : null;
    }

    private Page PageFor(int dayNumber)
    {
        var page = dayNumber / Page.Days;
        if (_pages.Length == 0) _firstPage = page;
        if (page < _firstPage || page >= _firstPage + _pages.Length)
        {
            var first = Math.Min(page, _firstPage);
            var pages = new Page?[Math.Max(page + 1, _firstPage + _pages.Length) - first];
            _pages.CopyTo(pages, _firstPage - first);
            (_pages, _firstPage) = (pages, first);
        }

        return _pages[page - _firstPage] ??= new Page();
    }

    /// <summary>Whole weeks of somewhat more than a year.</summary>
    private sealed class Page
    {
        public const int Days = 73 * 7;

        public decimal[] ByDay { get; } = new decimal[Days];

        public decimal[] ByWeek { get; } = new decimal[Days / 7];

        /// <summary>Of days on which nothing is left a later day, with nothing left in between; else 0.</summary>
        public int[] OpenFrom { get; } = new int[Days];
    }
}
