using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Iterations;

/// <summary>
/// How many iterations the rest may take: each run draws past iterations, with replacement, until their sum reaches what remains
/// (a bootstrap of the throughput). Percentiles are nearest-rank.
/// </summary>
public sealed record ThroughputForecast(int Runs, long Seed, ThroughputPoint P50, ThroughputPoint P80, ThroughputPoint P90)
{
    /// <summary>A run that takes longer than this has no end worth telling.</summary>
    public const int MostIterations = 1_000;

    internal static ThroughputForecast Of(Throughput facts, IterationsAhead ahead, ForecastSettings settings)
    {
        var counts = Draw(facts.Velocity!.PerIteration.AsSpan(), facts.Remaining, ahead.DoneInFirst, Math.Clamp(settings.Runs, 1, 1_000_000), settings.Seed);
        return new ThroughputForecast(counts.Length, settings.Seed, At(50), At(80), At(90));

        ThroughputPoint At(int percent)
        {
            var count = counts[NearestRank.Of(percent, counts.Length)];
            return count > MostIterations ? new ThroughputPoint(null, null) : new ThroughputPoint(count, ahead.LastDayOf(count));
        }
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
public readonly record struct ThroughputPoint(int? Iterations, DateOnly? Date);
