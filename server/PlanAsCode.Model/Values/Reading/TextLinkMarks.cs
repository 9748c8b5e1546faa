using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Finds <c>[[links]]</c> in texts. Code between backquotes has none.</summary>
public static class TextLinkMarks
{
    /// <summary>What stands between the brackets of each link, without blanks around it.</summary>
    /// <param name="span">Where to look: in the source, not in a value, as what stands between the brackets is the same in every style.</param>
    public static IEnumerable<TextSpan> In(string source, TextSpan span)
    {
        var inCode = false;
        for (var at = span.Start; at < span.End - 1; at++)
        {
            if (source[at] == '`') inCode = !inCode;
            if (inCode || source[at] != '[' || source[at + 1] != '[') continue;

            var close = source.IndexOf("]]", at + 2, span.End - at - 2, StringComparison.Ordinal);
            if (close < 0) yield break;

            yield return Trimmed(source, at + 2, close);
            at = close + 1;
        }
    }

    private static TextSpan Trimmed(string source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source[start])) start++;
        while (end > start && char.IsWhiteSpace(source[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
