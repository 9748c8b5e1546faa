using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>Shares out whole minutes so that the parts add up to the whole.</summary>
internal static class WholeMinutes
{
    /// <summary>By weights; what rounding down leaves over goes to the largest remainders, the first first.</summary>
    public static long[] Split(long whole, IReadOnlyList<decimal> weights)
    {
        var sum = weights.Sum();
        var parts = new long[weights.Count];
        if (sum <= 0 || whole <= 0) return parts;
        var exact = weights.Select(weight => whole * weight / sum).ToArray();
        for (var i = 0; i < parts.Length; i++) parts[i] = (long)exact[i];
        var left = whole - parts.Sum();
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).Take((int)left)) parts[i]++;
        return parts;
    }

    /// <summary>By what each day gave: rounded sums, so that no day is more than a minute off.</summary>
    public static ImmutableArray<DayMinutes> ByDay(long whole, IReadOnlyList<(DateOnly Date, decimal Minutes)> days)
    {
        var sum = days.Sum(day => day.Minutes);
        if (sum <= 0 || whole <= 0) return [];
        var result = ImmutableArray.CreateBuilder<DayMinutes>(days.Count);
        var scale = whole / sum;
        var given = 0m;
        var booked = 0L;
        for (var i = 0; i < days.Count; i++)
        {
            given += days[i].Minutes;
            var until = i + 1 == days.Count ? whole : Math.Min(whole, (long)Math.Round(given * scale, MidpointRounding.ToEven));
            if (until > booked) result.Add(new DayMinutes(days[i].Date, (int)(until - booked)));
            booked = until;
        }

        return result.ToImmutable();
    }
}
