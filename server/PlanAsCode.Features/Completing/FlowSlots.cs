using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>What can be written at a position inside of brackets.</summary>
internal static class FlowSlots
{
    /// <returns>Null where the position is behind the brackets.</returns>
    public static ImmutableArray<Slot>? At(SourceText source, int start, int offset, int line)
    {
        var read = BlockLine.Read(source, line);
        if (FlowScan.At(source, start, offset, SlotFinder.WantedOn(source, line, read), read.Column) is not { } frame) return null;
        var slot = frame.SlotAt(offset);
        if (IsInIndentation(source, slot, offset)) return [];
        var others = frame.Others(slot, source.Text);
        if (!frame.IsMap) return Items(source, frame, slot, offset, others);
        if (slot.Colon >= 0 && offset > slot.Colon) return Value(source, slot, offset, frame.WantedIn(slot, source.Text), others) is { } value ? [value] : [];
        if (slot.Key is { } key && slot.Colon < 0 && Tight(source, frame, key, offset) is { } tight) return [tight with { Others = others }];
        return Key(source, frame, slot, offset, others);
    }

    /// <summary>In front of the first word of a line: what is put there stands too far to the left.</summary>
    private static bool IsInIndentation(SourceText source, FlowSlot slot, int offset)
    {
        var start = source.Lines.StartOf(source.Lines.LineAt(offset));
        return slot.Key is { } key && offset < key.Start && IsSameLine(source, offset, key.Start) && source.Text.AsSpan(start, offset - start).IsWhiteSpace();
    }

    private static bool IsSameLine(SourceText source, int one, int other) => source.Lines.LineAt(one) == source.Lines.LineAt(other);

    private static ImmutableArray<Slot> Key(SourceText source, FlowFrame frame, FlowSlot slot, int offset, ImmutableArray<(string Key, string Value)> others)
    {
        var token = slot.Key ?? new TextSpan(offset, 0);
        if (offset > token.End && offset != slot.Colon) return [];
        var isBefore = offset < token.Start || (offset == token.Start && token.Length > 0 && slot.Colon >= 0);
        var quoted = token.Length > 0 && source.Text[token.Start] is '"' or '\'';
        if (quoted && !isBefore) return [];
        var line = source.Lines.LineAt(offset);
        var lineEnd = source.Lines.StartOf(line) + source.LineText(line).Length;
        if (!isBefore && token.End > lineEnd && token.Start < lineEnd) return [WithoutComma(source, frame, token, offset, lineEnd, others)];
        return
        [
            new Slot
            {
                Part = SlotPart.Key,
                Wanted = frame.Wanted,
                Span = isBefore ? new TextSpan(offset, 0) : TextSpan.FromBounds(token.Start, slot.Colon >= 0 ? slot.Colon + 1 : token.End),
                WordStart = isBefore ? offset : token.Start,
                Typed = isBefore ? "" : source.Text[token.Start..Math.Max(token.Start, Math.Min(offset, token.End))],
                IsFlow = true,
                Before = !isBefore && token.Length > 0 ? "" : Gap(source, offset),
                After = !isBefore ? "" : IsSameLine(source, offset, token.Start) ? ", " : ",",
                Others = isBefore ? [.. others, .. frame.Others(new FlowSlot(-1), source.Text).Except(others)] : others,
                HasColon = !isBefore && slot.Colon >= 0,
                HasValueBehind = !isBefore && slot.Value is not null,
            },
        ];
    }

    /// <summary>A word at the end of a line that another key follows on the next: the comma between them is missing.</summary>
    private static Slot WithoutComma(SourceText source, FlowFrame frame, TextSpan token, int offset, int lineEnd, ImmutableArray<(string Key, string Value)> others) => new()
    {
        Part = SlotPart.Key,
        Wanted = frame.Wanted,
        Span = TextSpan.FromBounds(token.Start, lineEnd),
        WordStart = token.Start,
        Typed = source.Text[token.Start..offset],
        IsFlow = true,
        After = ",",
        Others = others,
    };

