namespace PlanAsCode.Syntax.Yaml.Checking;

/// <summary>The same key twice in one map, or another key of the same text.</summary>
internal static class DuplicateKeys
{
    public static void In(ReadOnlySpan<YamlEntry> entries, List<Problem> problems)
    {
        if (entries.Length < 2) return;
        if (entries.Length <= 8) CompareEach(entries, problems);
        else CompareByName(entries, problems);
    }

    private static void CompareEach(ReadOnlySpan<YamlEntry> entries, List<Problem> problems)
    {
        for (var later = 1; later < entries.Length; later++)
        {
            for (var earlier = 0; earlier < later && entries[later].Key is YamlScalar; earlier++)
            {
                if (entries[earlier].Key is not YamlScalar || entries[earlier].KeyText != entries[later].KeyText) continue;
                Report(entries[earlier], entries[later], problems);
                break;
            }
        }
    }

    private static void CompareByName(ReadOnlySpan<YamlEntry> entries, List<Problem> problems)
    {
        var seen = new Dictionary<string, YamlEntry>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Key is YamlScalar && !seen.TryAdd(entry.KeyText, entry)) Report(seen[entry.KeyText], entry, problems);
        }
    }

    private static void Report(YamlEntry first, YamlEntry again, List<Problem> problems)
    {
        if (again.IsMergeKey) return;
        problems.Add(Problem.Error("duplicate-key", $"the key `{again.KeyText}` stands twice in this map; keep one of them", again.Key.Span) with
        {
            Related = [($"`{again.KeyText}` stands here first", first.Key.Span)],
        });
    }
}
