namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Sorts whole numbers that lie close together, as the finishes of one task over all runs do: in two or three passes.</summary>
internal sealed class RadixSort
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;

    private readonly int[] _counts = new int[Buckets];
    private int[] _spare = [];

    public void Sort(Span<int> values)
    {
        if (values.Length < 2) return;
        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (var value in values)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        if (_spare.Length < values.Length) _spare = new int[values.Length];
        var from = values;
        var to = _spare.AsSpan(0, values.Length);
        var inSpare = false;
        for (var shift = 0; shift < 32 && (uint)(most - least) >> shift != 0; shift += Bits)
        {
            Pass(from, to, least, shift);
            var swap = from;
            from = to;
            to = swap;
            inSpare = !inSpare;
        }

        if (inSpare) from.CopyTo(values);
    }

    private void Pass(ReadOnlySpan<int> from, Span<int> to, int least, int shift)
    {
        Array.Clear(_counts);
        foreach (var value in from) _counts[((uint)(value - least) >> shift) & (Buckets - 1)]++;
        var before = 0;
        for (var bucket = 0; bucket < Buckets; bucket++) (_counts[bucket], before) = (before, before + _counts[bucket]);
        foreach (var value in from) to[_counts[((uint)(value - least) >> shift) & (Buckets - 1)]++] = value;
    }
}
