using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Editing;

/// <summary>Takes an entry out of its map, with its line where it has one to itself, or with the comma beside it.</summary>
internal static class Removal
{
    /// <returns>Why it cannot be taken out, or null where the edit was added.</returns>
    public static string? Edit(SourceText source, YamlMapping map, YamlEntry entry, List<TextEdit> edits)
    {
        if (entry.Value is { Anchor: { } anchor }) return $"`{entry.KeyText}` has the anchor `&{anchor}`, which others may share";
        edits.Add(new TextEdit(map.IsFlow ? InFlow(source, map, entry) : InBlock(source, map, entry), ""));
        return null;
    }

    private static TextSpan InFlow(SourceText source, YamlMapping map, YamlEntry entry)
    {
        var at = map.Entries.IndexOf(entry);
        if (at > 0) return TextSpan.FromBounds(map.Entries[at - 1].Span.End, entry.Span.End);
        return map.Entries.Length > 1
            ? TextSpan.FromBounds(entry.Span.Start, map.Entries[1].Span.Start)
            : TextSpan.FromBounds(entry.Span.Start, source.Text.IndexOf('}', entry.Span.End) is >= 0 and var end ? end : entry.Span.End);
    }

    private static TextSpan InBlock(SourceText source, YamlMapping map, YamlEntry entry)
    {
        var lines = source.Lines;
        var first = lines.LineAt(entry.Span.Start);
        var last = lines.LineAt(Math.Max(entry.Span.Start, entry.Span.End - 1));
        var isAlone = source.Text.AsSpan(lines.StartOf(first), entry.Span.Start - lines.StartOf(first)).Trim().IsEmpty;
        if (isAlone) return TextSpan.FromBounds(lines.StartOf(first), lines.EndOf(last));
        // Behind a dash the next entry moves up; the last one leaves the dash alone.
        var at = map.Entries.IndexOf(entry);
        return TextSpan.FromBounds(entry.Span.Start, at + 1 < map.Entries.Length ? map.Entries[at + 1].Span.Start : entry.Span.End);
    }
}
