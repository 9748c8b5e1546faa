using System.Collections.Immutable;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Entities;

/// <summary>Anything of a plan that has an id: what it is called and where it was written.</summary>
public abstract class Entity
{
    private Place? _place;
    private ImmutableArray<Place> _declarations = [];
    private WrittenFields _fields = WrittenFields.Empty;

    /// <summary>The key it stands under.</summary>
    public required string Id { get; init; }

    /// <summary>The full path without section: <c>storefront.checkout.api</c>, <c>ana</c>, <c>faster-checkout.p95</c>.</summary>
    public required string Path { get; init; }

    public abstract EntityKind Kind { get; }

    /// <summary>Its key, at the first place where it is declared.</summary>
    public required Place Place
    {
        get => _place!;
        init => _place = value;
    }

    /// <summary>Its key at every place that declares a part of it, the first included.</summary>
    public ImmutableArray<Place> Declarations
    {
        get => _declarations;
        init => _declarations = value;
    }

    /// <summary>The fields written for it (not inherited), by key.</summary>
    public WrittenFields Fields
    {
        get => _fields;
        init => _fields = value;
    }

    /// <summary>Its fields that begin with <c>x-</c>, by key as written. Read anew at each call.</summary>
    public FreeMap FreeFields => FreeValues.Of(Fields.Parts);

    public string? Title { get; init; }

    /// <summary>The title, else the id.</summary>
    public string Name => Title ?? Id;

    public bool Has(string field) => Fields.ContainsKey(field);

    /// <summary>Where a field's value stands; where it is not written, the entity's key.</summary>
    public Place PlaceOf(string field) => Fields.TryGetValue(field, out var place) ? place.Value : Place;

    /// <summary>A copy that was declared once, here, with these fields.</summary>
    private protected Entity CopyAt(Place place, WrittenFields fields)
    {
        var copy = (Entity)MemberwiseClone();
        (copy._place, copy._declarations, copy._fields) = (place, [place], fields);
        return copy;
    }
}

/// <summary>Where a field was written: its key and its value; and the value's node, for what is free (<c>x-</c> keys).</summary>
public sealed record FieldPlace(Place Key, Place Value, YamlNode Node);
