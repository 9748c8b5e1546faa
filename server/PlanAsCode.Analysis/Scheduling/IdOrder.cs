namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Ids as people count: <c>t2</c> before <c>t10</c>; numbers by value, all else by ordinal.</summary>
internal sealed class IdOrder : IComparer<string>
{
    public static IdOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return string.CompareOrdinal(x, y);
        var i = x.AsSpan().CommonPrefixLength(y);
        // A number that begins in what is equal may end behind it.
        while (i > 0 && char.IsAsciiDigit(x[i - 1])) i--;
        var j = i;
        while (i < x.Length && j < y.Length)
        {
            if (char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j]))
            {
                var first = Number(x, ref i);
                var second = Number(y, ref j);
                var byValue = first.Length != second.Length ? first.Length.CompareTo(second.Length) : first.SequenceCompareTo(second);
                if (byValue != 0) return byValue;
                continue;
            }

            if (x[i] != y[j]) return x[i].CompareTo(y[j]);
            i++;
            j++;
        }

        // Equal but for leading zeros: ordinal, so that different ids never tie.
        var byRest = (x.Length - i).CompareTo(y.Length - j);
        return byRest != 0 ? byRest : string.CompareOrdinal(x, y);
    }

    /// <summary>The digits from a place on, without leading zeros.</summary>
    private static ReadOnlySpan<char> Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text.AsSpan(start, at - start).TrimStart('0');
    }
}
