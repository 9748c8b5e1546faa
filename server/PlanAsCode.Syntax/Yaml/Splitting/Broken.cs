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

    /// <summary>Whether no node begins before the one in front of it: marks in a mended text can be that wrong.</summary>
    public static bool IsInOrder(YamlNode node)
    {
        var children = node switch
        {
            YamlMapping map => map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
            YamlSequence list => list.Items,
            _ => [],
        };
        var last = node.Span.Start;
        foreach (var child in children)
        {
            if (child.Span.Start < last || child.Span.End > node.Span.End || !IsInOrder(child)) return false;
            last = child.Span.Start;
        }

        return true;
    }
}
