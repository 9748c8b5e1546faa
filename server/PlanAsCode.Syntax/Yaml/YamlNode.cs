using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Splitting;

namespace PlanAsCode.Syntax.Yaml;

/// <summary>A node of a YAML tree. Spans are absolute in the file, from the first to the last character of the node itself.</summary>
public abstract class YamlNode
{
    public required TextSpan Span { get; init; }

    /// <summary>The anchor's name without <c>&amp;</c>, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>The tag as written, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>The same node so many characters further on, as the text stands there now.</summary>
    public YamlNode ShiftedBy(int delta) => delta == 0 ? this : NodeCopy.ShiftedBy(this, delta);
}

/// <summary>How a scalar was written.</summary>
public enum ScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}

/// <summary>A text value; <see cref="Value"/> is unescaped and folded as YAML says.</summary>
public sealed class YamlScalar : YamlNode
{
    public required string Value { get; init; }

    public ScalarStyle Style { get; init; }
}

/// <summary>A list.</summary>
public sealed class YamlSequence : YamlNode
{
    private readonly int _delta;
    private readonly YamlSequence? _original;
    private ImmutableArray<YamlNode> _items;

    public YamlSequence()
    {
    }

    /// <summary>A copy for another place; its items are copied when somebody asks for them.</summary>
    [SetsRequiredMembers]
    internal YamlSequence(YamlSequence original, int delta)
    {
        (Span, Anchor, Tag, IsFlow) = (original.Span.ShiftedBy(delta), original.Anchor, original.Tag, original.IsFlow);
        (_original, _delta) = (original._original ?? original, original._delta + delta);
    }

    public required ImmutableArray<YamlNode> Items
    {
        get
        {
            if (_original is not null && _items.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _items, [.. _original.Items.Select(item => NodeCopy.ShiftedBy(item, _delta))]);
            return _items;
        }
        init => _items = value;
    }

    public bool IsFlow { get; init; }
}

/// <summary>A map, its entries in the order written; a key may occur twice (a finding, but nothing is lost).</summary>
public sealed class YamlMapping : YamlNode
{
    private readonly int _delta;
    private readonly YamlMapping? _original;
    private ImmutableArray<YamlEntry> _entries;

    public YamlMapping()
    {
    }

    /// <summary>A copy for another place; its entries are copied when somebody asks for them.</summary>
    [SetsRequiredMembers]
    internal YamlMapping(YamlMapping original, int delta)
    {
        (Span, Anchor, Tag, IsFlow) = (original.Span.ShiftedBy(delta), original.Anchor, original.Tag, original.IsFlow);
        (_original, _delta) = (original._original ?? original, original._delta + delta);
    }

    public required ImmutableArray<YamlEntry> Entries
    {
        get
        {
            if (_original is not null && _entries.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref _entries, [.. _original.Entries.Select(CopyOf)]);
            return _entries;
        }
        init => _entries = value;
    }

    public bool IsFlow { get; init; }

    /// <summary>The first entry with this key, or null.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.KeyText == key) return entry;
        }

        return null;
    }

    /// <summary>The entries with merge keys (<c>&lt;&lt;</c>) followed: own keys win, then those of the map named first.</summary>
    public ImmutableArray<YamlEntry> EffectiveEntries() => MergeKeys.Follow(this);

    /// <summary>True where an edit of the text left this map as it was, wherever it stands now: both were read once.</summary>
    public bool IsCopyOf(YamlMapping other) => ReferenceEquals(_original ?? this, other._original ?? other);

    // Always a copy: aliases in it are resolved in place.
    private YamlEntry CopyOf(YamlEntry entry) => new() { Key = NodeCopy.ShiftedBy(entry.Key, _delta), Value = NodeCopy.ShiftedBy(entry.Value, _delta) };
}

/// <summary>One <c>key: value</c> of a map.</summary>
public sealed class YamlEntry
{
    public required YamlNode Key { get; init; }

    public required YamlNode Value { get; init; }

    /// <summary>The key as text; empty where the key is no scalar.</summary>
    public string KeyText => Key is YamlScalar scalar ? scalar.Value : "";

    /// <summary>Whether this is <c>&lt;&lt;</c>, which takes the entries of other maps over.</summary>
    public bool IsMergeKey => Key is YamlScalar { Value: "<<", Style: ScalarStyle.Plain };

    public TextSpan Span => TextSpan.FromBounds(Key.Span.Start, Math.Max(Key.Span.End, Value.Span.End));

    /// <summary>The same entry so many characters further on.</summary>
    public YamlEntry ShiftedBy(int delta) => delta == 0 ? this : new YamlEntry { Key = Key.ShiftedBy(delta), Value = Value.ShiftedBy(delta) };
}

/// <summary>A use of an anchor: <c>*name</c>. <see cref="Target"/> is null where no such anchor stands before it.</summary>
public sealed class YamlAlias : YamlNode
{
    public required string Name { get; init; }

    public YamlNode? Target { get; internal set; }
}

/// <summary>
/// A value that is not there: after <c>key:</c> (empty span behind the colon), or what a broken line was blanked to
/// (<see cref="IsBroken"/>, span of the damaged text).
/// </summary>
public sealed class YamlMissing : YamlNode
{
    public bool IsBroken { get; init; }

    /// <summary>False for a word between two commas of a flow map, <c>{title: Pay, cash, x: 1}</c>: <c>cash</c> reads as a key without a colon.</summary>
    public bool HasColon { get; init; }
}
