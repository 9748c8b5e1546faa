namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Some neighbouring steps of a <see cref="Timeline"/>: where each begins, its level, and the least and highest of them.</summary>
internal sealed class TimelineBlock
{
    public const int Most = 128;

    public long[] At { get; private set; } = new long[4];

    public long[] Level { get; private set; } = new long[4];

    public int Count { get; private set; }

    public long Lowest { get; private set; } = long.MaxValue;

    public long Highest { get; private set; } = long.MinValue;

    /// <summary>The last step that begins at or before a moment; 0 where none does.</summary>
    public int Find(long moment)
    {
        var low = 0;
        var high = Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (At[middle] <= moment) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    public void Insert(int step, long at, long level)
    {
        if (Count == At.Length) Grow();
        Array.Copy(At, step, At, step + 1, Count - step);
        Array.Copy(Level, step, Level, step + 1, Count - step);
        At[step] = at;
        Level[step] = level;
        Count++;
        Lowest = Math.Min(Lowest, level);
        Highest = Math.Max(Highest, level);
    }

    public void RemoveAt(int step)
    {
        Count--;
        Array.Copy(At, step + 1, At, step, Count - step);
        Array.Copy(Level, step + 1, Level, step, Count - step);
        Measure();
    }

    /// <summary>Raises the steps from one on that begin before a moment.</summary>
    public void Add(int step, long until, long by)
    {
        for (; step < Count && At[step] < until; step++) Level[step] += by;
        Measure();
    }

    /// <summary>Moves its later half to a block of its own.</summary>
    public TimelineBlock SplitOff()
    {
        var other = new TimelineBlock { At = new long[Most], Level = new long[Most] };
        var kept = Count / 2;
        other.Count = Count - kept;
        Array.Copy(At, kept, other.At, 0, other.Count);
        Array.Copy(Level, kept, other.Level, 0, other.Count);
        Count = kept;
        other.Measure();
        Measure();
        return other;
    }

    private void Measure()
    {
        var (lowest, highest) = (long.MaxValue, long.MinValue);
        foreach (var level in Level.AsSpan(0, Count)) (lowest, highest) = (Math.Min(lowest, level), Math.Max(highest, level));
        (Lowest, Highest) = (lowest, highest);
    }

    private void Grow()
    {
        var (at, level) = (new long[Math.Min(Most, 2 * Count)], new long[Math.Min(Most, 2 * Count)]);
        Array.Copy(At, at, Count);
        Array.Copy(Level, level, Count);
        (At, Level) = (at, level);
    }
}
