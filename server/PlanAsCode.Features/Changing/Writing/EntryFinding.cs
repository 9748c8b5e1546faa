using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing.Writing;

/// <summary>From a place to the entry written there, and the way down to it.</summary>
internal static class EntryFinding
{
    /// <summary>The entry whose key stands at a span; null where none does.</summary>
    public static WrittenEntry? At(YamlFile? file, TextSpan key)
    {
        if (file is null) return null;
        YamlNode? node = file.Documents.FirstOrDefault(document => document.Span.Contains(key));
        // A loop, as trees may be deep.
        while (node is not null)
        {
            YamlNode? next = null;
            if (node is YamlMapping map)
            {
                foreach (var entry in map.Entries)
                {
                    if (entry.Key.Span == key) return new WrittenEntry(file, map, entry);
                    if (entry.Value.Span.Contains(key)) next = entry.Value;
                }
            }
            else if (node is YamlSequence list)
            {
                next = list.Items.FirstOrDefault(item => item.Span.Contains(key));
            }

            node = next;
        }

        return null;
    }

    /// <summary>The entries of a thing, one for each place that declares it.</summary>
    public static IEnumerable<WrittenEntry> Of(Entity entity, Func<string, YamlFile?> fileOf) =>
        entity.Declarations.Prepend(entity.Place).DistinctBy(place => (place.Path, place.Span)).Select(place => At(fileOf(place.Path), place.Span)).OfType<WrittenEntry>();

    /// <summary>The entry of a section in a file's documents, the first that has it.</summary>
    public static YamlEntry? Section(YamlFile file, string name) =>
        file.Documents.OfType<YamlMapping>().Select(document => document.Find(name)).FirstOrDefault(entry => entry is not null);
}

/// <summary>An entry with the map it stands in.</summary>
internal sealed record WrittenEntry(YamlFile File, YamlMapping Map, YamlEntry Entry)
{
    public SourceText Source => File.Source;
}
