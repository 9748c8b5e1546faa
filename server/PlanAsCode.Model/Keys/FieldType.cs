using System.Collections.Immutable;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Model.Keys;

/// <summary>What the value of a key may be. A closed family; binder, schema, completion and hover each read it.</summary>
public abstract record FieldType
{
    /// <summary>What it takes, for messages: <c>a date such as 2026-03-02</c>.</summary>
    public abstract string Words { get; }
}

/// <summary>One value written as text, such as a date or money; the forms are in <see cref="Scalars"/>.</summary>
/// <param name="Pattern">A regular expression (ECMA 262) that every allowed text matches, or null where any text will do.</param>
/// <param name="Json">Which values that other YAML tools type by themselves may stand for it, besides text.</param>
public sealed record ScalarType(string Description, string? Pattern, JsonForms Json) : FieldType
{
    public override string Words => Description;

    /// <summary>Least and greatest number, where it is one.</summary>
    public (decimal Min, decimal Max)? Limits { get; init; }

    /// <summary>True where <c>[[links]]</c> in the text are references.</summary>
    public bool HasLinks { get; init; }
}

/// <summary>What a value may become in a tool that types YAML by the look of its scalars.</summary>
[Flags]
public enum JsonForms
{
    None = 0,
    WholeNumber = 1,
    AnyNumber = 3,
    TrueOrFalse = 4,
    Any = 7,
}

/// <summary>One of a few words.</summary>
public abstract record WordsType(ImmutableArray<string> Allowed) : FieldType
{
    /// <summary>What each of the words means, in their order; empty where they say it themselves.</summary>
    public ImmutableArray<string> Meanings { get; init; } = [];

    public override string Words => "one of " + string.Join(", ", Allowed);

    /// <summary>Null for other words, and where they say it themselves.</summary>
    public string? MeaningOf(string word) => Allowed.IndexOf(word) is >= 0 and var at && at < Meanings.Length ? Meanings[at] : null;
}

/// <summary>The id or path of another entity.</summary>
public sealed record ReferenceType(ImmutableArray<EntityKind> Kinds) : FieldType
{
    /// <summary>What may stand beside the path.</summary>
    public ReferenceForm Form { get; init; }

    public override string Words => $"the id of {KindNames.AnyOf(Kinds)}";
}

/// <summary>What may stand beside the path in a reference.</summary>
public enum ReferenceForm
{
    Plain,

    /// <summary>A share: <c>ben 50%</c>.</summary>
    Share,

    /// <summary>A link type and a lag: <c>api SS+2d</c>.</summary>
    Link,
}

/// <summary>A list, each of its items of one type.</summary>
public sealed record ListType(FieldType Item) : FieldType
{
    public override string Words => "a list, each item " + Item.Words;
}

/// <summary>A map whose keys are values too, such as dates or roles.</summary>
public sealed record MapType(FieldType Key, FieldType Value) : FieldType
{
    public override string Words => $"a map with {Key.Words} as key and {Value.Words} as value";
}

/// <summary>A map from ids to entities of one kind.</summary>
public sealed record EntityMapType(EntityKind Kind) : FieldType
{
    public override string Words => $"a map, each key the id of {KindNames.One(Kind)}";
}

/// <summary>A map with keys of its own that has no id.</summary>
public sealed record RecordType(KeySet Keys) : FieldType
{
    public override string Words => "a map with " + string.Join(", ", Keys.Names);
}

/// <summary>Several forms, of which one is used.</summary>
public sealed record OneOfType(ImmutableArray<FieldType> Choices) : FieldType
{
    public override string Words => string.Join(", or ", Choices.Select(choice => choice.Words));
}
