using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>Nodes that stand for damaged text: they keep its place for completion, and nobody reports them again.</summary>
internal static class Broken
{
    public static YamlMissing At(TextSpan span) => new() { Span = span, IsBroken = true };

    public static YamlEntry Entry(TextSpan span) => new() { Key = At(span), Value = At(new TextSpan(span.End, 0)) };

    public static YamlNode Of(Shape shape, TextSpan span) => shape switch
    {
        Shape.Entry => new YamlMapping { Span = span, Entries = [Entry(span)] },
        Shape.Item => new YamlSequence { Span = span, Items = [At(span)] },
        _ => At(span),
    };

    /// <summary>Whether children lie inside their parents, in order: YamlDotNet's marks in a text it hardly reads are wrong at times.</summary>
    public static bool IsInOrder(YamlNode node, TextSpan parent)
    {
        if (!parent.Contains(node.Span)) return false;
        var last = node.Span.Start;
        if (node is YamlSequence list)
        {
            foreach (var item in list.Items)
            {
                if (item.Span.Start < last || !IsInOrder(item, node.Span)) return false;
                last = item.Span.Start;
            }
        }

        if (node is not YamlMapping map) return true;
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Span.Start < last || entry.Value.Span.Start < entry.Key.Span.Start) return false;
            if (!IsInOrder(entry.Key, node.Span) || !IsInOrder(entry.Value, node.Span)) return false;
            last = entry.Value.Span.Start;
        }

        return true;
    }
}
