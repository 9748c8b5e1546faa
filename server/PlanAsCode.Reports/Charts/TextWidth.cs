using System.Text;

namespace PlanAsCode.Reports.Charts;

/// <summary>
/// About how wide a text is in a sans-serif typeface, and how much of it fits: a drawing cannot ask the browser. Errs on the wide side.
/// </summary>
internal static class TextWidth
{
    public static decimal Of(string text, decimal fontSize)
    {
        var width = 0m;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width * fontSize;
    }

    /// <summary>The text, or as much of it as fits, with an ellipsis.</summary>
    public static string Fit(string text, decimal fontSize, decimal width)
    {
        if (Of(text, fontSize) <= width) return text;

        var fitted = new StringBuilder();
        var left = (width / fontSize) - Of(new Rune('…'));
        foreach (var rune in text.EnumerateRunes())
        {
            left -= Of(rune);
            if (left < 0) break;
            fitted.Append(rune);
        }

        return fitted.ToString().TrimEnd() + "…";
    }

    // In shares of the font size.
    private static decimal Of(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '!' or '|' or '·' => 0.28m,
        'f' or 't' or 'r' or 'I' or ' ' or '-' or '(' or ')' or '/' or '[' or ']' or '"' => 0.36m,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' or '—' => 0.9m,
        >= 'A' and <= 'Z' => 0.68m,
        >= '0' and <= '9' => 0.57m,
        < 0x300 => 0.55m,
        < 0x1100 => 0.65m,
        _ => 1.05m,
    };
}
