using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Keys;

/// <summary>What the language takes inside a map or a list, going down one level.</summary>
public static class TypesBelow
{
    private static readonly RecordType[] Entities = [.. KeyCatalog.Kinds.Select(kind => new RecordType(KeyCatalog.Of(kind)))];

    /// <summary>What a file takes at its top.</summary>
    public static RecordType Top { get; } = new(KeyCatalog.Top);

    /// <summary>What an item of a list may be.</summary>
    public static FieldType? OfItem(FieldType? list, YamlNode item) => Fitting((list as ListType)?.Item, item);

    /// <summary>What an entry of a map is: its key in the catalogue, what its value may be, and the kind where it is an entity.</summary>
    public static TypedEntry OfEntry(FieldType? map, YamlEntry entry)
    {
        // What is merged stands for entries of the map itself.
        if (entry.IsMergeKey) return new TypedEntry(null, entry.Value is YamlSequence ? new ListType(map!) : map, null);
        switch (map)
        {
            case EntityMapType { Kind: var kind }:
                return new TypedEntry(null, Entities[(int)kind], kind);
            case MapType { Value: var value }:
                return new TypedEntry(null, Fitting(value, entry.Value), null);
            case RecordType { Keys: var keys } when keys.Find(entry.KeyText) is { } key:
                return new TypedEntry(key, Fitting(key.Type, entry.Value), null);
            default:
                return default;
        }
    }

    /// <summary>Of several forms the one that a node is written in; a scalar keeps them all.</summary>
    private static FieldType? Fitting(FieldType? type, YamlNode node) => type is not OneOfType choices
        ? type
        : node switch
        {
            YamlMapping => choices.Choices.FirstOrDefault(choice => choice is RecordType or MapType or EntityMapType),
            YamlSequence => choices.Choices.FirstOrDefault(choice => choice is ListType),
            _ => type,
        };
}

/// <summary>What the language knows of one entry of a map; all null where it knows nothing.</summary>
public readonly record struct TypedEntry(Key? Key, FieldType? Type, EntityKind? Kind);
