using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace PlanAsCode.Reports.Html;

/// <summary>Reads <c>[[path]]</c> in Markdown as the name of what the path stands for.</summary>
internal sealed class PlanLinkParser : InlineParser
{
    private readonly Func<string, string?> _nameOf;

    public PlanLinkParser(Func<string, string?> nameOf)
    {
        _nameOf = nameOf;
        OpeningCharacters = ['['];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[') return false;

        var end = slice.Text.IndexOf("]]", slice.Start + 2, StringComparison.Ordinal);
        if (end < 0 || end > slice.End) return false;

        var path = slice.Text[(slice.Start + 2)..end].Trim();
        if (path.Length == 0 || path.AsSpan().IndexOfAny('[', '\n') >= 0) return false;
        if (_nameOf(path) is not { } name) return false;

        var strong = new EmphasisInline { DelimiterChar = '*', DelimiterCount = 1 };
        strong.AppendChild(new LiteralInline(name));
        processor.Inline = strong;
        strong.IsClosed = true;
        slice.Start = end + 2;
        return true;
    }
}
