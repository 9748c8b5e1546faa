using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Completing;

/// <summary>
/// Says what can be written at a position that is in no comment. The tree tells whether it is inside a text or brackets; all else follows from
/// the lines themselves, so that a line that no parser reads yet answers as well.
/// </summary>
internal static class SlotFinder
{
    public static ImmutableArray<Slot> At(YamlFile file, int offset)
    {
        var source = file.Source;
        var line = source.Lines.LineAt(offset);
        var read = BlockLine.Read(source, line);
        if (BlockPath.IsDocumentMark(source, read.Start)) return [];
        var around = OpenNode.At(file, offset);
        // Brackets that are closed hold all that is between them; while they are open the line is asked first.
        if (around is { Kind: OpenNodeKind.Flow } closed && closed.Start < read.Start && offset < closed.End && InBrackets(source, line, read, closed, offset) is { } held) return held;
        var value = ValueStart(source, read);
        if (value >= 0 && value < offset && source.Text[value] is '[' or '{')
            return FlowSlots.At(source, value, offset, line) is { } here ? OnLine(source, line, here, offset) : [];
        if (around is { Kind: OpenNodeKind.Flow } flow && flow.Start < read.Start && InBrackets(source, line, read, flow, offset) is { } inside) return inside;
        if (around is { Kind: OpenNodeKind.Text } text && text.Start < read.Start)
            return [TextAt(source, text.OwnerLine >= 0 ? text.OwnerLine : source.Lines.LineAt(text.Start), offset)];
        return BlockSlots.At(source, line, read, offset);
    }

    /// <summary>What is taken as the value on a line: behind its key, or behind its dashes.</summary>
    public static Wanted WantedOn(SourceText source, int line, BlockLine read)
    {
        var path = read.HasDash ? BlockPath.ToDash(source, line, read.FirstDash) : BlockPath.ToKey(source, line, read.Column);
        var wanted = InItems(source, read, path.Wanted);
        return read.HasKey ? wanted.Into(read.KeyText(source.Text)) : wanted;
    }

    /// <summary>From what is wanted of the list at the first dash of a line to what is wanted behind its last.</summary>
    public static Wanted InItems(SourceText source, BlockLine read, Wanted wanted)
    {
        for (var at = read.FirstDash; at >= 0 && at <= read.LastDash; at++)
        {
            if (source.Text[read.Start + at] == '-') wanted = wanted.IntoItem();
        }

        return wanted;
    }

    private static ImmutableArray<Slot>? InBrackets(SourceText source, int line, BlockLine read, OpenNode brackets, int offset)
    {
        if (FlowSlots.At(source, brackets.Start, offset, source.Lines.LineAt(brackets.Start)) is not { } inside) return null;
        return IsLeftOf(source, read, brackets.Start, offset) ? [] : OnLine(source, line, inside, offset);
    }

    /// <summary>Whether a word put here would stand too far to the left for the brackets it is in.</summary>
    private static bool IsLeftOf(SourceText source, BlockLine read, int flowStart, int offset) =>
        source.Text.AsSpan(read.Start, offset - read.Start).IsWhiteSpace()
        && offset - read.Start <= BlockLine.Read(source, source.Lines.LineAt(flowStart)).Column;

    /// <summary>What is replaced lies on the cursor's line; in a text that began above it only links are offered.</summary>
    private static ImmutableArray<Slot> OnLine(SourceText source, int line, ImmutableArray<Slot> slots, int offset)
    {
        var start = source.Lines.StartOf(line);
        var end = start + source.LineText(line).Length;
        return
        [
            .. slots.Select(slot => slot.Span.Start < start
                ? slot with { Part = SlotPart.Text, Span = new TextSpan(offset, 0), WordStart = offset, Typed = "", Quote = '"' }
                : slot with { Span = TextSpan.FromBounds(slot.Span.Start, Math.Max(offset, Math.Min(end, slot.Span.End))) }),
        ];
    }

    public static Slot TextAt(SourceText source, int ownerLine, int offset) => new()
    {
        Part = SlotPart.Text,
        Wanted = WantedOn(source, ownerLine, BlockLine.Read(source, ownerLine)),
        Span = new TextSpan(offset, 0),
        WordStart = offset,
        Typed = "",
        Quote = '"',
    };

    /// <summary>Where the value of a line begins, anchors and tags passed over; -1 without one.</summary>
    private static int ValueStart(SourceText source, BlockLine read)
    {
        if (read.IsSilent) return -1;
        var at = read.HasKey ? read.Value : read.Content;
        return at < 0 ? -1 : BlockLine.BehindProperties(source.Text, at, read.End) is var start && start < read.End ? start : -1;
    }
}
