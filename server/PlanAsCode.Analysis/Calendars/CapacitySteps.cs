using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// Capacity as a step function over the working minutes of one calendar, with sums: the time given in any stretch, and where
/// an amount of it is reached, in logarithmic time of the steps.
/// </summary>
internal sealed class CapacitySteps
{
    // More working minutes than there are, few enough to be added up.
    private const long Never = 1_000_000_000_000_000;

    private readonly int[] _firstDays;
    private readonly decimal[] _capacities;
    private readonly long[] _firstMinutes;
    private readonly decimal[] _givenBefore;

    public CapacitySteps(Dated<decimal>? capacity, WorkingCalendar calendar)
    {
        var first = new DatedValue<decimal>(DateOnly.MinValue, capacity?.At(DateOnly.MinValue, 1) ?? 1);
        var values = (capacity?.Values ?? []).Where(value => value.From > first.From).Prepend(first).ToArray();
        _firstDays = Array.ConvertAll(values, value => value.From.DayNumber);
        _capacities = Array.ConvertAll(values, value => Math.Max(0, value.Value));
        _firstMinutes = Array.ConvertAll(values, value => calendar.MinutesBefore(Instant.StartOf(value.From)));
        _givenBefore = new decimal[values.Length];
        for (var i = 1; i < values.Length; i++)
            _givenBefore[i] = _givenBefore[i - 1] + ((_firstMinutes[i] - _firstMinutes[i - 1]) * _capacities[i - 1]);
    }

    /// <summary>The capacity of all time; null where it changes.</summary>
    public decimal? Always => _capacities.Length == 1 ? _capacities[0] : null;

    /// <summary>The same capacity on every day.</summary>
    public bool IsLike(CapacitySteps other) => _firstDays.AsSpan().SequenceEqual(other._firstDays) && _capacities.AsSpan().SequenceEqual(other._capacities);

    /// <summary>The highest capacity there is at any time.</summary>
    public decimal Most => _capacities.Max();

    public decimal On(int dayNumber) => _capacities[IndexOfDay(dayNumber)];

    /// <summary>The day after the last one with the same capacity as the given one.</summary>
    public int EndOfSame(int dayNumber)
    {
        var index = IndexOfDay(dayNumber);
        return index + 1 < _firstDays.Length ? _firstDays[index + 1] : Stretch.Days;
    }

    /// <summary>Days on which nothing can be given.</summary>
    public IEnumerable<DateRange> ClosedDays()
    {
        for (var i = 0; i < _firstDays.Length; i++)
        {
            var end = i + 1 < _firstDays.Length ? _firstDays[i + 1] : Stretch.Days;
            if (_capacities[i] == 0) yield return new DateRange(DateOnly.FromDayNumber(_firstDays[i]), DateOnly.FromDayNumber(end - 1));
        }
    }

    /// <summary>Time given from the beginning of time to a working minute, by its number.</summary>
    public decimal GivenBefore(long minute)
    {
        var index = IndexOfMinute(minute);
        return _givenBefore[index] + ((minute - _firstMinutes[index]) * _capacities[index]);
    }

    /// <summary>How many working minutes from the given one on it takes until time given x <paramref name="worth"/> reaches an amount; null where it never does.</summary>
    public long? MinutesUntil(long minute, decimal worth, decimal amount)
    {
        var left = amount;
        for (var i = IndexOfMinute(minute); i < _firstMinutes.Length; i++)
        {
            var end = i + 1 < _firstMinutes.Length ? _firstMinutes[i + 1] : long.MaxValue;
            var start = Math.Max(_firstMinutes[i], minute);
            var each = _capacities[i] * worth;
            if (each > 0 && (end == long.MaxValue || (end - start) * each >= left)) return start - minute + WholeMinutes(left, each);
            if (each > 0) left -= (end - start) * each;
        }

        return null;
    }

    /// <summary>How many working minutes back from the given one it takes, the same way.</summary>
    public long? MinutesBack(long minute, decimal worth, decimal amount)
    {
        var left = amount;
        for (var i = IndexOfMinute(minute); i >= 0; i--)
        {
            var end = Math.Min(i + 1 < _firstMinutes.Length ? _firstMinutes[i + 1] : long.MaxValue, minute);
            var each = _capacities[i] * worth;
            if (each > 0 && (end - _firstMinutes[i]) * each >= left) return minute - end + WholeMinutes(left, each);
            if (each > 0) left -= (end - _firstMinutes[i]) * each;
        }

        return null;
    }

    /// <summary>The fewest whole minutes of so much each that reach an amount; exact where the quotient is not.</summary>
    public static long WholeMinutes(decimal amount, decimal each)
    {
        if (amount >= each * Never) return Never;
        var minutes = decimal.Ceiling(amount / each);
        if ((minutes - 1) * each >= amount) minutes--;
        if (minutes * each < amount) minutes++;
        return (long)minutes;
    }

    private int IndexOfDay(int dayNumber)
    {
        var found = Array.BinarySearch(_firstDays, dayNumber);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The last step that begins at or before a working minute (several may, where no work lies between them).</summary>
    private int IndexOfMinute(long minute)
    {
        var low = 0;
        var high = _firstMinutes.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_firstMinutes[middle] <= minute) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
