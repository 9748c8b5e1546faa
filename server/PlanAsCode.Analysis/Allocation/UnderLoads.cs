using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>Finds the weeks in which a person has little to do: below half of what they can give over four weeks.</summary>
internal static class UnderLoads
{
    private const int Window = 4;

    public static ImmutableArray<UnderLoad> Of(ImmutableArray<WeekLoad> weeks, DateOnly asOf)
    {
        // A week that as-of cuts is partly over: it says nothing.
        var from = 0;
        while (from < weeks.Length && weeks[from].Week.Monday < asOf) from++;
        var isLow = new bool[weeks.Length];
        for (var i = from; i + Window <= weeks.Length; i++)
        {
            var (load, capacity) = Sum(weeks.AsSpan(i, Window));
            if (capacity > 0 && load * 2 < capacity) Array.Fill(isLow, true, i, Window);
        }

        var found = ImmutableArray.CreateBuilder<UnderLoad>();
        for (var i = from; i < weeks.Length; i++)
        {
            if (!isLow[i]) continue;
            var end = i;
            while (end < weeks.Length && isLow[end]) end++;
            var (load, capacity) = Sum(weeks.AsSpan(i, end - i));
            found.Add(new UnderLoad(weeks[i].Week, weeks[end - 1].Week, load, capacity));
            i = end;
        }

        return found.ToImmutable();
    }

    private static (long Load, long Capacity) Sum(ReadOnlySpan<WeekLoad> weeks)
    {
        var demand = 0L;
        var allocated = 0L;
        var capacity = 0L;
        foreach (var week in weeks)
        {
            demand += week.DemandMinutes;
            allocated += week.AllocatedMinutes;
            capacity += week.CapacityMinutes;
        }

        // Who waits for others has demand without bookings, who catches up bookings without demand: neither has little to do.
        return (Math.Max(demand, allocated), capacity);
    }
}
