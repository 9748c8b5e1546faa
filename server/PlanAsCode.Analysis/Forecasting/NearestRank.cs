namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Percentiles of sorted values: the smallest value that is at least as great as so many of them.</summary>
internal static class NearestRank
{
    /// <summary>From 0: the place of a percentile among so many sorted values.</summary>
    public static int Of(int percent, int count) =>
        Math.Clamp((int)((((long)percent * count) + 99) / 100) - 1, 0, Math.Max(0, count - 1));

    /// <summary>How many of the sorted values are at most a limit.</summary>
    public static int CountUpTo<T>(ReadOnlySpan<T> sorted, T limit)
        where T : IComparable<T>
    {
        var low = 0;
        var high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle].CompareTo(limit) <= 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
