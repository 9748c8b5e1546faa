using System.Collections.Immutable;
using PlanAsCode.Features.Finding;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Showing;

/// <summary>How a selection grows from a position: word, name, value, entry, map, and on to the whole file.</summary>
public static class SelectionRanges
{
    /// <summary>Of very deep trees the inner ones are kept: clients limit the depth of messages.</summary>
    private const int Most = 40;

    /// <summary>Innermost first; each lies in the next and is smaller. Never empty: the file is the last.</summary>
    public static ImmutableArray<TextSpan> At(YamlFile file, int offset)
    {
        var source = file.Source;
        offset = Math.Clamp(offset, 0, source.Length);
        var whole = new TextSpan(0, source.Length);
        var spans = new List<TextSpan> { whole };
        var document = file.Documents.LastOrDefault(root => root.Span.Start <= offset && offset <= root.Span.End);
        if (document is not null) Down(source, document, offset, spans);
        if (CommentAt(file, offset) is { } comment)
        {
            Add(spans, comment, offset);
            Add(spans, TextSpan.FromBounds(comment.Start + Leading(source.TextAt(comment)), comment.End), offset);
        }

        if (spans.Count > 1) Add(spans, WordAt(source, offset), offset);
        spans.Reverse();
        return spans.Count <= Most ? [.. spans] : [.. spans[..(Most - 1)], whole];
    }

    private static void Down(SourceText source, YamlNode document, int offset, List<TextSpan> spans)
    {
        for (YamlNode? node = document; node is not null;)
        {
            Add(spans, node.Span, offset);
            YamlNode? next = null;
            if (node is YamlMapping map)
            {
                if (IsBracketed(source, map.Span, map.IsFlow)) Add(spans, new TextSpan(map.Span.Start + 1, map.Span.Length - 2), offset);
                if (EntryAt(map, offset) is { } entry)
                {
                    Add(spans, entry.Span, offset);
                    next = offset <= entry.Key.Span.End ? entry.Key : entry.Value;
                }
            }
            else if (node is YamlSequence list)
            {
                if (IsBracketed(source, list.Span, list.IsFlow)) Add(spans, new TextSpan(list.Span.Start + 1, list.Span.Length - 2), offset);
                next = ItemAt(source, list, offset, spans);
            }
            else if (node is YamlScalar)
            {
                Add(spans, Quotes.Inside(source, node.Span), offset);
                foreach (var link in TextLinkMarks.In(source.Text, node.Span)) AddLink(source, link, offset, spans);
            }

            // Outside of the stretch of a child nothing below it can hold the position.
            node = next is not null && next.Span.Start <= offset && offset <= next.Span.End ? next : null;
        }
    }

    private static YamlNode? ItemAt(SourceText source, YamlSequence list, int offset, List<TextSpan> spans)
    {
        foreach (var item in list.Items)
        {
            var dash = list.IsFlow ? -1 : source.Text.LastIndexOf('-', Math.Max(0, item.Span.Start - 1), Math.Max(0, item.Span.Start - list.Span.Start));
            var start = dash >= 0 && string.IsNullOrWhiteSpace(source.Text[(dash + 1)..item.Span.Start]) ? dash : item.Span.Start;
            if (start > offset || offset > item.Span.End) continue;
            Add(spans, TextSpan.FromBounds(start, item.Span.End), offset);
            return item;
        }

        return null;
    }

    private static void AddLink(SourceText source, TextSpan path, int offset, List<TextSpan> spans)
    {
        var start = source.Text.LastIndexOf("[[", path.Start, StringComparison.Ordinal);
        var end = source.Text.IndexOf("]]", path.End, StringComparison.Ordinal);
        if (start >= 0 && end >= 0) Add(spans, TextSpan.FromBounds(start, end + 2), offset);
        Add(spans, path, offset);
    }

    /// <summary>Only what holds the position and is smaller than what holds it so far.</summary>
    private static void Add(List<TextSpan> spans, TextSpan span, int offset)
    {
        if (!span.IsEmpty && span.Start <= offset && offset <= span.End && spans[^1].Contains(span) && span != spans[^1]) spans.Add(span);
    }

    private static YamlEntry? EntryAt(YamlMapping map, int offset)
    {
        YamlEntry? before = null;
        foreach (var entry in map.Entries)
        {
            if (entry.Span.Start <= offset && offset <= entry.Span.End) before = entry;
        }

        return before;
    }

    private static TextSpan? CommentAt(YamlFile file, int offset)
    {
        foreach (var comment in file.Comments)
        {
            if (comment.Span.Start <= offset && offset <= comment.Span.End) return comment.Span;
        }

        return null;
    }

    private static int Leading(string comment) => comment.Length - comment.TrimStart('#').TrimStart().Length;

    private static TextSpan WordAt(SourceText source, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && IsWord(source.Text[start - 1])) start--;
        while (end < source.Length && IsWord(source.Text[end])) end++;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_';

    private static bool IsBracketed(SourceText source, TextSpan span, bool isFlow) => isFlow && span.Length >= 2 && source.Text[span.End - 1] is ']' or '}';
}
