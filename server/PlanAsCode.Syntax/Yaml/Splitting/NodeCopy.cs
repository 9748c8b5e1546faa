using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>Copies of nodes for another place in the file.</summary>
internal static class NodeCopy
{
    /// <summary>Of a collection only the outermost node: what is inside follows when somebody asks for it.</summary>
    public static YamlNode ShiftedBy(YamlNode node, int delta)
    {
        var span = node.Span.ShiftedBy(delta);
        return node switch
        {
            YamlScalar scalar => new YamlScalar { Span = span, Anchor = node.Anchor, Tag = node.Tag, Value = scalar.Value, Style = scalar.Style },
            YamlAlias alias => new YamlAlias { Span = span, Name = alias.Name },
            YamlMissing missing => new YamlMissing { Span = span, Anchor = node.Anchor, Tag = node.Tag, IsBroken = missing.IsBroken, HasColon = missing.HasColon },
            YamlSequence list => new YamlSequence(list, delta),
            YamlMapping map => new YamlMapping(map, delta),
            _ => throw new InvalidOperationException($"No copy of a {node.GetType().Name}."),
        };
    }

    /// <summary>The same collection with the properties that stand behind the key of its entry.</summary>
    public static YamlNode WithProperties(YamlNode node, string? anchor, string? tag)
    {
        if (anchor == null && tag == null) return node;
        return node switch
        {
            YamlMapping map => new YamlMapping { Span = map.Span, Entries = map.Entries, IsFlow = map.IsFlow, Anchor = anchor ?? node.Anchor, Tag = tag ?? node.Tag },
            YamlSequence list => new YamlSequence { Span = list.Span, Items = list.Items, IsFlow = list.IsFlow, Anchor = anchor ?? node.Anchor, Tag = tag ?? node.Tag },
            YamlScalar scalar => new YamlScalar { Span = scalar.Span, Value = scalar.Value, Style = scalar.Style, Anchor = anchor ?? node.Anchor, Tag = tag ?? node.Tag },
            _ => node,
        };
    }

    /// <summary>From the first of some nodes to the last.</summary>
    public static TextSpan SpanOver(TextSpan first, TextSpan last) => TextSpan.FromBounds(first.Start, Math.Max(first.Start, last.End));
}
