using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Formatting;

/// <summary>
/// Puts the fields of each map into the order of the language, each with the comments above it. Sections and entities keep the
/// order that their author gave them; so do maps with anchors, whose order has a meaning.
/// </summary>
internal static class FieldOrder
{
    public static SourceText Of(YamlFile file)
    {
        var moves = new List<TextEdit>();
        var open = new Stack<(YamlNode Node, FieldType? Type)>();
        foreach (var document in file.Documents) open.Push((document, new RecordType(KeyCatalog.Top)));
        while (open.TryPop(out var next))
        {
            // A map that is put in order is written anew with all that lies in it: what lies in it is next time's.
            if (next is { Node: YamlMapping map, Type: RecordType { Keys: var keys } } && keys != KeyCatalog.Top && Sorted(file, map, keys) is { } edit) moves.Add(edit);
            else foreach (var inner in TypedNodes.In(next.Node, next.Type)) open.Push(inner);
        }

        return moves.Count == 0 ? file.Source : TextEdits.Apply(file.Source, moves) ?? file.Source;
    }

    private static TextEdit? Sorted(YamlFile file, YamlMapping map, KeySet keys)
    {
        var ranks = Ranks(map, keys);
        if (IsSorted(ranks) || HasAnchors(file.Source, map)) return null;
        var order = Enumerable.Range(0, ranks.Length).OrderBy(at => ranks[at]).ToArray();
        return map.IsFlow ? FlowSorted(file, map, order) : BlockSorted(file, map, order);
    }

    /// <summary>Merged maps first; keys that the language does not know stay behind the one before them.</summary>
    private static int[] Ranks(YamlMapping map, KeySet keys)
    {
        var ranks = new int[map.Entries.Length];
        var last = -1;
        for (var at = 0; at < ranks.Length; at++)
        {
            var entry = map.Entries[at];
            var rank = entry.IsMergeKey ? -1 : RankOf(entry.KeyText, keys);
            if (rank >= 0 || entry.IsMergeKey) last = rank;
            ranks[at] = last;
        }

        return ranks;
    }

    /// <summary>What an entity says of itself stands before the entities in it.</summary>
    private static int RankOf(string name, KeySet keys)
    {
        var at = keys.Names.IndexOf(name);
        return at >= 0 && keys.Keys[at].Type is EntityMapType ? at + keys.Keys.Length : at;
    }

    private static bool IsSorted(int[] ranks)
    {
        for (var at = 1; at < ranks.Length; at++)
        {
            if (ranks[at] < ranks[at - 1]) return false;
        }

        return true;
    }

    private static bool HasAnchors(SourceText source, YamlMapping map) => source.Text.AsSpan(map.Span.Start, map.Span.Length).ContainsAny('&', '*');

    private static TextEdit? FlowSorted(YamlFile file, YamlMapping map, int[] order)
    {
        var text = file.Source.TextAt(map.Span);
        if (text.Contains('\n', StringComparison.Ordinal) || map.Entries.Any(entry => entry.Value is YamlMissing)) return null;
        return new TextEdit(map.Span, "{" + string.Join(", ", order.Select(at => file.Source.TextAt(map.Entries[at].Span))) + "}");
    }

    /// <summary>Null where an entry shares a line with something else.</summary>
    private static TextEdit? BlockSorted(YamlFile file, YamlMapping map, int[] order)
    {
        var source = file.Source;
        var starts = new int[map.Entries.Length + 1];
        for (var at = 0; at < map.Entries.Length; at++)
        {
            var line = source.Lines.LineAt(map.Entries[at].Key.Span.Start);
            if (!source.Text.AsSpan(source.Lines.StartOf(line), map.Entries[at].Key.Span.Start - source.Lines.StartOf(line)).Trim(' ').IsEmpty) return null;
            starts[at] = source.Lines.StartOf(at == 0 ? CommentsAbove(source, line, -1) : FirstOf(source, line, LastLine(source, map.Entries[at - 1])));
        }

        starts[^1] = source.Lines.EndOf(LastLine(source, map.Entries[^1]));
        var lineBreak = source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var parts = Enumerable.Range(0, map.Entries.Length).Select(at => Ended(source.Text[starts[at]..starts[at + 1]], lineBreak)).ToArray();
        var sorted = string.Concat(order.Select(at => parts[at]));
        // What was at the end of the file need not end its line.
        return new TextEdit(TextSpan.FromBounds(starts[0], starts[^1]), sorted);
    }

    private static int LastLine(SourceText source, YamlEntry entry) => source.Lines.LineAt(Math.Max(entry.Span.End - 1, entry.Span.Start));

    /// <summary>With the comments at its own column directly above it, and the empty lines above them.</summary>
    private static int FirstOf(SourceText source, int line, int above)
    {
        var first = CommentsAbove(source, line, above);
        while (first - 1 > above && source.LineText(first - 1).AsSpan().Trim().IsEmpty) first--;
        return first;
    }

    private static int CommentsAbove(SourceText source, int line, int above)
    {
        var indent = IndentOf(source, line);
        var first = line;
        while (first - 1 > above && source.LineText(first - 1).AsSpan().TrimStart().StartsWith("#") && IndentOf(source, first - 1) == indent) first--;
        return first;
    }

    private static int IndentOf(SourceText source, int line)
    {
        var text = source.LineText(line);
        return text.Length - text.TrimStart(' ').Length;
    }

    private static string Ended(string part, string lineBreak) => part.EndsWith('\n') ? part : part + lineBreak;
}
