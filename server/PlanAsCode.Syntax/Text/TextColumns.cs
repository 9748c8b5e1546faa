using System.Globalization;
using System.Text;

namespace PlanAsCode.Syntax.Text;

/// <summary>How much room a text takes in letters of one width: wide letters take two columns, marks none.</summary>
public static class TextColumns
{
    /// <summary>First and last code points that take two columns (Unicode Standard Annex 11, wide and fullwidth, the larger blocks).</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x26A1, 0x26A1),
        (0x2705, 0x2705), (0x274C, 0x274C), (0x2753, 0x2755), (0x2795, 0x2797), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50),
        (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>Columns that a text takes.</summary>
    public static int Of(string text)
    {
        // Printable ASCII, which nearly all text is, takes a column a letter.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text.Length;
        var columns = 0;
        foreach (var rune in text.EnumerateRunes()) columns += ColumnsOf(rune);
        return columns;
    }

    /// <summary>Exactly so many columns: cut with an ellipsis, or filled with blanks.</summary>
    public static string Fitted(string text, int columns)
    {
        var taken = Of(text);
        if (taken <= columns) return text.PadRight(text.Length + columns - taken);
        var cut = new StringBuilder();
        taken = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (taken + ColumnsOf(rune) > columns - 1) break;
            cut.Append(rune);
            taken += ColumnsOf(rune);
        }

        return cut.Append('…').Append(' ', Math.Max(0, columns - 1 - taken)).ToString();
    }

    private static int ColumnsOf(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        return Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1;
    }
}
