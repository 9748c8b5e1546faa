namespace PlanAsCode.Syntax.Yaml.Checking;

/// <summary>The known name that a mistyped one most likely means.</summary>
public static class NearestName
{
    /// <summary>The nearest candidate, or null where none is near: at most a third of the letters may differ (a swap of two counts once).</summary>
    public static string? To(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = 1 + Math.Max(1, name.Length / 3);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance) continue;
            var distance = Distance(name, candidate);
            if (distance >= bestDistance) continue;
            best = candidate;
            bestDistance = distance;
        }

        return best;
    }

    private static int Distance(string from, string to)
    {
        var beforeLast = new int[to.Length + 1];
        var last = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = from[i - 1] == to[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last) = (last, row);
        }

        return last[to.Length];
    }
}
