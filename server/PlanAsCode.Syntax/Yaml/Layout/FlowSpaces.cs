using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Layout;

/// <summary>Blanks in collections written in braces and brackets: none inside the edges, one behind each comma and colon. Line breaks and comments stay.</summary>
internal static class FlowSpaces
{
    public static IEnumerable<TextEdit> In(SourceText source, YamlNode root)
    {
        var open = new Stack<YamlNode>([root]);
        while (open.TryPop(out var node))
        {
            var parts = PartsOf(node);
            if (parts is null) continue;
            var at = node.Span.Start + 1;
            var wanted = "";
            foreach (var (start, end) in parts)
            {
                if (Edit(source, at, start, wanted) is { } edit) yield return edit;
                (at, wanted) = (end, ", ");
            }

            if (Edit(source, at, node.Span.End - 1, "") is { } closing) yield return closing;
            foreach (var inner in Inner(source, node))
            {
                if (inner.Gap is { } gap) yield return gap;
                open.Push(inner.Node);
            }
        }
    }

    private static IEnumerable<(int Start, int End)>? PartsOf(YamlNode node) => node switch
    {
        YamlMapping { IsFlow: true } map when map.Entries.All(entry => IsPlain(entry.Key) && IsPlain(entry.Value) && entry.Value is not YamlMissing) =>
            map.Entries.Select(entry => (entry.Key.Span.Start, entry.Value.Span.End)),
        YamlSequence { IsFlow: true } list when list.Items.All(item => IsPlain(item) && item is not YamlMissing) =>
            list.Items.Select(item => (item.Span.Start, item.Span.End)),
        _ => null,
    };

    private static IEnumerable<(YamlNode Node, TextEdit? Gap)> Inner(SourceText source, YamlNode node)
    {
        if (node is YamlSequence list) return list.Items.Select(item => (item, (TextEdit?)null));
        return ((YamlMapping)node).Entries.Select(entry => (entry.Value, Edit(source, entry.Key.Span.End, entry.Value.Span.Start, ": ")));
    }

    /// <summary>Anchors and tags stand outside of spans.</summary>
    private static bool IsPlain(YamlNode node) => node.Anchor is null && node.Tag is null;

    /// <summary>A stretch between two parts: blanks, and the one sign that <paramref name="wanted"/> begins with.</summary>
    private static TextEdit? Edit(SourceText source, int start, int end, string wanted)
    {
        if (end < start) return null;
        var gap = source.Text.AsSpan(start, end - start);
        if (gap.SequenceEqual(wanted) || gap.ContainsAny("\r\n#\t")) return null;
        var signs = gap.ToString().Replace(" ", "", StringComparison.Ordinal);
        // A comma behind the last part says nothing.
        var isFitting = signs == wanted.Trim() || (wanted.Length == 0 && signs == ",");
        return isFitting ? new TextEdit(TextSpan.FromBounds(start, end), wanted) : null;
    }
}
