using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Follows aliases and merge keys, never more of them than the limit allows.</summary>
internal sealed class TreeReader(FindingList findings)
{
    private const string MergeKey = "<<";

    /// <summary>Merges of merges beyond this are a loop.</summary>
    private const int DeepestMerge = 100;

    private static readonly YamlMissing Nothing = new() { Span = default, IsBroken = true };

    private readonly Dictionary<SourceText, int> _followed = [];

    /// <summary>Whether any alias was followed: each counts towards the limit.</summary>
    public bool HasFollowed => _followed.Count > 0;

    public int MaxAliases { get; set; } = YamlLimits.Default.MaxAliases;

    /// <summary>The node itself, or what an alias stands for; a broken nothing where it stands for nothing (a finding already).</summary>
    public YamlNode Follow(SourceText source, YamlNode node)
    {
        while (node is YamlAlias alias)
        {
            if (alias.Target is null || !Count(source, alias)) return Nothing;
            node = alias.Target;
        }

        return node;
    }

    /// <summary>A value that is not there: nothing behind the colon, <c>~</c>, or <c>null</c>.</summary>
    public static bool IsNothing(YamlNode node) =>
        node is YamlMissing || node is YamlScalar { Style: ScalarStyle.Plain, Tag: null, Value: "~" or "null" or "Null" or "NULL" or "" };

    /// <summary>The entries of a map; where it merges others, theirs too, but for keys that it sets itself.</summary>
    public IReadOnlyList<YamlEntry> EntriesOf(SourceText source, YamlMapping map)
    {
        foreach (var entry in map.Entries)
        {
            if (IsMerge(entry))
            {
                var all = new List<YamlEntry>();
                AddEntries(source, map, all, new HashSet<string>(StringComparer.Ordinal), 0);
                return all;
            }
        }

        return map.Entries;
    }

    private void AddEntries(SourceText source, YamlMapping map, List<YamlEntry> all, HashSet<string> known, int depth)
    {
        // Keys that stand twice in one map stay twice: that is a finding of its own.
        var own = map.Entries.Where(entry => !IsMerge(entry) && !known.Contains(entry.KeyText)).ToList();
        all.AddRange(own);
        known.UnionWith(own.Select(entry => entry.KeyText));
        if (depth >= DeepestMerge) return;

        foreach (var entry in map.Entries.Where(IsMerge))
        {
            foreach (var merged in MergedMaps(source, entry)) AddEntries(source, merged, all, known, depth + 1);
        }
    }

    private IEnumerable<YamlMapping> MergedMaps(SourceText source, YamlEntry entry)
    {
        var value = Follow(source, entry.Value);
        var candidates = value is YamlSequence list ? list.Items.Select(item => Follow(source, item)) : [value];
        foreach (var candidate in candidates)
        {
            if (candidate is YamlMapping map) yield return map;
            else if (candidate is not YamlMissing { IsBroken: true })
            {
                findings.Error(
                    BindingRules.WrongType, new Place(source, entry.Value.Span.IsEmpty ? entry.Key.Span : entry.Value.Span),
                    "`<<` merges maps: write an alias such as `*defaults`, or a list of them");
            }
        }
    }

    private static bool IsMerge(YamlEntry entry) => entry.Key is YamlScalar { Style: ScalarStyle.Plain, Value: MergeKey };

    private bool Count(SourceText source, YamlAlias alias)
    {
        var followed = _followed.GetValueOrDefault(source);
        _followed[source] = followed + 1;
        if (followed == MaxAliases)
        {
            findings.Error(
                BindingRules.TooManyAliases, new Place(source, alias.Span),
                $"more than {MaxAliases} aliases are followed in this file; what comes after is not read (workspace.limits.aliases)");
        }

        return followed < MaxAliases;
    }
}
