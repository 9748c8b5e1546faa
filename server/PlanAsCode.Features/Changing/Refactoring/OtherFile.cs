using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing.Refactoring;

/// <summary>Moves a thing of a section to another file that has the section; its name stays, so that nothing else changes.</summary>
internal static class OtherFile
{
    private const int Most = 6;

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        if (question.Index.DeclaredAt(question.File.Path, question.Selection.Start) is not { } entity || KindNames.SectionOf(entity.Kind) is not { } section) yield break;
        if (entity.Path.Contains('.', StringComparison.Ordinal)) yield break;
        var place = entity.Declarations.Prepend(entity.Place).First(one => one.Path == question.File.Path && question.Touches(one));
        if (EntryFinding.At(question.Tree, place.Span) is not { } written || EntryPath.IsShared(written.Entry.Value)) yield break;
        var files = question.Plan.Files.Where(file => file.Source.Path != question.File.Path)
            .Select(file => (File: file, Section: SectionIn(file, section)))
            .Where(one => one.Section?.Entry.Value is YamlMissing || (one.Section?.Entry.Value is YamlMapping map && map.Find(entity.Id) is null))
            .Take(Most);
        foreach (var (file, target) in files)
        {
            yield return Offer.Rewrite(
                question.Plan, $"Move `{entity.Id}` to {file.Source.Path}", ChangeKinds.Move,
                () => MovedEntry.To(written, [], target!) is [_, var paste] moved ? [WithSection(question, written, section) ?? moved[0], paste] : Enumerable.Repeat<FileEdit?>(null, 1));
        }
    }

    /// <summary>The last thing of a section takes the section with it, where nothing else is said there.</summary>
    private static FileEdit? WithSection(ChangeQuestion question, WrittenEntry moved, string name)
    {
        if (moved.Map is not { IsFlow: false, Entries.Length: 1 } || SectionIn(question.Tree, name) is not { Map.Entries.Length: > 1 } section || section.Entry.Value != moved.Map) return null;
        if (EntryText.Of(section) is not { IsLines: true } whole || EntryText.Of(moved) is not { } inside) return null;
        var header = question.Source.Text[whole.Span.Start..inside.Span.Start].Trim();
        return header == name + ":" && whole.Span.End == inside.Span.End ? new FileEdit(question.File.Path, whole.Cut(section)) : null;
    }

    private static WrittenEntry? SectionIn(YamlFile file, string section) =>
        EntryFinding.Section(file, section) is { } entry ? EntryFinding.At(file, entry.Key.Span) : null;
}
