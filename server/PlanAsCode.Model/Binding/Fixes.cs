using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>Changes that mend a finding.</summary>
internal static class Fixes
{
    public static CodeFix Replace(Place place, string newText) =>
        new($"Replace by {Shown.Of(newText)}", [new FileEdit(place.Path, new TextEdit(place.Span, newText))]);

    /// <summary>Another text for a scalar, in the quotes it was written in; null where it is written over several lines.</summary>
    public static CodeFix? ReplaceValue(Spot spot, string newText)
    {
        if (spot.Node is not YamlScalar scalar) return null;

        var written = scalar.Style switch
        {
            ScalarStyle.Plain => newText,
            ScalarStyle.SingleQuoted => "'" + newText.Replace("'", "''", StringComparison.Ordinal) + "'",
            ScalarStyle.DoubleQuoted => Quote(newText),
            _ => null,
        };
        return written is null ? null : Replace(spot.Place, written);
    }

    public static CodeFix WrapInList(Spot spot) => new(
        "Make it a list",
        [
            new FileEdit(spot.Source.Path, new TextEdit(new TextSpan(spot.Node.Span.Start, 0), "[")),
            new FileEdit(spot.Source.Path, new TextEdit(new TextSpan(spot.Node.Span.End, 0), "]")),
        ]);

    public static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
