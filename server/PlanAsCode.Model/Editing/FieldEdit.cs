using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Syntax.Yaml.Editing;

namespace PlanAsCode.Model.Editing;

/// <summary>
/// Writes fields of entities into the files of a plan: where a field stands already, there; else at the first place where the
/// entity is declared. Comments, order and layout stay.
/// </summary>
public static class FieldEdit
{
    public static FieldEditResult Make(PlanSnapshot plan, IEnumerable<FieldChange> changes)
    {
        var byFile = new Dictionary<YamlFile, List<EntryChange>>();
        var files = plan.Files.ToDictionary(file => file.Source.Path, StringComparer.Ordinal);
        var places = new Dictionary<YamlFile, EntryPlaces>();
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var change in changes)
        {
            if (HolderOf(change) is not var (file, holder))
            {
                problems.Add($"`{change.Entity.Path}` is not written in a map of its own");
                continue;
            }

            if (!byFile.TryGetValue(file, out var ofFile)) byFile[file] = ofFile = [];
            ofFile.Add(new EntryChange(holder, change.Field, change.Yaml));
        }

        var edited = ImmutableArray.CreateBuilder<EditedFile>();
        foreach (var (file, ofFile) in byFile.OrderBy(pair => pair.Key.Source.Path, StringComparer.Ordinal))
        {
            var result = MapEdit.Make(file, ofFile);
            if (result.Text is { } text) edited.Add(new EditedFile(file.Source, text));
            else problems.Add($"{file.Source.Path}: {result.Problem}");
        }

        return new FieldEditResult(edited.ToImmutable(), problems.ToImmutable());

        (YamlFile, YamlEntry)? HolderOf(FieldChange change)
        {
            (YamlFile, YamlEntry)? first = null;
            foreach (var key in change.Entity.Declarations.Prepend(change.Entity.Place))
            {
                if (!files.TryGetValue(key.Path, out var file)) continue;
                if (!places.TryGetValue(file, out var known)) places[file] = known = new EntryPlaces(file);
                if (known.At(key.Span) is not { } entry) continue;
                first ??= (file, entry);
                if (entry.Value is YamlMapping map && map.Find(change.Field) is not null) return (file, entry);
            }

            return first;
        }
    }
}

/// <summary>What came of a number of changes: files that changed, and why others could not be.</summary>
public sealed record FieldEditResult(ImmutableArray<EditedFile> Files, ImmutableArray<string> Problems);

/// <summary>A file before and after.</summary>
public sealed record EditedFile(SourceText Before, SourceText After);
