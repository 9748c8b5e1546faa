using System.Collections.Immutable;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>A gap that something can be written into: what is wanted there, and how it is fitted in.</summary>
internal sealed record Slot
{
    private HashSet<string>? _keys;
    private ImmutableArray<(string Key, string Value)> _others = [];

    public required SlotPart Part { get; init; }

    /// <summary>For a key: what the map is. For a value: what is wanted as this value or item.</summary>
    public required Wanted Wanted { get; init; }

    /// <summary>What is replaced: the word at the cursor, an existing colon behind a key, blanks that are in the way.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Where the word itself begins; behind the span's start where indentation is replaced too.</summary>
    public required int WordStart { get; init; }

    /// <summary>What of the word stands in front of the cursor.</summary>
    public required string Typed { get; init; }

    public bool IsFlow { get; init; }

    /// <summary>The quote that the word stands in, else none.</summary>
    public char Quote { get; init; }

    /// <summary>Written in front: indentation, a dash, a blank behind a colon.</summary>
    public string Before { get; init; } = "";

    /// <summary>Written behind, such as a comma in front of the next item.</summary>
    public string After { get; init; } = "";

    /// <summary>The other keys of the map with their values; of a list its other items as keys.</summary>
    public ImmutableArray<(string Key, string Value)> Others
    {
        get => _others;
        init => (_others, _keys) = (value, null);
    }

    /// <summary>Where keys of the map stand; for a value, the column of its key.</summary>
    public int Column { get; init; }

    /// <summary>True where the value is an item of a list already.</summary>
    public bool IsItem { get; init; }

    public bool HasColon { get; init; }

    public bool HasValueBehind { get; init; }

    public bool Has(string key) => (_keys ??= [.. Others.Select(other => other.Key)]).Contains(key);

    public string? ValueOf(string key)
    {
        foreach (var other in Others)
        {
            if (other.Key == key) return other.Value;
        }

        return null;
    }

    /// <summary>The forms of one value, without lists and maps.</summary>
    public IEnumerable<FieldType> Scalars => Wanted.Forms.Where(type => type is ScalarType or WordsType or ReferenceType);
}

internal enum SlotPart
{
    Key,
    Value,

    /// <summary>Inside a longer text: only links are offered.</summary>
    Text,
}
