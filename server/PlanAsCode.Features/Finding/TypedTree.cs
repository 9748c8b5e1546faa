using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Finding;

/// <summary>A file's tree from top to bottom, each node with what the language takes there. Aliases are not followed.</summary>
internal static class TypedTree
{
    /// <summary>Outer nodes before inner ones, keys before their values, in the order written.</summary>
    /// <param name="within">Leaves out what neither lies in this stretch nor touches it.</param>
    public static IEnumerable<TypedNode> Of(YamlFile file, TextSpan? within = null)
    {
        var open = new Stack<TypedNode>();
        for (var at = file.Documents.Length - 1; at >= 0; at--) open.Push(new TypedNode(file.Documents[at], TypesBelow.Top, NodeRole.Root, null, default));
        while (open.TryPop(out var node))
        {
            yield return node;
            if (node.Role == NodeRole.Key) continue;
            if (node.Node is YamlMapping map) PushEntries(open, map, node.Type, within);
            else if (node.Node is YamlSequence list) PushItems(open, list, node.Type, within);
        }
    }

    private static void PushEntries(Stack<TypedNode> open, YamlMapping map, FieldType? type, TextSpan? within)
    {
        for (var at = map.Entries.Length - 1; at >= 0; at--)
        {
            var entry = map.Entries[at];
            if (within is { } stretch && (entry.Span.End < stretch.Start || entry.Span.Start > stretch.End)) continue;
            var typed = TypesBelow.OfEntry(type, entry);
            open.Push(new TypedNode(entry.Value, typed.Type, NodeRole.Value, entry, typed));
            open.Push(new TypedNode(entry.Key, type, NodeRole.Key, entry, typed));
        }
    }

    private static void PushItems(Stack<TypedNode> open, YamlSequence list, FieldType? type, TextSpan? within)
    {
        for (var at = list.Items.Length - 1; at >= 0; at--)
        {
            var item = list.Items[at];
            if (within is { } stretch && (item.Span.End < stretch.Start || item.Span.Start > stretch.End)) continue;
            open.Push(new TypedNode(item, TypesBelow.OfItem(type, item), NodeRole.Item, null, default));
        }
    }
}

/// <summary>One node on the way through a tree.</summary>
/// <param name="Type">What the language takes there; of a key: what its map is. Null where it is free or unknown.</param>
/// <param name="Entry">The entry whose key or value it is.</param>
/// <param name="InMap">What the language knows of that entry.</param>
internal readonly record struct TypedNode(YamlNode Node, FieldType? Type, NodeRole Role, YamlEntry? Entry, TypedEntry InMap);

/// <summary>Where a node stands in the one around it.</summary>
internal enum NodeRole
{
    Root,
    Key,
    Value,
    Item,
}
