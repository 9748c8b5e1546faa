using System.Text;

namespace PlanAsCode.Reports.Html;

/// <summary>Escapes text so that it is only text in HTML, in quoted attributes, in SVG and in XML.</summary>
public static class HtmlText
{
    public static string Escape(string text)
    {
        if (!NeedsEscaping(text)) return text;

        var html = new StringBuilder(text.Length + 16);
        AppendEscaped(html, text);
        return html.ToString();
    }

    public static void AppendEscaped(StringBuilder html, string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                html.Append(character).Append(text[++at]);
                continue;
            }

            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(IsForbidden(character) ? '\uFFFD' : character),
            };
        }
    }

    private static bool NeedsEscaping(string text)
    {
        foreach (var character in text)
        {
            if (character is '&' or '<' or '>' or '"' or '\'' || IsForbidden(character) || char.IsSurrogate(character)) return true;
        }

        return false;
    }

    // Neither HTML nor XML has a way to write these; a lone half of a surrogate pair is no character at all.
    private static bool IsForbidden(char character) =>
        (character < ' ' && character is not ('\t' or '\n' or '\r')) || character is '\uFFFE' or '\uFFFF' || char.IsSurrogate(character);
}
