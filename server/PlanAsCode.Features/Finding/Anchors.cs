using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Finding;

/// <summary>Where the anchors of a file are written: <c>&amp;name</c> stands in front of its node, perhaps on the line above.</summary>
internal static class Anchors
{
    /// <summary>How far in front of its node an anchor is looked for: tags and a comment may stand between.</summary>
    private const int Farthest = 500;

    /// <summary>The name behind the <c>&amp;</c> of a node; null where it has none.</summary>
    public static TextSpan? NameOf(SourceText source, YamlNode node)
    {
        if (node.Anchor is not { Length: > 0 } anchor) return null;
        var from = Math.Max(0, node.Span.Start - Farthest);
        for (var at = node.Span.Start; at > from;)
        {
            at = source.Text.LastIndexOf('&', at - 1, at - from);
            if (at < 0) return null;
            var end = at + 1 + anchor.Length;
            if (end <= source.Length && string.CompareOrdinal(source.Text, at + 1, anchor, 0, anchor.Length) == 0
                && (end == source.Length || char.IsWhiteSpace(source.Text[end]) || source.Text[end] is ',' or ']' or '}'))
                return new TextSpan(at + 1, anchor.Length);
        }

        return null;
    }

    /// <summary>The name behind the <c>*</c> of an alias.</summary>
    public static TextSpan NameOf(YamlAlias alias) => TextSpan.FromBounds(Math.Min(alias.Span.Start + 1, alias.Span.End), alias.Span.End);
}
