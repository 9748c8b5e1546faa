using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Finding;

/// <summary>
/// What stands at a position of a file, in the words of the plan language: from the file down to the innermost map, list or value.
/// Reads the tree only, so it costs the same however large the plan is around it.
/// </summary>
/// <param name="Steps">Outermost (the document) first; never empty unless the file is.</param>
/// <param name="Entry">The innermost <c>key: value</c> around the position; null where there is none.</param>
/// <param name="Key">What the language knows of that entry's key; null for ids, free keys and unknown ones.</param>
public sealed record Cursor(ImmutableArray<CursorStep> Steps, YamlEntry? Entry, Key? Key, CursorPart Part)
{
    /// <summary>The innermost map, list or value.</summary>
    public CursorStep? Innermost => Steps.IsEmpty ? null : Steps[^1];

    /// <summary>The innermost entity around the position, by kind and path; null at the top and in sections.</summary>
    public (EntityKind Kind, string Path)? Entity
    {
        get
        {
            for (var at = Steps.Length - 1; at >= 0; at--)
            {
                if (Steps[at] is { Kind: { } kind, Path: { } path }) return (kind, path);
            }

            return null;
        }
    }

    public static Cursor At(YamlFile file, int offset) => new CursorWalk(offset).Through(file);
}

/// <summary>One level on the way down to a position.</summary>
/// <param name="Node">The map, list or value.</param>
/// <param name="Type">What the language takes there; null where it is free or unknown.</param>
/// <param name="Kind">Where the map is an entity: its kind.</param>
/// <param name="Path">Where the map is an entity, or a map of entities inside one: that entity's path.</param>
public sealed record CursorStep(YamlNode Node, FieldType? Type, EntityKind? Kind, string? Path)
{
    /// <summary>The keys that the map takes; null where it is no map with known keys.</summary>
    public KeySet? Keys => (Type as RecordType)?.Keys;
}

/// <summary>On which part of the innermost entry a position is.</summary>
public enum CursorPart
{
    /// <summary>On no entry: between them, or in an empty file.</summary>
    Between,
    Key,
    Value,
}
