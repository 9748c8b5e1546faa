namespace PlanAsCode.Model.Values.Reading;

/// <summary>The name that was probably meant.</summary>
public static class Nearest
{
    /// <summary>Longer words are no misspelt names, and comparing them costs.</summary>
    private const int LongestCompared = 100;

    /// <summary>
    /// The candidate at the smallest distance (letters added, left out, changed or swapped), at most a third of the longer
    /// word; of those as near, one that <paramref name="word"/> begins, then the shorter, then the first in ordinal order. Null where none is near.
    /// </summary>
    public static string? Name(string word, IEnumerable<string> candidates)
    {
        var wanted = Plain(word);
        if (wanted.Length is 0 or > LongestCompared) return null;

        string? best = null;
        var bestRank = (Distance: int.MaxValue, NoPrefix: 0, Length: 0);
        foreach (var candidate in candidates)
        {
            if (Rank(wanted, candidate) is not { } rank) continue;

            var order = rank.CompareTo(bestRank);
            if (best is not null && (order > 0 || (order == 0 && string.CompareOrdinal(candidate, best) >= 0))) continue;

            (best, bestRank) = (candidate, rank);
        }

        return best;
    }

    private static (int Distance, int NoPrefix, int Length)? Rank(string wanted, string candidate)
    {
        var name = Plain(candidate);
        if (name.Length is 0 or > LongestCompared) return null;
        if (name == wanted) return (0, 0, candidate.Length);
        if (wanted.Length >= 3 && name.StartsWith(wanted, StringComparison.Ordinal)) return (1, 0, candidate.Length);

        var allowed = Math.Max(wanted.Length, name.Length) / 3;
        if (Math.Abs(wanted.Length - name.Length) > allowed) return null;

        var distance = Distance(wanted, name);
        return distance <= allowed ? (distance, 1, candidate.Length) : null;
    }

    private static string Plain(string word) => word.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    /// <summary>Optimal string alignment: Levenshtein's distance with the swap of two neighbours as one step.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var above = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) above[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }
}
