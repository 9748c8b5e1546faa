using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model.Keys;
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
                () => MovedEntry.To(written, [], target!) ?? Enumerable.Repeat<Syntax.Diagnostics.FileEdit?>(null, 1));
        }
    }

    private static WrittenEntry? SectionIn(YamlFile file, string section) =>
        EntryFinding.Section(file, section) is { } entry ? EntryFinding.At(file, entry.Key.Span) : null;
}
