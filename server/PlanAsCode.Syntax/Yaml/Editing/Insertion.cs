using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Editing;

/// <summary>Where a new key of a map goes: behind its last entry of one line, in the style of the others.</summary>
internal static class Insertion
{
    private const int UsualIndent = 2;

    /// <param name="gone">Keys of the same map that are taken out: no place to stand behind.</param>
    /// <returns>Why there is no place, or null where the edit was added.</returns>
    public static string? Edit(SourceText source, EntryChange change, IReadOnlyCollection<string> gone, List<TextEdit> edits)
    {
        var field = $"{change.Key}: {change.Yaml}";
        switch (change.Holder.Value)
        {
            case YamlMapping { IsFlow: true } flow:
                edits.Add(InFlow(flow, field));
                return null;
            case YamlMapping { Entries.Length: > 0 } block:
                edits.Add(InBlock(source, block, gone, field));
                return null;
            case YamlMissing missing:
                edits.Add(IntoNothing(source, change.Holder, missing, field));
                return null;
            case YamlScalar { Style: ScalarStyle.Plain, Value: "~" or "null", Anchor: null, Tag: null } none:
                edits.Add(new TextEdit(none.Span, $"{{{field}}}"));
                return null;
            default:
                return $"`{change.Holder.KeyText}` is no map";
        }
    }

    private static TextEdit InFlow(YamlMapping flow, string field) => flow.Entries.Length == 0
        ? new TextEdit(new TextSpan(flow.Span.Start + 1, 0), field)
        : new TextEdit(new TextSpan(flow.Entries[^1].Span.End, 0), ", " + field);

    private static TextEdit InBlock(SourceText source, YamlMapping block, IReadOnlyCollection<string> gone, string field)
    {
        var first = block.Entries[0].Key.Span.Start;
        var column = source.Lines.PositionAt(first).Character;
        var anchor = block.Entries.LastOrDefault(entry => IsOnOneLine(source, entry) && !gone.Contains(entry.KeyText));
        var indent = new string(' ', column);
        if (anchor is null) return new TextEdit(new TextSpan(first, 0), field + LineBreak(source, first) + indent);
        return new TextEdit(new TextSpan(EndOfLine(source, anchor.Span.End), 0), LineBreak(source, anchor.Span.End) + indent + field);
    }

    /// <summary>An empty value: in a block it becomes a block, between commas a flow map.</summary>
    private static TextEdit IntoNothing(SourceText source, YamlEntry holder, YamlMissing missing, string field)
    {
        if (!missing.HasColon) return new TextEdit(new TextSpan(missing.Span.End, 0), $": {{{field}}}");
        var end = EndOfLine(source, missing.Span.End);
        var rest = source.Text.AsSpan(missing.Span.End, end - missing.Span.End).TrimStart();
        if (!rest.IsEmpty && rest[0] != '#') return new TextEdit(Gap.Behind(source, missing), $" {{{field}}}");
        var column = source.Lines.PositionAt(holder.Key.Span.Start).Character;
        return new TextEdit(new TextSpan(end, 0), LineBreak(source, end) + new string(' ', column + UsualIndent) + field);
    }

    private static bool IsOnOneLine(SourceText source, YamlEntry entry) =>
        entry.Value is not YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded }
        && (entry.Value is not YamlMissing || !entry.IsMergeKey)
        && source.Lines.LineAt(entry.Span.Start) == source.Lines.LineAt(entry.Span.End);

    /// <summary>In front of the line break.</summary>
    private static int EndOfLine(SourceText source, int position)
    {
        var line = source.Lines.LineAt(position);
        return source.Lines.StartOf(line) + source.LineText(line).Length;
    }

    /// <summary>The one of the line, else of the file.</summary>
    private static string LineBreak(SourceText source, int position)
    {
        var line = source.Lines.LineAt(position);
        var own = source.Text[(source.Lines.StartOf(line) + source.LineText(line).Length)..source.Lines.EndOf(line)];
        if (own.Length > 0) return own;
        return source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }
}
