using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Writing;

/// <summary>An entry as a piece of text that can be taken out and put in elsewhere, with the comments that belong to it.</summary>
/// <param name="Span">What goes when it is taken out, without the line break behind it.</param>
/// <param name="Column">How far it is indented.</param>
/// <param name="IsLines">True where it has its lines for itself.</param>
internal sealed record EntryText(SourceText Source, TextSpan Span, int Column, bool IsLines)
{
    /// <summary>Null where the entry shares its line with something that would stay.</summary>
    public static EntryText? Of(WrittenEntry written)
    {
        var (source, entry) = (written.Source, written.Entry);
        var column = source.Lines.PositionAt(entry.Key.Span.Start).Character;
        if (written.Map.IsFlow) return new EntryText(source, entry.Span, column, false);
        if (!source.IsFirstOnLine(entry.Key.Span.Start)) return null;
        var lines = source.Lines;
        var (first, last) = (lines.LineAt(entry.Key.Span.Start), lines.LineAt(Math.Max(entry.Key.Span.End, entry.Span.End - 1)));
        while (first > 0 && IsComment(source, first - 1, indent => indent == column)) first--;
        while (last + 1 < lines.Count && IsComment(source, last + 1, indent => indent > column)) last++;
        return new EntryText(source, TextSpan.FromBounds(lines.StartOf(first), lines.StartOf(last) + source.LineText(last).Length), column, true);
    }

    public string Text => Source.TextAt(Span);

    /// <summary>The edits that take it out: with its line break, or with the comma beside it.</summary>
    public TextEdit Cut(WrittenEntry written)
    {
        if (IsLines)
        {
            var end = Source.Lines.EndOf(Source.Lines.LineAt(Span.End));
            // At the end of the file there is no line break behind it, but one before.
            if (end == Span.End && Span.Start > 0) return new TextEdit(TextSpan.FromBounds(Source.EndOfLineAt(Span.Start - 1), end), "");
            return new TextEdit(TextSpan.FromBounds(Span.Start, end), "");
        }

        var entries = written.Map.Entries;
        var at = entries.IndexOf(written.Entry);
        if (at > 0) return new TextEdit(TextSpan.FromBounds(entries[at - 1].Span.End, Span.End), "");
        return new TextEdit(entries.Length > 1 ? TextSpan.FromBounds(Span.Start, entries[1].Span.Start) : Span, "");
    }

    /// <summary>Lines moved from one column to another; blank ones stay blank, those that stand further left go as far as they can.</summary>
    public static string Indented(string text, int from, int to)
    {
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (string.IsNullOrWhiteSpace(lines[at])) continue;
            var blanks = lines[at].Length - lines[at].TrimStart(' ').Length;
            lines[at] = new string(' ', Math.Max(0, blanks - from + to)) + lines[at][blanks..];
        }

        return string.Join('\n', lines);
    }

    /// <summary>A piece of one line behind a key of another column: its further lines are moved along.</summary>
    public static string Continued(string text, int from, int to) =>
        text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? text[..(end + 1)] + Indented(text[(end + 1)..], from, to) : text;

    private static bool IsComment(SourceText source, int line, Func<int, bool> fits)
    {
        var text = source.LineText(line);
        var trimmed = text.TrimStart(' ');
        return trimmed.StartsWith('#') && fits(text.Length - trimmed.Length);
    }
}
