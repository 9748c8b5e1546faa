using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing.Writing;

/// <summary>The way down a tree to a position.</summary>
internal static class EntryPath
{
    /// <summary>Every map with the entry that a position is on, and every list with its item; outermost first.</summary>
    public static List<PathStep> To(YamlFile file, int offset)
    {
        var steps = new List<PathStep>();
        var node = file.Documents.FirstOrDefault(document => document.Span.Start <= offset && offset <= document.Span.End);
        // A loop, as trees may be deep.
        while (node is not null)
        {
            YamlNode? next = null;
            if (node is YamlMapping map && map.Entries.LastOrDefault(entry => entry.Span.Start <= offset && offset <= entry.Span.End) is { } found)
            {
                steps.Add(new PathStep(map, found, found.Value));
                next = offset <= found.Key.Span.End ? null : found.Value;
            }
            else if (node is YamlSequence list && list.Items.LastOrDefault(item => item.Span.Start <= offset && offset <= item.Span.End) is { } item)
            {
                steps.Add(new PathStep(list, null, item));
                next = item;
            }

            node = next;
        }

        return steps;
    }

    /// <summary>Whether an alias, an anchor, a tag or a merge key stands in a node: what such text means depends on where it stands.</summary>
    public static bool IsShared(YamlNode node)
    {
        var open = new Stack<YamlNode>([node]);
        while (open.TryPop(out var next))
        {
            if (next is YamlAlias || next.Anchor is not null || next.Tag is not null) return true;
            if (next is YamlSequence list)
            {
                foreach (var item in list.Items) open.Push(item);
            }

            if (next is not YamlMapping map) continue;
            foreach (var entry in map.Entries)
            {
                if (entry.IsMergeKey) return true;
                open.Push(entry.Value);
            }
        }

        return false;
    }
}

/// <summary>A map or list, and what of it leads further.</summary>
/// <param name="Entry">Of a map; null in a list.</param>
/// <param name="Value">The entry's value, or the item.</param>
internal sealed record PathStep(YamlNode Holder, YamlEntry? Entry, YamlNode Value)
{
    public bool IsInFlow => Holder is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true };
}