    private static ImmutableArray<Slot> Items(SourceText source, FlowFrame frame, FlowSlot slot, int offset, ImmutableArray<(string Key, string Value)> others)
    {
        var token = slot.Key ?? new TextSpan(offset, 0);
        if (token.Length > 0 && source.Text[token.Start] is '{' or '[' && offset > token.Start) return [];
        if (BehindProperties(source, token, offset) is null) return [];
        var value = Word(source, token, offset) with
        {
            Part = SlotPart.Value,
            Wanted = frame.Wanted.IntoItem(),
            IsFlow = true,
            IsItem = true,
            Others = others,
        };
        if (token.Length == 0) return [value with { Before = Gap(source, offset) }];
        if (offset > token.Start) return [value];
        return [value with { Span = new TextSpan(offset, 0), WordStart = offset, Typed = "", Quote = '\0', Before = Gap(source, offset), After = IsSameLine(source, offset, token.Start) ? ", " : ",", Others = [.. others, (source.TextAt(token), "")] }];
    }

    private static Slot? Value(SourceText source, FlowSlot slot, int offset, Wanted wanted, ImmutableArray<(string Key, string Value)> others)
    {
        var token = slot.Value is { } value && offset >= value.Start ? value : TextSpan.FromBounds(offset, slot.Value?.End ?? offset);
        if (BehindProperties(source, token, offset) is not { } word) return null;
        return Word(source, word, offset) with
        {
            Part = SlotPart.Value,
            Wanted = wanted,
            IsFlow = true,
            Before = source.Text[offset - 1] == ':' ? " " : "",
            Others = others,
        };
    }

    /// <summary><c>status:do</c>: the blank behind the colon is missing.</summary>
    private static Slot? Tight(SourceText source, FlowFrame frame, TextSpan key, int offset)
    {
        var colon = source.Text.IndexOf(':', key.Start, key.Length);
        if (colon < 0 || offset <= colon) return null;
        var wanted = frame.Wanted.Into(source.Text[key.Start..colon]);
        if (wanted.Type is null) return null;
        return Word(source, TextSpan.FromBounds(colon + 1, key.End), offset) with { Part = SlotPart.Value, Wanted = wanted, IsFlow = true, Before = " " };
    }

    /// <summary>The value without the anchor and the tag in front of it; null where the position is on one of them.</summary>
    public static TextSpan? BehindProperties(SourceText source, TextSpan token, int offset)
    {
        if (token.IsEmpty || source.Text[token.Start] is not ('&' or '!')) return token;
        var start = BlockLine.BehindProperties(source.Text, token.Start, token.End);
        if (start == token.End && offset > start) return new TextSpan(offset, 0);
        return offset < start || (offset == start && source.Text[start - 1] is not (' ' or '\t')) ? null : TextSpan.FromBounds(start, token.End);
    }

    /// <summary>The word at a position; inside quotes what stands between them.</summary>
    public static Slot Word(SourceText source, TextSpan token, int offset)
    {
        var text = source.Text;
        var quote = token.Length > 0 && text[token.Start] is '"' or '\'' && offset > token.Start ? text[token.Start] : '\0';
        var isClosed = token.Length > 1 && text[token.End - 1] == quote;
        if (isClosed && offset >= token.End) quote = '\0';
        if (quote != '\0')
        {
            token = TextSpan.FromBounds(token.Start + 1, isClosed ? token.End - 1 : token.End);
        }

        return new Slot
        {
            Part = SlotPart.Value,
            Wanted = default,
            Span = TextSpan.FromBounds(token.Start, Math.Max(token.End, Math.Min(offset, source.Length))),
            WordStart = token.Start,
            Typed = text[token.Start..Math.Max(token.Start, offset)],
            Quote = quote,
        };
    }

    /// <summary>A comma has a blank behind it.</summary>
    private static string Gap(SourceText source, int offset) => offset > 0 && source.Text[offset - 1] == ',' ? " " : "";
}
