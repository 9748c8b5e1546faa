using PlanAsCode.Analysis.Calendars;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>
/// How sure P80 is: the number of runs at or below it is binomial, so that the values some ranks below and above it hold
/// it with a confidence of 95 % (David and Nagaraja, Order Statistics, 2003, 7.1).
/// </summary>
internal static class ConvergenceCheck
{
    private const double Normal95 = 1.959964;
    private const double Share = 0.8;

    /// <summary>Null where P80 never comes.</summary>
    /// <param name="asOf">The minute as of which the plan is looked at.</param>
    public static Convergence? Of(ColumnReading reading, int runs, CompactCalendar compact, WorkingCalendar calendar, long asOf)
    {
        if (reading.Worked(80) is not { } middle) return null;
        var (lower, upper) = Ranks(runs);
        if (lower < 0 || upper >= runs) return new Convergence(null, null, false, LeastRuns());
        var (low, high) = (reading.WorkedAt(lower), reading.WorkedAt(upper));
        if (low is null || high is null) return null;
        var half = calendar.ToDays(high.Value - low.Value) / 2;
        var ahead = calendar.ToDays(middle - compact.MinutesBefore(asOf));
        var allowed = Math.Max(0.5m, ahead / 100);
        return new Convergence(half, half / (decimal)Normal95, half <= allowed, half <= allowed ? runs : Needed(runs, (double)(half / allowed)));
    }

    /// <summary>From 0: the ranks between which P80 lies; beyond the first or last run where there are too few.</summary>
    private static (int Lower, int Upper) Ranks(int runs)
    {
        var reach = Normal95 * Math.Sqrt(runs * Share * (1 - Share));
        return ((int)Math.Floor((runs * Share) - reach) - 1, (int)Math.Ceiling((runs * Share) + reach));
    }

    /// <summary>So many runs have both ranks.</summary>
    private static int LeastRuns()
    {
        var runs = 1;
        while (Ranks(runs) is var (lower, upper) && (lower < 0 || upper >= runs)) runs++;
        return runs;
    }

    /// <summary>The width falls with the root of the runs; a round number.</summary>
    private static int Needed(int runs, double times)
    {
        var needed = runs * times * times;
        var step = Math.Pow(10, Math.Floor(Math.Log10(needed)));
        return (int)Math.Min(10_000_000, Math.Ceiling(needed / step) * step);
    }
}
