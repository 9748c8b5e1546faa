using System.Text;

namespace PlanAsCode.Features.Understanding;

/// <summary>Words as Markdown: what stands between backquotes is code, all else is shown as it is.</summary>
internal static class MarkdownText
{
    /// <summary>Words that begin a line, where some letters would begin a list or a heading.</summary>
    public static string OfLine(string words)
    {
        var text = Of(words);
        if (text.Length == 0) return text;
        if (text[0] is '#' or '>' or '+' or '-' or '=') return "\\" + text;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && text[digits] is '.' or ')' && (digits + 1 == text.Length || text[digits + 1] == ' ') ? text.Insert(digits, "\\") : text;
    }

    /// <summary>Words inside a line.</summary>
    public static string Of(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        var isCode = false;
        for (var at = 0; at < words.Length; at++)
        {
            var letter = words[at];
            // An odd backquote at the end opens nothing.
            if (letter == '`' && (isCode || words.IndexOf('`', at + 1) > 0)) isCode = !isCode;
            else if (!isCode && IsMarkup(words, at)) text.Append('\\');
            text.Append(letter is '\r' or '\n' ? ' ' : letter);
        }

        return text.ToString();
    }

    private static bool IsMarkup(string words, int at) => words[at] switch
    {
        '\\' or '*' or '`' or '~' or '<' or '|' => true,
        '_' => !IsWord(words, at - 1) || !IsWord(words, at + 1),
        '[' or '!' => words.Contains("](", StringComparison.Ordinal),
        '&' => IsWord(words, at + 1) || (at + 1 < words.Length && words[at + 1] == '#'),
        _ => false,
    };

    private static bool IsWord(string words, int at) => at >= 0 && at < words.Length && char.IsLetterOrDigit(words[at]);
}
