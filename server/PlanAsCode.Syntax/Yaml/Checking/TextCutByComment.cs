using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Reading;

namespace PlanAsCode.Syntax.Yaml.Checking;

/// <summary>A comment that was meant as text: <c>title: Fix login #42</c>.</summary>
internal static class TextCutByComment
{
    public const string Rule = "text-cut-by-comment";

    /// <param name="start">Index of the value in the patched text, which may be empty.</param>
    public static Problem? Behind(PatchedText patched, int start, int end)
    {
        var text = patched.Text;
        var hash = end;
        while (hash < text.Length && text[hash] is ' ' or '\t') hash++;
        if (hash == end || hash + 1 >= text.Length || text[hash] != '#' || !char.IsLetterOrDigit(text[hash + 1])) return null;
        var stop = text.AsSpan(hash).IndexOfAny('\r', '\n');
        stop = stop < 0 ? text.Length : hash + stop;
        while (char.IsWhiteSpace(text[stop - 1])) stop--;
        var comment = text[hash..stop];
        var from = start == end ? hash : start;
        return new Problem(
            Rule,
            Severity.Warning,
            $"everything from ` #` on is a comment; put the value in quotes if `{comment}` belongs to it, or a space behind `#`",
            patched.SpanOf(hash, stop))
            .WithFix("Put the whole value in quotes", new TextEdit(patched.SpanOf(from, stop), Quoting.InQuotes(text[from..stop])))
            .WithFix("Make it a comment", new TextEdit(patched.SpanOf(hash + 1, hash + 1), " "));
    }
}
