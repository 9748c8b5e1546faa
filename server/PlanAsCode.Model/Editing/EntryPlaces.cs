using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Editing;

/// <summary>The entries of a file by the place of their key.</summary>
internal sealed class EntryPlaces
{
    private readonly Dictionary<TextSpan, YamlEntry> _entries = [];

    public EntryPlaces(YamlFile file)
    {
        var open = new Stack<YamlNode>(file.Documents);
        while (open.TryPop(out var node))
        {
            if (node is YamlSequence list)
            {
                foreach (var item in list.Items) open.Push(item);
            }

            if (node is not YamlMapping map) continue;
            foreach (var entry in map.Entries)
            {
                _entries.TryAdd(entry.Key.Span, entry);
                open.Push(entry.Value);
            }
        }
    }

    public YamlEntry? At(TextSpan key) => _entries.GetValueOrDefault(key);
}
