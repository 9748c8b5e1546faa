using System.Text;
using System.Text.RegularExpressions;

namespace PlanAsCode.Syntax.Yaml.Editing;

/// <summary>A text as a YAML value on one line: plain where that reads back the same everywhere, else in double quotes.</summary>
public static partial class ScalarText
{
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text != text.Trim() || text is "---" or "..." || OtherThanText().IsMatch(text)) return false;
        if (!char.IsAsciiLetterOrDigit(text[0]) && text[0] != '_' && text[0] != '/' && text[0] != '.' && text[0] < 0x80) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || text[i] is ',' or '[' or ']' or '{' or '}' or '"' or '\u2028' or '\u2029' or '\uFEFF') return false;
            if (text[i] == ':' && (i + 1 == text.Length || text[i + 1] == ' ')) return false;
            if (text[i] == '#' && text[i - 1] == ' ') return false;
        }

        return true;
    }

    /// <summary>What the core schema of YAML 1.2.2 (10.3.2) reads as null, true, false or a number.</summary>
    [GeneratedRegex("""\A(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z""", RegexOptions.CultureInvariant)]
    private static partial Regex OtherThanText();

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\u2028' => "\\L",
                '\u2029' => "\\P",
                _ when char.IsControl(letter) || letter == '\uFEFF' => $"\\u{(int)letter:x4}",
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
