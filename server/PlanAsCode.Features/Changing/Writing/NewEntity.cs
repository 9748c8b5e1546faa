using System.Globalization;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing.Writing;

/// <summary>Writes a new thing into the section where it belongs: in the file at hand, else in the file that has most of it, else behind all else.</summary>
internal static class NewEntity
{
    /// <returns>Null where there is no clear place.</returns>
    public static FileEdit? InSection(PlanFile file, EntityKind kind, string entry)
    {
        if (KindNames.SectionOf(kind) is not { } section) return null;
        if (EntryFinding.Section(file.Tree, section) is { } own) return NewEntry.Beside(file.Source, own, entry);
        var other = file.Plan.Files
            .Select(one => (File: one, Entry: EntryFinding.Section(one, section)))
            .Where(one => one.Entry?.Value is YamlMapping)
            .OrderByDescending(one => ((YamlMapping)one.Entry!.Value).Entries.Length)
            .FirstOrDefault();
        return other.Entry is { } found ? NewEntry.Beside(other.File.Source, found, entry) : NewSection(file, section, entry);
    }

    /// <summary>Where tasks of a project or group are written: in the file at hand, if it has some of them.</summary>
    public static FileEdit? InTasks(PlanFile file, Entity holder, string entry) => Inside(file, holder, TaskKeys.Tasks.Name, entry);

    /// <summary>Into a map of a thing, such as the <c>updates</c> of a project; the map is made where it is not there.</summary>
    public static FileEdit? Inside(PlanFile file, Entity holder, string field, string entry)
    {
        var written = EntryFinding.Of(holder, path => file.Plan.Files.FirstOrDefault(one => one.Source.Path == path))
            .OrderByDescending(one => one.Source.Path == file.Path).ToList();
        foreach (var one in written)
        {
            if ((one.Entry.Value as YamlMapping)?.Find(field) is { } own) return NewEntry.Beside(one.Source, own, entry);
        }

        if (written is not [var first, ..]) return null;
        if (first.Entry.Value is YamlMapping { IsFlow: false, Entries: [.., var last] } map && map.Entries.All(one => !one.IsMergeKey || one != last))
        {
            var indent = first.Source.IndentAt(map.Entries[0].Key.Span.Start);
            var lineBreak = first.Source.LineBreakAt(first.Entry.Key.Span.Start);
            return NewEntry.Into(first.Source, map, $"{field}:{lineBreak}{indent}  {entry}");
        }

        return NewEntry.Into(first.Source, first.Entry, $"{field}: {{{entry}}}");
    }

    /// <summary>Words for an id: "Load test" for <c>load-test</c>.</summary>
    public static string TitleOf(string id)
    {
        var words = id.Replace('-', ' ');
        return char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    private static FileEdit? NewSection(PlanFile file, string section, string entry)
    {
        var source = file.Source;
        switch (file.Tree.Documents.LastOrDefault())
        {
            case YamlMapping { IsFlow: true } flow:
                return NewEntry.Into(source, flow, $"{section}: {{{entry}}}");
            case YamlMapping { Entries: [var first, .. var others] }:
                var last = others.LastOrDefault() ?? first;
                var end = source.EndOfLineAt(Math.Max(last.Key.Span.End, last.Span.End - 1));
                var lineBreak = source.LineBreakAt(first.Key.Span.Start);
                var indent = source.IndentAt(first.Key.Span.Start);
                // Comments at the end belong to what they follow.
                var rest = source.Text.AsSpan(end);
                if (rest.TrimStart() is ['#', ..] && file.Tree.Comments is [.., { OnOwnLine: true } comment] && comment.Span.Start > end) end = comment.Span.End;
                return new FileEdit(source.Path, new TextEdit(new TextSpan(end, 0), $"{lineBreak}{lineBreak}{indent}{section}:{lineBreak}{indent}  {entry}"));
            default:
                return null;
        }
    }
}
