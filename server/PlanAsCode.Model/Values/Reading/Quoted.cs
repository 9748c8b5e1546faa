using System.Globalization;
using System.Text;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>A text of the user as messages show it: between backquotes, on one line, shortened, nothing invisible.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        if (text.Length == 0) return "an empty text";

        var shown = new StringBuilder("`");
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length > Longest)
            {
                shown.Append('…');
                break;
            }

            if (IsVisible(rune)) shown.Append(rune.ToString());
            else shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return shown.Append('`').ToString();
    }

    private static bool IsVisible(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator);
}
