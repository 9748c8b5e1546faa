using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Analysis.Rules;

/// <summary>
/// Fixes that write one field of an entity, in the block or flow style its other fields have. Empty where no clear place is
/// to be found: an entity without fields, or fields that come from a merge key.
/// </summary>
public static class FieldFix
{
    /// <param name="value">As YAML, quoted where it needs quotes.</param>
    public static ImmutableArray<CodeFix> Set(string title, Entity entity, string field, string value)
    {
        if (entity.Fields.TryGetValue(field, out var written))
            return IsItsOwn(entity, written) ? Fix(title, written.Value, Replacement(written, value)) : [];

        var own = entity.Fields.Values.Where(place => IsItsOwn(entity, place)).OrderBy(place => place.Key.Span.Start).ToList();
        if (own.Count == 0) return [];
        own = own.FindAll(place => place.Key.Path == own[0].Key.Path);
        var isFlow = IsFlow(entity, own[0]);
        var anchor = own.FindLast(IsOnOneLine);
        var place = anchor is null ? own[0].Key : anchor.Value;
        return Fix(title, place, anchor is null ? Before(own[0], field, value, isFlow) : Behind(anchor, field, value, isFlow));
    }

    private static ImmutableArray<CodeFix> Fix(string title, Place place, TextEdit edit) =>
        [new CodeFix(title, [new FileEdit(place.Path, edit)])];

    /// <summary>A field merged in with <c>&lt;&lt;</c> stands elsewhere; to change it would change others too.</summary>
    private static bool IsItsOwn(Entity entity, FieldPlace field) =>
        entity.Declarations.Append(entity.Place).Any(key => key.Path == field.Key.Path && key.Span.End <= field.Key.Span.Start);

    private static TextEdit Replacement(FieldPlace field, string value) =>
        field.Node is YamlMissing
            ? new TextEdit(new TextSpan(BehindColon(field.Key), 0), " " + value)
            : new TextEdit(field.Value.Span, value);

    private static int BehindColon(Place key) => key.Source.Text.IndexOf(':', key.Span.End) is >= 0 and var colon ? colon + 1 : key.Span.End;

    private static bool IsOnOneLine(FieldPlace field) =>
        field.Key.Start.Line == field.Value.End.Line && field.Node is not YamlMissing && !IsBlockText(field.Node);

    private static bool IsBlockText(YamlNode node) => node is YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded };

    private static bool IsFlow(Entity entity, FieldPlace first)
    {
        var key = entity.Declarations.Append(entity.Place).Where(place => place.Path == first.Key.Path && place.Span.End <= first.Key.Span.Start)
            .MaxBy(place => place.Span.Start)!;
        var between = key.Source.TextAt(TextSpan.FromBounds(key.Span.End, first.Key.Span.Start));
        return between.Contains('{', StringComparison.Ordinal);
    }

    private static TextEdit Behind(FieldPlace anchor, string field, string value, bool isFlow)
    {
        if (isFlow) return new TextEdit(new TextSpan(anchor.Value.Span.End, 0), $", {field}: {value}");
        var source = anchor.Value.Source;
        var line = anchor.Value.End.Line;
        var end = source.Lines.StartOf(line) + source.LineText(line).Length;
        return new TextEdit(new TextSpan(end, 0), LineBreak(source) + Indent(anchor) + $"{field}: {value}");
    }

    private static TextEdit Before(FieldPlace first, string field, string value, bool isFlow) =>
        new(new TextSpan(first.Key.Span.Start, 0),
            isFlow ? $"{field}: {value}, " : $"{field}: {value}{LineBreak(first.Key.Source)}{Indent(first)}");

    private static string Indent(FieldPlace field) => new(' ', field.Key.Start.Character);

    private static string LineBreak(SourceText source) => source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
