using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Cli.Formats;

/// <summary>Text of a plan on a terminal: nothing in it may move the cursor, and wide letters take two columns.</summary>
public static class Shown
{
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
    public static int Columns(string text) => TextColumns.Of(text);

    /// <summary>Exactly so many columns: cut with an ellipsis, or filled with blanks.</summary>
    public static string Fitted(string text, int columns) => TextColumns.Fitted(text, columns);

    /// <summary>Of printable ASCII alone: nothing to replace.</summary>
    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static bool IsUnsafe(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
