using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing.Writing;

/// <summary>Writes a new entry at the end of a map, in the style that the map has.</summary>
internal static class NewEntry
{
    private const int UsualIndent = 2;

    /// <summary>Into the map that is an entry's value, or is to become it.</summary>
    /// <param name="entry">One line of YAML: <c>eva: {name: Eva}</c>.</param>
    /// <returns>Null where the value is no map of the entry's own.</returns>
    public static FileEdit? Into(SourceText source, YamlEntry holder, string entry) => holder.Value switch
    {
        YamlMapping map => Into(source, map, entry),
        YamlMissing { IsBroken: false, HasColon: true } missing => IntoNothing(source, holder, missing, entry),
        _ => null,
    };

    /// <summary>Into a map in the style of its last entry: where that is in lines, what is between braces is written in lines too.</summary>
    /// <param name="entry">One line of YAML: <c>eva: {name: Eva}</c>.</param>
    public static FileEdit? Beside(SourceText source, YamlEntry holder, string entry) => holder.Value is YamlMapping { IsFlow: false, Entries: [.., { Value: YamlMapping { IsFlow: false } }] } map
        ? Into(source, map, InLines(source, map.Entries[^1], entry))
        : Into(source, holder, entry);

    private static string InLines(SourceText source, YamlEntry neighbour, string entry)
    {
        if (YamlFile.Parse(new SourceText("", entry)) is not { Documents: [YamlMapping { Entries: [{ Value: YamlMapping { IsFlow: true } fields } own] }], Source: var text }) return entry;
        var indent = source.LineBreakAt(neighbour.Key.Span.Start) + source.IndentAt(((YamlMapping)neighbour.Value).Entries[0].Key.Span.Start);
        return own.KeyText + ":" + string.Concat(fields.Entries.Select(field => indent + text.TextAt(field.Span)));
    }

    public static FileEdit? Into(SourceText source, YamlMapping map, string entry)
    {
        if (map.IsFlow) return InFlow(source, map, entry);
        if (map.Entries.IsEmpty) return null;
        var last = EndOf(map.Entries[^1]);
        var end = source.EndOfLineAt(last);
        return new FileEdit(source.Path, new TextEdit(new TextSpan(end, 0), source.LineBreakAt(last) + source.IndentAt(map.Entries[0].Key.Span.Start) + entry));
    }

    private static FileEdit InFlow(SourceText source, YamlMapping map, string entry) => map.Entries.IsEmpty
        ? new FileEdit(source.Path, new TextEdit(new TextSpan(map.Span.Start + 1, 0), entry))
        : new FileEdit(source.Path, new TextEdit(new TextSpan(map.Entries[^1].Span.End, 0), ", " + entry));

    private static FileEdit? IntoNothing(SourceText source, YamlEntry holder, YamlMissing missing, string entry)
    {
        var end = source.EndOfLineAt(missing.Span.End);
        var rest = source.Text.AsSpan(missing.Span.End, end - missing.Span.End).TrimStart();
        if (!rest.IsEmpty && rest[0] != '#') return null;
        var indent = source.IndentAt(holder.Key.Span.Start) + new string(' ', UsualIndent);
        return new FileEdit(source.Path, new TextEdit(new TextSpan(end, 0), source.LineBreakAt(end) + indent + entry));
    }

    /// <summary>The last letter of an entry: what ends with a line break ends on the line before.</summary>
    private static int EndOf(YamlEntry entry) => Math.Max(entry.Key.Span.End, entry.Span.End - 1);
}
