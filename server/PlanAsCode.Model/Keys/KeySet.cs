using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PlanAsCode.Model.Keys;

/// <summary>The keys that one kind of map takes, in the order in which help and schema show them.</summary>
public sealed class KeySet
{
    private readonly FrozenDictionary<string, Key> _byName;

    /// <param name="owner">What the map is, with its article: <c>a task</c>.</param>
    public KeySet(string owner, string help, params ImmutableArray<Key> keys)
    {
        Owner = owner;
        Help = help;
        Keys = keys;
        Names = [.. keys.Select(key => key.Name)];
        _byName = keys.ToFrozenDictionary(key => key.Name, StringComparer.Ordinal);
    }

    public string Owner { get; }

    public string Help { get; }

    public ImmutableArray<Key> Keys { get; }

    public ImmutableArray<string> Names { get; }

    /// <summary>True where other keys are kept as written instead of refused.</summary>
    public bool IsOpen { get; init; }

    public Key? Find(string name) => _byName.GetValueOrDefault(name);
}
