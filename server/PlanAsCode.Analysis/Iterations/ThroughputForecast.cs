using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Iterations;

/// <summary>
/// How many iterations the rest may take: each run draws past iterations, with replacement, until their sum reaches what remains
/// (a bootstrap of the throughput). Percentiles are nearest-rank.
/// </summary>
public sealed class ThroughputForecast
{
    private readonly int[] _counts;
    private readonly IterationsAhead _ahead;

    private ThroughputForecast(int[] counts, long seed, IterationsAhead ahead)
    {
        _counts = counts;
        _ahead = ahead;
        Seed = seed;
    }

    public int Runs => _counts.Length;

    public long Seed { get; }

    public ThroughputPoint P50 => At(50);

    public ThroughputPoint P80 => At(80);

    public ThroughputPoint P90 => At(90);

    /// <param name="percent">1 to 100: how many of a hundred runs are through by then.</param>
    public ThroughputPoint At(int percent)
    {
        var count = _counts[NearestRank.Of(percent, _counts.Length)];
        return count > MostIterations ? new ThroughputPoint(null, null) : new ThroughputPoint(count, _ahead.LastDayOf(count));
    }

    /// <summary>A run that takes longer than this has no end worth telling.</summary>
    public const int MostIterations = 1_000;

    internal static ThroughputForecast Of(Throughput facts, IterationsAhead ahead, ForecastSettings settings)
    {
        var counts = Draw(facts.Velocity!.PerIteration.AsSpan(), facts.Remaining, ahead.DoneInFirst, Math.Clamp(settings.Runs, 1, 1_000_000), settings.Seed);
        return new ThroughputForecast(counts, settings.Seed, ahead);
    }

    /// <summary>Iterations that each run took, sorted; one more than <see cref="MostIterations"/> where that was not enough.</summary>
    internal static int[] Draw(ReadOnlySpan<decimal> history, decimal remaining, decimal doneInFirst, int runs, long seed)
    {
        var counts = new int[runs];
        for (var run = 0; run < runs; run++)
        {
            var stream = new RunStream(seed, run);
            var left = remaining;
            var count = 0;
            while (left > 0 && count <= MostIterations)
            {
                var drawn = history[(int)(stream.Draw((ulong)count) * history.Length)];
                left -= count == 0 ? Math.Max(0, drawn - doneInFirst) : drawn;
                count++;
            }

            counts[run] = count;
        }

        Array.Sort(counts);
        return counts;
    }
}

/// <summary>One percentile.</summary>
/// <param name="Iterations">From the current or next one on; null where more than <see cref="ThroughputForecast.MostIterations"/>.</param>
/// <param name="Date">The last day of the last of them.</param>
public readonly record struct ThroughputPoint(int? Iterations, DateOnly? Date)
{
    /// <summary>Through only after a day, or never.</summary>
    public bool IsAfter(DateOnly day) => Date is not { } date || date > day;
}
