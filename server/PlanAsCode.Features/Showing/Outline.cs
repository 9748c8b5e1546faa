using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Showing;

/// <summary>The sections of a file and what is declared in them, as a tree. Read from the file alone, so that it never waits.</summary>
public static class Outline
{
    /// <summary>What is nested deeper is shown beside its parent: nobody reads on, and clients limit the depth of messages.</summary>
    private const int MostLevels = 24;

    private const int LongestDetail = 100;

    public static ImmutableArray<OutlineEntry> Of(YamlFile file)
    {
        var sections = new List<OutlineEntry>();
        foreach (var map in file.Documents.OfType<YamlMapping>())
        {
            foreach (var entry in map.Entries)
            {
                if (TypesBelow.OfEntry(TypesBelow.Top, entry) is { Key: { } key } typed && key != SectionKeys.Plan)
                    sections.Add(Node(entry, OutlineKind.Section, null, Inside(file, entry.Value, typed.Type, 1)));
            }
        }

        return [.. sections];
    }

    /// <summary>What an entity is, as far as its own map says.</summary>
    internal static OutlineKind KindOf(EntityKind kind, YamlNode node)
    {
        var map = node as YamlMapping;
        return kind switch
        {
            EntityKind.WorkItem when map?.Find(TaskKeys.Tasks.Name) is not null => OutlineKind.Group,
            EntityKind.WorkItem when TextOf(map, TaskKeys.Milestone.Name) is "true" => OutlineKind.Milestone,
            EntityKind.Resource => TextOf(map, ResourceKeys.Kind.Name) switch
            {
                "team" => OutlineKind.Team,
                "equipment" => OutlineKind.Equipment,
                _ => OutlineKind.Person,
            },
            _ => EntityOutline.KindOf(kind),
        };
    }

    /// <summary>The depth of a tree is bounded when it is read, so this may call itself.</summary>
    private static List<OutlineEntry> Inside(YamlFile file, YamlNode node, FieldType? type, int level)
    {
        var entries = new List<OutlineEntry>();
        if (node is not YamlMapping map) return entries;
        foreach (var entry in map.Entries)
        {
            var typed = TypesBelow.OfEntry(type, entry);
            if (typed.Kind is { } kind) AddEntity(file, entry, kind, typed.Type, level, entries);
            else if (typed.Type is EntityMapType { Kind: EntityKind.WorkItem or EntityKind.Measure }) entries.AddRange(Inside(file, entry.Value, typed.Type, level));
            else if (typed.Type is EntityMapType) Add(entries, Node(entry, OutlineKind.Section, null, Inside(file, entry.Value, typed.Type, level + 1)), level);
        }

        return entries;
    }

    private static void AddEntity(YamlFile file, YamlEntry entry, EntityKind kind, FieldType? type, int level, List<OutlineEntry> entries)
    {
        if (entry.IsMergeKey || entry.Key is not YamlScalar) return;
        var map = entry.Value as YamlMapping;
        var detail = DetailFields(kind).Select(field => TextOf(map, field)).FirstOrDefault(text => text is not null);
        var node = Node(entry, KindOf(kind, entry.Value), OnOneLine(detail), Inside(file, entry.Value, type, level + 1));
        Add(entries, node with { IsDropped = TextOf(map, "status") is "dropped" or "superseded" or "rejected" }, level);
    }

    private static void Add(List<OutlineEntry> entries, OutlineEntry node, int level)
    {
        entries.Add(level < MostLevels ? node : node with { Children = [] });
        if (level >= MostLevels) entries.AddRange(node.Children);
    }

    private static OutlineEntry Node(YamlEntry entry, OutlineKind kind, string? detail, List<OutlineEntry> children) =>
        new(string.IsNullOrWhiteSpace(entry.KeyText) ? "(no id)" : entry.KeyText, detail, kind, entry.Span, entry.Key.Span, [.. children]);

    /// <summary>Which fields say best what an entity is.</summary>
    private static IEnumerable<string> DetailFields(EntityKind kind) => kind switch
    {
        EntityKind.Resource or EntityKind.Stakeholder => [ResourceKeys.FullName.Name],
        EntityKind.Update => [LogKeys.Summary.Name, LogKeys.Health.Name],
        EntityKind.Review => [LogKeys.Kind.Name],
        EntityKind.Decision => [LogKeys.Choice.Name],
        EntityKind.Change => [LogKeys.What.Name],
        EntityKind.Iteration => [IterationKeys.Goal.Name],
        EntityKind.Communication => [CommunicationKeys.Channel.Name],
        EntityKind.Waiver => [WaiverKeys.Reason.Name],
        _ => [TaskKeys.Title.Name],
    };

    private static string? TextOf(YamlMapping? map, string key) => (map?.Find(key)?.Value as YamlScalar)?.Value;

    private static string? OnOneLine(string? text)
    {
        if (text is null) return null;
        var line = text.Trim();
        var end = line.AsSpan().IndexOfAny('\r', '\n');
        if (end >= 0) line = line[..end].TrimEnd();
        if (line.Length <= LongestDetail) return line;
        return line[..(char.IsHighSurrogate(line[LongestDetail - 1]) ? LongestDetail - 1 : LongestDetail)] + "…";
    }
}

/// <summary>One line of an outline.</summary>
/// <param name="Name">The id or the section's key.</param>
/// <param name="Detail">The title or what comes next to one; null where nothing does.</param>
/// <param name="Span">From the key to the end of the value; that of a child lies in that of its parent.</param>
/// <param name="NameSpan">The key.</param>
public sealed record OutlineEntry(string Name, string? Detail, OutlineKind Kind, TextSpan Span, TextSpan NameSpan, ImmutableArray<OutlineEntry> Children)
{
    /// <summary>True where it no longer counts: dropped, superseded or rejected.</summary>
    public bool IsDropped { get; init; }
}
