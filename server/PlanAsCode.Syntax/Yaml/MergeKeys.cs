using System.Collections.Immutable;

namespace PlanAsCode.Syntax.Yaml;

/// <summary>What a map holds once its merge keys (<c>&lt;&lt;: *base</c>, <c>&lt;&lt;: [*a, *b]</c>) are followed.</summary>
internal static class MergeKeys
{
    /// <summary>
    /// A map's own entries, then those of the maps it merges that it has not itself, nearest first. Each map is visited
    /// once, so neither long chains nor many uses of one map cost more than their entries.
    /// </summary>
    public static ImmutableArray<YamlEntry> Follow(YamlMapping mapping)
    {
        if (!mapping.Entries.Any(entry => entry.IsMergeKey)) return mapping.Entries;
        var result = ImmutableArray.CreateBuilder<YamlEntry>(mapping.Entries.Length);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<YamlMapping>();
        var waiting = new Stack<YamlMapping>();
        waiting.Push(mapping);
        while (waiting.TryPop(out var next))
        {
            if (!visited.Add(next)) continue;
            var merged = new List<YamlMapping>();
            var inherited = next != mapping;
            foreach (var entry in next.Entries)
            {
                if (entry.IsMergeKey && TryMaps(entry.Value, merged)) continue;
                var isNew = entry.Key is not YamlScalar || names.Add(entry.KeyText);
                if (isNew || !inherited) result.Add(entry);
            }

            for (var at = merged.Count - 1; at >= 0; at--) waiting.Push(merged[at]);
        }

        return result.ToImmutable();
    }

    /// <summary>Adds the maps that a merge key names. False for a value that cannot be merged: the entry then stays, to be refused as a key.</summary>
    private static bool TryMaps(YamlNode value, List<YamlMapping> maps)
    {
        switch (Behind(value))
        {
            case YamlMapping map:
                maps.Add(map);
                return true;
            case YamlSequence list when list.Items.All(item => Behind(item) is YamlMapping or null):
                maps.AddRange(list.Items.Select(Behind).OfType<YamlMapping>());
                return true;
            case null or YamlMissing { IsBroken: true }:
                return true;
            default:
                return false;
        }
    }

    private static YamlNode? Behind(YamlNode node) => node is YamlAlias alias ? alias.Target : node;
}
