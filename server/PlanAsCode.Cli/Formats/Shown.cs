using System.Text;

namespace PlanAsCode.Cli.Formats;

/// <summary>Text of a plan on a terminal: nothing in it may move the cursor, and wide letters take two columns.</summary>
public static class Shown
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

    /// <summary>On one line: line breaks become blanks, other control characters and those that reorder text a replacement character.</summary>
    public static string Line(string text)
    {
        if (IsPlain(text) || !text.Any(IsUnsafe)) return text;
        return string.Create(text.Length, text, (shown, original) =>
        {
            for (var i = 0; i < original.Length; i++)
                shown[i] = original[i] is '\n' or '\r' or '\t' ? ' ' : IsUnsafe(original[i]) ? '\uFFFD' : original[i];
        });
    }

    /// <summary>Columns that a text takes.</summary>
    public static int Columns(string text)
    {
        if (IsPlain(text)) return text.Length;
        var columns = 0;
        foreach (var rune in text.EnumerateRunes()) columns += ColumnsOf(rune);
        return columns;
    }

    /// <summary>Exactly so many columns: cut with an ellipsis, or filled with blanks.</summary>
    public static string Fitted(string text, int columns)
    {
        var taken = Columns(text);
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

    /// <summary>Of printable ASCII alone: one column a character, nothing to replace.</summary>
    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static int ColumnsOf(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.Format) return 0;
        return Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1;
    }

    private static bool IsUnsafe(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
