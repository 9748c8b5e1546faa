using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Formatting;

/// <summary>Working hours of several spans as a list: <c>hours: 09:00-12:00, 13:00-18:00</c> is one value in lines only, between braces its comma would end it.</summary>
internal static class SpansAsLists
{
    public static SourceText Of(YamlFile file)
    {
        var edits = new List<TextEdit>();
        var open = new Stack<(YamlNode Node, FieldType? Type)>(file.Documents.Select(document => (document, (FieldType?)TypesBelow.Top)));
        while (open.TryPop(out var next))
        {
            if (next is { Node: YamlScalar { Anchor: null, Tag: null } scalar, Type: OneOfType { Choices: [var first, ListType, ..] } } && first == Scalars.DaySpans && AsList(scalar) is { } list)
                edits.Add(new TextEdit(scalar.Span, list));
            foreach (var inner in TypedNodes.In(next.Node, next.Type)) open.Push(inner);
        }

        return edits.Count == 0 ? file.Source : TextEdits.Apply(file.Source, edits) ?? file.Source;
    }

    /// <summary>Null for one span, and for what is none.</summary>
    private static string? AsList(YamlScalar scalar)
    {
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded) return null;
        var spans = scalar.Value.Split(',', StringSplitOptions.TrimEntries);
        return spans.Length > 1 && Array.TrueForAll(spans, IsSpan) ? $"[{string.Join(", ", spans)}]" : null;
    }

    private static bool IsSpan(string text) => text.Length > 0 && text.All(letter => char.IsAsciiDigit(letter) || letter is ':' or '-');
}
