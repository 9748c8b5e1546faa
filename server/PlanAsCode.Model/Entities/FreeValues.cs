using System.Collections.Immutable;
using PlanAsCode.Model.Binding;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Entities;

/// <summary>Reads the fields that begin with <c>x-</c> as plain values: aliases followed, maps over several files merged.</summary>
internal sealed class FreeValues
{
    public const string Prefix = "x-";

    // Aliases can make a small file stand for a tree without end: what lies beyond these limits is left out.
    private const int Deepest = 100;
    private const int MostValues = 100_000;

    private int _left = MostValues;

    public static bool IsFree(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    public static FreeMap Of(IEnumerable<WrittenField> fields)
    {
        var free = fields.Where(field => IsFree(field.Name)).Select(field => (field.Name, field.Value)).ToList();
        return free.Count == 0 ? FreeMap.Empty : new FreeValues().Map(free, 0);
    }

    /// <summary>Of several values for one key the first counts; maps are put together.</summary>
    private FreeMap Map(IEnumerable<(string Key, YamlNode Value)> written, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, FreeValue>>();
        foreach (var values in written.GroupBy(entry => entry.Key, entry => Behind(entry.Value), StringComparer.Ordinal))
        {
            if (Value([.. values.OfType<YamlNode>().Where(node => !TreeReader.IsNothing(node))], depth) is { } value)
                entries.Add(KeyValuePair.Create(values.Key, value));
        }

        return new FreeMap(entries.ToImmutable());
    }

    private FreeValue? Value(IReadOnlyList<YamlNode> nodes, int depth)
    {
        if (nodes.Count == 0 || depth >= Deepest || --_left < 0) return null;

        return nodes[0] switch
        {
            YamlScalar scalar => new FreeText(scalar.Value),
            YamlSequence list => new FreeList([.. list.Items.Select(item => Item(item, depth + 1)).OfType<FreeValue>()]),
            _ => Map(nodes.OfType<YamlMapping>().SelectMany(map => map.EffectiveEntries()).Where(IsNamed).Select(entry => (entry.KeyText, entry.Value)), depth + 1),
        };
    }

    private FreeValue? Item(YamlNode item, int depth) =>
        Behind(item) is { } node && !TreeReader.IsNothing(node) ? Value([node], depth) : null;

    private static bool IsNamed(YamlEntry entry) => entry.Key is YamlScalar;

    private static YamlNode? Behind(YamlNode node) => node is YamlAlias alias ? alias.Target : node;
}
