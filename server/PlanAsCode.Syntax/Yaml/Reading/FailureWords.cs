using System.Globalization;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Checking;
using PlanAsCode.Syntax.Yaml.Splitting;

namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>Says in words of ours what is wrong where YamlDotNet stopped, and offers the fix where it is clear.</summary>
internal static class FailureWords
{
    public const string Rule = "syntax-error";

    public static Problem TooDeep(TextSpan span, int maxDepth) => Problem.Error(
        "too-deep",
        string.Create(CultureInfo.InvariantCulture, $"maps and lists lie in each other deeper than {maxDepth} levels (`workspace.limits`)"),
        span);

    public static Problem Unreadable(TextSpan span) =>
        Problem.Error(Rule, "this cannot be read for sure: put texts with special characters in quotes", span);

    /// <summary>A line of a map that is no key: a word being typed, or a key whose colon or space is missing.</summary>
    public static Problem ColonMissing(string text, TextSpan span)
    {
        var written = text[span.Start..span.End];
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && colon + 1 < written.Length && !written.AsSpan(0, colon).ContainsAny(" \t\"'"))
        {
            return Problem.Error(Rule, $"a space is missing behind the colon of `{written[..(colon + 1)]}`", span)
                .WithFix("Insert a space", new TextEdit(new TextSpan(span.Start + colon + 1, 0), " "));
        }

