using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Completing;

/// <summary>What the language takes at a place, followed down by keys and items alone: it holds in text that no parser reads.</summary>
/// <param name="Type">Null where anything may stand, or nothing is known.</param>
/// <param name="Kind">Where the place is an entity: its kind.</param>
/// <param name="Path">The path of the innermost entity; null outside of all.</param>
/// <param name="Holder">The kind of that entity.</param>
/// <param name="Key">The innermost known key above the place.</param>
/// <param name="Owner">The key set that <paramref name="Key"/> belongs to.</param>
internal readonly record struct Wanted(FieldType? Type, EntityKind? Kind, string? Path, EntityKind? Holder, Key? Key, KeySet? Owner)
{
    public static Wanted Top { get; } = new(new RecordType(KeyCatalog.Top), null, null, null, null, null);

    /// <summary>The keys of a map that stands here; null where its keys are no words of the language.</summary>
    public KeySet? Keys => (Map as RecordType)?.Keys;

    /// <summary>Of several forms the one that is a map.</summary>
    public FieldType? Map => Choose(type => type is RecordType or MapType or EntityMapType);

    /// <summary>Of several forms the one that is a list.</summary>
    public ListType? List => Choose(type => type is ListType) as ListType;

    /// <summary>All forms, one by one.</summary>
    public IEnumerable<FieldType> Forms => Type switch
    {
        null => [],
        OneOfType choices => choices.Choices,
        _ => [Type],
    };

    public Wanted Into(string key) => Map switch
    {
        RecordType record => record.Keys.Find(key) is { } known
            ? this with { Type = known.Type, Kind = null, Key = known, Owner = record.Keys }
            : this with { Type = null, Kind = null, Key = null, Owner = record.Keys },
        EntityMapType entities => Entity(entities.Kind, key),
        MapType map => this with { Type = map.Value, Kind = null },
        _ => this with { Type = null, Kind = null, Key = null, Owner = null },
    };

    public Wanted IntoItem() => this with { Type = List?.Item, Kind = null };

    /// <summary>A link or lag of what is referred to is a text of its own: the reference among the forms.</summary>
    public ReferenceType? Reference => Choose(type => type is ReferenceType) as ReferenceType;

    private Wanted Entity(EntityKind kind, string id) =>
        new(new RecordType(KeyCatalog.Of(kind)), kind, Path is null || kind is EntityKind.Policy or EntityKind.Waiver ? id : $"{Path}.{id}", kind, Key, Owner);

    private FieldType? Choose(Func<FieldType, bool> fits) => Forms.FirstOrDefault(fits);
}
