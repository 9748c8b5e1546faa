using System.Collections.Immutable;

namespace PlanAsCode.Model.Values;

/// <summary>What stands behind a key that begins with <c>x-</c>: as written, without a type of ours. A closed family.</summary>
public abstract record FreeValue;

/// <summary>A text; numbers and dates are texts here too.</summary>
public sealed record FreeText(string Text) : FreeValue;

public sealed record FreeList(ImmutableArray<FreeValue> Items) : FreeValue;

/// <summary>A map, its entries in the order written. What has no value is left out.</summary>
public sealed record FreeMap(ImmutableArray<KeyValuePair<string, FreeValue>> Entries) : FreeValue
{
    public static FreeMap Empty { get; } = new([]);

    public FreeValue? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key) return entry.Value;
        }

        return null;
    }
}
