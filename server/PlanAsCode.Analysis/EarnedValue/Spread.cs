using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.EarnedValue;

/// <summary>An amount laid evenly over time: how much of it falls before a day.</summary>
internal abstract class Spread(decimal amount)
{
    public decimal Amount => amount;

    public decimal Before(DateOnly date) => amount * PartBefore(date);

    /// <summary>All at once, on one day.</summary>
    public static Spread On(DateOnly date, decimal amount) => new OnOneDay(date, amount);

    /// <summary>Over the minutes given day by day.</summary>
    public static Spread Over(IReadOnlyList<DayMinutes> days, decimal amount) => new OverDays(days, amount);

    /// <summary>Over working time from one instant to another; over all of the time where none of it is working time.</summary>
    public static Spread Over(Instant start, Instant finish, WorkingCalendar? calendar, decimal amount) =>
        new OverTime(start, finish, calendar is not null && calendar.MinutesBetween(start, finish) > 0 ? calendar : null, amount);

    /// <summary>0..1, exactly 1 from the end on.</summary>
    protected abstract decimal PartBefore(DateOnly date);

    private sealed class OnOneDay(DateOnly day, decimal amount) : Spread(amount)
    {
        protected override decimal PartBefore(DateOnly date) => day < date ? 1 : 0;
    }

    private sealed class OverTime(Instant start, Instant finish, WorkingCalendar? calendar, decimal amount) : Spread(amount)
    {
        protected override decimal PartBefore(DateOnly date)
        {
            var at = Instant.StartOf(date);
            if (at >= finish) return 1;
            if (at <= start) return 0;
            return calendar is null
                ? (decimal)(at.Minutes - start.Minutes) / (finish.Minutes - start.Minutes)
                : (decimal)calendar.MinutesBetween(start, at) / calendar.MinutesBetween(start, finish);
        }
    }

    private sealed class OverDays : Spread
    {
        private readonly DateOnly[] _days;
        private readonly long[] _minutesBefore;

        public OverDays(IReadOnlyList<DayMinutes> days, decimal amount)
            : base(amount)
        {
            _days = [.. days.Select(day => day.Date)];
            _minutesBefore = new long[days.Count + 1];
            for (var i = 0; i < days.Count; i++) _minutesBefore[i + 1] = _minutesBefore[i] + days[i].Minutes;
        }

        protected override decimal PartBefore(DateOnly date)
        {
            var at = Array.BinarySearch(_days, date);
            var count = at < 0 ? ~at : at;
            return _minutesBefore[^1] == 0 ? 1 : (decimal)_minutesBefore[count] / _minutesBefore[^1];
        }
    }
}
