using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>Searches instants by what is done between them, where that only ever grows with time.</summary>
internal static class BoundSearch
{
    private static readonly Instant EndOfTime = Instant.EndOf(DateOnly.MaxValue);

    /// <summary>The first instant after <paramref name="start"/> at which <paramref name="doneAt"/> reaches an amount; null where it never does.</summary>
    public static Instant? First(Instant start, decimal amount, Func<Instant, decimal> doneAt)
    {
        var step = (long)Instant.MinutesPerDay;
        var low = start;
        var high = start;
        while (doneAt(high) < amount)
        {
            if (high >= EndOfTime) return null;
            low = high;
            high = Instant.Min(EndOfTime, high.PlusMinutes(step));
            step *= 2;
        }

        while (high.Minutes - low.Minutes > 1)
        {
            var middle = new Instant((low.Minutes + high.Minutes) / 2);
            if (doneAt(middle) >= amount) high = middle;
            else low = middle;
        }

        return high;
    }

    /// <summary>The last instant before <paramref name="finish"/> from which <paramref name="doneFrom"/> still reaches an amount; null where none does.</summary>
    public static Instant? Latest(Instant finish, decimal amount, Func<Instant, decimal> doneFrom)
    {
        var step = (long)Instant.MinutesPerDay;
        var low = finish;
        var high = finish;
        while (doneFrom(low) < amount)
        {
            if (low.Minutes <= 0) return null;
            high = low;
            low = new Instant(Math.Max(0, low.Minutes - step));
            step *= 2;
        }

        while (high.Minutes - low.Minutes > 1)
        {
            var middle = new Instant((low.Minutes + high.Minutes) / 2);
            if (doneFrom(middle) >= amount) low = middle;
            else high = middle;
        }

        return low;
    }
}
