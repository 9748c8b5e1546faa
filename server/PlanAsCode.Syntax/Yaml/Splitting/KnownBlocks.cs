namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>The blocks of a text, in order, for the reading of the next version of it.</summary>
internal sealed record KnownBlocks(string Text, int TabWidth, IReadOnlyList<Block> Blocks)
{
    public static KnownBlocks None { get; } = new("", 0, []);

    /// <summary>What of this text stands in a changed one too.</summary>
    public KeptBlocks KeptIn(LineTable changed) => new(this, changed);
}

/// <summary>
/// The blocks in front of and behind all that changed. A block is found by its place alone: what both texts begin and end with
/// is compared once, which costs less than a look-up by the text of each block.
/// </summary>
internal sealed class KeptBlocks
{
    private readonly IReadOnlyList<Block> _blocks;
    private readonly int _sameUntil;
    private readonly int _sameFrom;
    private readonly int _delta;

    public KeptBlocks(KnownBlocks known, LineTable changed)
    {
        _blocks = known.TabWidth == changed.TabWidth ? known.Blocks : [];
        if (_blocks.Count == 0) return;
        _sameUntil = changed.Text.AsSpan().CommonPrefixLength(known.Text);
        var most = Math.Min(changed.Text.Length, known.Text.Length) - _sameUntil;
        _sameFrom = changed.Text.Length - CommonSuffixLength(changed.Text, known.Text, most);
        _delta = changed.Text.Length - known.Text.Length;
    }

    public Block? Find(BlockPlace place)
    {
        if (_blocks.Count == 0) return null;
        if (place.Span.End > _sameUntil)
        {
            if (place.Span.Start < _sameFrom) return null;
            place = place with { Span = place.Span.ShiftedBy(-_delta) };
        }

        var (low, high) = (0, _blocks.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var start = _blocks[middle].Place.Span.Start;
            if (start == place.Span.Start) return _blocks[middle].Place == place ? _blocks[middle] : null;
            if (start < place.Span.Start) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    private static int CommonSuffixLength(string one, string other, int most)
    {
        const int step = 256;
        var length = 0;
        while (length + step <= most && SpanFromEnd(one, length, step).SequenceEqual(SpanFromEnd(other, length, step))) length += step;
        while (length < most && one[^(length + 1)] == other[^(length + 1)]) length++;
        return length;
    }

    private static ReadOnlySpan<char> SpanFromEnd(string text, int skipped, int length) => text.AsSpan(text.Length - skipped - length, length);
}
