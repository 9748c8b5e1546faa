using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>The inside of one pair of brackets, as far as it is written.</summary>
/// <param name="wanted">What is taken where the brackets stand.</param>
/// <param name="start">Of the opening bracket.</param>
internal sealed class FlowFrame(bool isMap, Wanted wanted, int start)
{
    public bool IsMap => isMap;

    public Wanted Wanted => wanted;

    public int Start => start;

    /// <summary>The closing bracket; -1 where there is none.</summary>
    public int End { get; set; } = -1;

    /// <summary>What commas part.</summary>
    public List<FlowSlot> Slots { get; } = [];

    /// <summary>The part between two commas in which a place is.</summary>
    public FlowSlot SlotAt(int place) => Slots.Last(slot => slot.Start <= place);

    /// <summary>The part that follows one, or null.</summary>
    public FlowSlot? Behind(FlowSlot slot) => Slots.IndexOf(slot) + 1 is var next && next < Slots.Count ? Slots[next] : null;

    /// <summary>What is taken as the value of a part.</summary>
    public Wanted WantedIn(FlowSlot slot, string text) =>
        !IsMap ? wanted.IntoItem() : slot.Colon >= 0 && slot.Key is { } key ? wanted.Into(TextOf(text, key)) : default;

    /// <summary>Keys with their values, or items, of all parts but one.</summary>
    public ImmutableArray<(string Key, string Value)> Others(FlowSlot own, string text) =>
    [
        .. Slots.Where(slot => slot != own && (slot.Key ?? slot.Value) is not null)
            .Select(slot => (slot.Key is { } key ? TextOf(text, key) : "", slot.Value is { } value ? TextOf(text, value) : "")),
    ];

    private static string TextOf(string text, TextSpan span) =>
        span.Length > 1 && text[span.Start] is '"' or '\'' && text[span.End - 1] == text[span.Start] ? text.Substring(span.Start + 1, span.Length - 2) : text.Substring(span.Start, span.Length);
}

/// <summary>One part between two commas: a key with its value, or an item.</summary>
internal sealed class FlowSlot(int start)
{
    private int _keyStart = -1;
    private int _keyEnd;
    private int _valueStart = -1;
    private int _valueEnd;

    public int Start => start;

    public int Colon { get; set; } = -1;

    /// <summary>The text in front of the colon; in a list, or before a colon is written, all of it.</summary>
    public TextSpan? Key => _keyStart < 0 ? null : TextSpan.FromBounds(_keyStart, _keyEnd);

    public TextSpan? Value => _valueStart < 0 ? null : TextSpan.FromBounds(_valueStart, _valueEnd);

    /// <summary>Whether the key, or behind the colon the value, has begun.</summary>
    public bool HasToken => Colon < 0 ? _keyStart >= 0 : _valueStart >= 0;

    public void Touch(int from, int to)
    {
        if (Colon < 0) (_keyStart, _keyEnd) = (_keyStart < 0 ? from : _keyStart, to);
        else (_valueStart, _valueEnd) = (_valueStart < 0 ? from : _valueStart, to);
    }
}
