using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>Repairs that several kinds of values share.</summary>
internal static partial class Repairs
{
    /// <summary>Digits and signs of other scripts and of word processors: `１２`, `–`, `…`.</summary>
    public static Repaired? PlainCharacters(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text) plain.Append(PlainCharacter(letter));

        return plain.Length == text.Length && plain.Equals(text)
            ? null
            : new Repaired(plain.ToString().Trim(), "digits, dashes and dots are the plain ones of the keyboard");
    }

    public static Repaired? LowerCase(string text) =>
        Replaced(text, text.ToLowerInvariant(), "only small letters are used here");

    /// <summary>`3 days` → `3d`.</summary>
    public static Repaired? UnitWords(string text)
    {
        var unit = "";
        var replaced = NumberAndWord().Replace(text, match =>
        {
            if (UnitSymbols.OfWord(match.Groups[2].Value) is not { } symbol) return match.Value;
            if (symbol != match.Groups[2].Value) unit = symbol;
            return match.Groups[1].Value + symbol;
        });
        return unit.Length == 0 ? null : Replaced(text, replaced, $"the unit is written `{unit}`");
    }

    /// <summary>`30h per week` → `30h/w`.</summary>
    public static Repaired? PerUnitWords(string text)
    {
        var match = PerWord().Match(text);
        return match.Success && UnitSymbols.OfWord(match.Groups[1].Value) is { } symbol
            ? Replaced(text, text[..match.Index] + "/" + symbol, $"the unit is written `/{symbol}`")
            : null;
    }

    public static Repaired? Replaced(string before, string after, string reason) =>
        before == after ? null : new Repaired(after, reason);

    private static string PlainCharacter(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => ((char)(letter - '\uFF01' + '!')).ToString(),
        >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE58' or '\uFE63' => "-",
        '\u2025' or '\u2026' => "..",
        '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u00AD' or '\uFEFF' => "",
        > '\u007F' when char.IsDigit(letter) => CharUnicodeInfo.GetDecimalDigitValue(letter).ToString(CultureInfo.InvariantCulture),
        _ => letter.ToString(),
    };

    [GeneratedRegex(@"([0-9])\s*([\p{L}]+)")]
    private static partial Regex NumberAndWord();

    [GeneratedRegex(@"\s*(?:/|\bper\b|\bpro\b|\beach\b)\s*(\p{L}+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PerWord();
}
