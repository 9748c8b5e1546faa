using System.Collections.Immutable;

namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>A map or list whose end has not been read yet. Indexes are those of the patched text.</summary>
internal sealed class OpenCollection
{
    private readonly ImmutableArray<YamlEntry>.Builder? _entries;
    private readonly ImmutableArray<YamlNode>.Builder? _items;
    private int _firstChild = -1;
    private int _lastChildEnd;

    public required bool IsMapping
    {
        get => _entries != null;
        init
        {
            _entries = value ? ImmutableArray.CreateBuilder<YamlEntry>() : null;
            _items = value ? null : ImmutableArray.CreateBuilder<YamlNode>();
        }
    }

    public bool IsFlow { get; init; }

    public bool HasBracket { get; init; }

    /// <summary>Whether it is no map but <c>{{ x }}</c>.</summary>
    public bool IsTemplate { get; init; }

    public string? Anchor { get; init; }

    public string? Tag { get; init; }

    public int Start { get; init; }

    public YamlNode? Key { get; private set; }

    public int KeyEnd { get; private set; }

    /// <summary>Where the last child ends.</summary>
    public int End { get; private set; }

    public void Add(YamlNode node, int end)
    {
        if (_firstChild < 0) _firstChild = node.Span.Start;
        end = Math.Max(end, End);
        if (node is YamlMissing missing && missing.Span.Start < _lastChildEnd) node = Behind(missing, _lastChildEnd);
        End = end;
        _lastChildEnd = Math.Max(_lastChildEnd, node.Span.End);
        if (_items != null)
        {
            _items.Add(node);
        }
        else if (Key == null)
        {
            Key = node;
            KeyEnd = end;
        }
        else
        {
            _entries!.Add(new YamlEntry { Key = Key, Value = node });
            Key = null;
        }
    }

    // In broken text the place of a node that is not there may lie before the nodes already read.
    private static YamlMissing Behind(YamlMissing node, int start) => new()
    {
        Span = Text.TextSpan.FromBounds(start, Math.Max(start, node.Span.End)),
        IsBroken = node.IsBroken,
        HasColon = node.HasColon,
        Anchor = node.Anchor,
        Tag = node.Tag,
    };

    public YamlNode ToNode(PatchedText text, int end)
    {
        if (Key != null) Add(new YamlMissing { Span = text.SpanOf(KeyEnd, KeyEnd), IsBroken = true }, KeyEnd);
        var start = text.ToSource(Start);
        if (!IsFlow || !HasBracket) start = _firstChild < 0 ? start : IsMapping ? _firstChild : Math.Min(start, _firstChild);
        var stop = Math.Max(Math.Max(start, _lastChildEnd), text.ToSource(Math.Max(end, Start)));
        var span = Text.TextSpan.FromBounds(start, stop);
        return IsMapping
            ? new YamlMapping { Span = span, Entries = _entries!.DrainToImmutable(), IsFlow = IsFlow, Anchor = Anchor, Tag = Tag }
            : new YamlSequence { Span = span, Items = _items!.DrainToImmutable(), IsFlow = IsFlow, Anchor = Anchor, Tag = Tag };
    }
}