        if (ForbiddenPlainValues.IsForbiddenStart(written[0])) return ForbiddenPlainValues.Of(written[0], written, span);
        var problem = Problem.Error(Rule, $"`{Shortened(written)}` is no `key: value`: a colon is missing behind the key", span);
        return written.Contains(' ', StringComparison.Ordinal) ? problem : problem.WithFix("Add a colon", new TextEdit(new TextSpan(span.End, 0), ":"));
    }

    public static Problem Of(LineTable lines, Stretch stretch, int at, string reason, int maxDepth)
    {
        if (reason == ReadFailure.TooDeep) return TooDeep(new TextSpan(at, 1), maxDepth);
        var number = LineOf(lines, stretch, at);
        var line = lines[number];
        var open = lines.OpenAt(stretch, stretch.End - 1);
        var item = Value.InFlowAt(lines, stretch, number, at);
        if (item is { } first && line.Continues && first.Start == line.TextAt && lines.Text.AsSpan(first.Start, first.Length).Contains(": ", StringComparison.Ordinal))
            return Problem.Error(Rule, "a comma is missing at the end of the line above", first);
        return OfValue(lines, item, at)
            ?? (lines.OpenAt(stretch, number).IsOpen ? null : OfValue(lines, Value.OfLine(line), at))
            ?? (open.IsOpen ? ClosedInComment(lines, stretch, open) ?? Unclosed(lines, open) : null)
            ?? OfColon(lines, line, at)
            ?? (line is { IsFreshContent: true, KeyColumn: < 0 } && !lines.IsDashAt(number, line.Indent) && number > stretch.First
                ? ColonMissing(lines.Text, TextSpan.FromBounds(line.TextAt, line.ContentEnd))
                : Plainly(lines, line, at, reason));
    }

    private static int LineOf(LineTable lines, Stretch stretch, int at)
    {
        var line = stretch.First;
        while (line + 1 < stretch.End && lines[line + 1].Start <= at) line++;
        while (line > stretch.First && lines[line].Kind != LineKind.Content) line--;
        return line;
    }

    private static Problem? OfValue(LineTable lines, TextSpan? value, int at)
    {
        if (value is not { } span) return null;
        var written = lines.Text[span.Start..span.End];
        if (written.StartsWith("{{", StringComparison.Ordinal)) return TemplateBraces.Of(written, span);
        if (ForbiddenPlainValues.IsForbiddenStart(written[0])) return ForbiddenPlainValues.Of(written[0], written, span);
        if (BlankMissing(written, span.Start) is { } blank) return blank;
        if (at > span.Start && written[0] is '[' or '{' or '"' or '\'') return ForbiddenPlainValues.Of(written[0], written, span);
        if (written[0] is not ('&' or '!') && written.Contains(": ", StringComparison.Ordinal)) return ColonInside(written, span);
        return null;
    }

    /// <summary>A key between braces whose list or map follows without a blank: <c>assign:[ana]</c>.</summary>
    private static Problem? BlankMissing(string written, int start)
    {
        var isQuoted = false;
        for (var at = 1; at + 1 < written.Length; at++)
        {
            isQuoted ^= written[at] == '"';
            if (isQuoted || written[at] != ':' || written[at + 1] is not ('[' or '{') || !IsKeyLetter(written[at - 1])) continue;
            var key = at;
            while (key > 0 && IsKeyLetter(written[key - 1])) key--;
            return Problem.Error(Rule, $"`{written[key..at]}:` needs a blank behind its colon", TextSpan.FromBounds(start + key, start + at + 1))
                .WithFix("Put a blank behind the colon", new TextEdit(new TextSpan(start + at + 1, 0), " "));
        }

        return null;

        static bool IsKeyLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '-';
    }

    private static Problem ColonInside(string written, TextSpan span) =>
        Problem.Error(Rule, $"a value with a colon and a space in it needs quotes: {Quoting.InQuotes(Shortened(written))}", span)
            .WithFix("Put the value in quotes", new TextEdit(span, Quoting.InQuotes(written)));

    private static Problem? OfColon(LineTable lines, SourceLine line, int at) =>
        at < line.End && lines.Text[at] == ':' && Value.OfLine(line) is { } span ? ColonInside(lines.Text[span.Start..span.End], span) : null;

    /// <summary>A bracket whose other half became a comment, as in <c>{title: Fix login #42, effort: 2d}</c>: the mistake is the comment.</summary>
    private static Problem? ClosedInComment(LineTable lines, Stretch stretch, OpenState open)
    {
        if (open.Quote != '\0' || lines.CommentOf(LineOf(lines, stretch, open.OpenedAt)) is not { } comment) return null;
        var text = lines.Text[comment.Span.Start..comment.Span.End].TrimEnd();
        var closer = lines.Text[open.OpenedAt] == '[' ? ']' : '}';
        if (text.Length < 2 || !char.IsLetterOrDigit(text[1]) || !text.Contains(closer, StringComparison.Ordinal)) return null;
        return Problem.Error(
            Rule, $"everything from ` #` on is a comment, the `{closer}` too; put the text with `{text.Split(' ', ',', closer)[0]}` in quotes",
            new TextSpan(comment.Span.Start, text.Length));
    }

    private static Problem Unclosed(LineTable lines, OpenState open)
    {
        if (open.Quote != '\0') return Problem.Error(Rule, $"the quote that begins here is not closed: `{open.Quote}` is missing", new TextSpan(open.QuoteAt, 1));
        var bracket = lines.Text[open.OpenedAt];
        return Problem.Error(Rule, $"`{bracket}` is not closed: `{(bracket == '[' ? ']' : '}')}` is missing", new TextSpan(open.OpenedAt, 1));
    }

    private static Problem Plainly(LineTable lines, SourceLine line, int at, string reason)
    {
        var start = Math.Clamp(at, line.TextAt, Math.Max(line.TextAt, line.ContentEnd - 1));
        var span = TextSpan.FromBounds(start, Math.Max(start, line.ContentEnd));
        if (span.Length > 0 && lines.Text[start] is ']' or '}')
            return Problem.Error(Rule, $"`{lines.Text[start]}` closes nothing that is open", new TextSpan(start, 1));
        if (reason.Contains(" tab", StringComparison.Ordinal))
            return Problem.Error("tab-indentation", "tabs cannot indent YAML; use spaces", TextSpan.FromBounds(line.Start, line.TextAt));
        if (reason.Contains("escape", StringComparison.Ordinal) || reason.Contains("Unicode", StringComparison.Ordinal))
            return Problem.Error(Rule, "unknown escape behind a backslash; double the backslash, or use single quotes", span);
        if (reason.Contains("directive", StringComparison.OrdinalIgnoreCase) || reason.Contains("<document start>", StringComparison.Ordinal))
            return Problem.Error(Rule, "a line that begins with `%` is a directive, which must be `%YAML 1.2` or `%TAG` and end with a line `---`", span);
        if (reason.Contains("block sequence", StringComparison.OrdinalIgnoreCase))
            return Problem.Error(Rule, "a list item cannot stand here: begin the list on the line below its key", span);
        return Problem.Error(Rule, $"`{Shortened(lines.Text[span.Start..span.End])}` does not fit here: expected `key: value`, or text in quotes", span);
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..(char.IsHighSurrogate(text[38]) ? 38 : 39)] + "…";
}
