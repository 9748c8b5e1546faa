using System.Collections.Immutable;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>What can be written at a position in block style: by the column on a blank line, else by the word on the line.</summary>
internal static class BlockSlots
{
    private const int TabWidth = 2;

    public static ImmutableArray<Slot> At(SourceText source, int line, BlockLine read, int offset)
    {
        if (read.IsSilent) return Blank(source, line, offset);
        if (read.HasKey) return OnKey(source, line, read, offset);
        if (offset < read.Content) return [];
        var word = TextSpan.FromBounds(read.Content, Math.Max(read.Content, read.End));
        if (read.Content < read.End && source.Text[read.Content] is '*' or '&' or '!' or ']' or '}' or ',') return [];
        return read.HasDash ? BehindDash(source, line, read, word, offset) : Lone(source, line, read, word, offset);
    }

    private static ImmutableArray<Slot> OnKey(SourceText source, int line, BlockLine read, int offset)
    {
        if (offset < read.Content) return [];
        if (offset > read.Colon)
        {
            if (read.Value < 0 ? Neighbours.HasDeeper(source, line, read.Column) : offset < read.Value && "[{|>&*!".Contains(source.Text[read.Value])) return [];
            var token = TextSpan.FromBounds(read.Value < 0 || offset < read.Value ? offset : read.Value, Math.Max(read.Value < 0 ? offset : read.End, offset));
            if (read.Value >= 0 && offset >= read.Value && offset <= read.End) token = TextSpan.FromBounds(read.Value, read.End);
            if (FlowSlots.BehindProperties(source, token, offset) is not { } value) return [];
            return [Value(source, value, offset, SlotFinder.WantedOn(source, line, read), read.Column) with
            {
                Before = source.Text[offset - 1] == ':' ? " " : "",
                Others = Neighbours.Keys(source, line, read.Column, read.HasDash),
            }];
        }

        if (source.Text[read.Content] is '"' or '\'') return [];
        var key = source.Text[read.Content..read.Colon].TrimEnd();
        var path = read.HasDash ? BlockPath.ToDash(source, line, read.FirstDash) : BlockPath.ToKey(source, line, read.Column);
        return
        [
            new Slot
            {
                Part = SlotPart.Key,
                Wanted = SlotFinder.InItems(source, read, path.Wanted),
                Span = TextSpan.FromBounds(read.Content, read.Colon + 1),
                WordStart = read.Content,
                Typed = key[..Math.Min(key.Length, offset - read.Content)],
                Others = Neighbours.Keys(source, line, read.Column, read.HasDash),
                Column = read.Column,
                HasColon = true,
                HasValueBehind = read.Value >= 0 || Neighbours.HasDeeper(source, line, read.Column),
            },
        ];
    }

    private static ImmutableArray<Slot> BehindDash(SourceText source, int line, BlockLine read, TextSpan word, int offset)
    {
        var wanted = SlotFinder.InItems(source, read, BlockPath.ToDash(source, line, read.FirstDash).Wanted);
        var isTight = read.Content == read.End && source.Text[offset - 1] == '-';
        var column = read.Content < read.End ? read.Column : offset - read.Start + (isTight ? 1 : 0);
        if (Tight(source, line, wanted, word, offset, read.Column) is { } tight) return [tight];
        var item = Value(source, word.IsEmpty ? new TextSpan(offset, 0) : word, offset, wanted, read.LastDash) with
        {
            IsItem = true,
            Before = isTight ? " " : "",
            Others = Neighbours.Items(source, line, read.LastDash),
        };
        if (wanted.Map is null) return [item];
        return [item, KeyOf(item, wanted, column) with { Others = Neighbours.Keys(source, line, column, true), Quote = '\0' }];
    }

    /// <summary>A word alone on its line: a key that is being typed, an item without its dash, or a value below its key.</summary>
    private static ImmutableArray<Slot> Lone(SourceText source, int line, BlockLine read, TextSpan word, int offset)
    {
        var path = BlockPath.ToKey(source, line, read.Column);
        if (path.IsInText) return [SlotFinder.TextAt(source, path.OwnerLine, offset)];
        if (Tight(source, line, path.Wanted, word, offset, path.Column) is { } tight) return [tight];
        var slot = Value(source, word, offset, path.Wanted, path.Column) with { HasValueBehind = Neighbours.HasDeeper(source, line, path.Column) };
        if (path.Column != read.Column) slot = slot with { Span = TextSpan.FromBounds(read.Start, word.End), Before = new string(' ', path.Column) };
        return Fitted(source, line, path, slot);
    }

    private static ImmutableArray<Slot> Blank(SourceText source, int line, int offset)
    {
        var start = source.Lines.StartOf(line);
        var end = start + source.LineText(line).Length;
        // A tab is no indentation in YAML: blanks take its place. Among lines that are indented with tabs each counts as one, as theirs do.
        var tabs = source.Text.AsSpan(start, offset - start).Count('\t');
        var column = offset - start + (tabs > 0 && IsBelowTab(source, line) ? 0 : tabs * (TabWidth - 1));
        var path = BlockPath.ToKey(source, line, Math.Max(column, Neighbours.IndentBelow(source, line)));
        if (path.IsInText) return [SlotFinder.TextAt(source, path.OwnerLine, offset)];
        if (!source.Text.AsSpan(start, end - start).IsWhiteSpace()) return [];
        var isMoved = path.Column != column || tabs > 0;
        var slot = new Slot
        {
            Part = SlotPart.Value,
            Wanted = path.Wanted,
            Span = TextSpan.FromBounds(isMoved ? start : offset, end),
            WordStart = offset,
            Typed = "",
            Before = isMoved ? new string(' ', path.Column) : "",
            Column = path.Column,
            HasValueBehind = Neighbours.HasDeeper(source, line, path.Column) && !path.IsItem,
        };
        return Fitted(source, line, path, slot);
    }

    /// <summary>Whether the nearest indented line above is indented with tabs.</summary>
    private static bool IsBelowTab(SourceText source, int line)
    {
        for (var above = line - 1; above >= 0; above--)
        {
            if (!BlockLine.Read(source, above).IsSilent && source.Text[source.Lines.StartOf(above)] is ' ' or '\t') return source.Text[source.Lines.StartOf(above)] == '\t';
        }

        return false;
    }

    /// <summary>As a key, an item or a value, as what stands above wants it.</summary>
    private static ImmutableArray<Slot> Fitted(SourceText source, int line, BlockPath path, Slot slot)
    {
        if (path.IsItem || (path.IsFirst && path.Wanted is { Map: null, List: not null }))
        {
            var dash = path.IsItem ? path.Column : Math.Max(path.Column, path.OwnerColumn);
            var item = slot with
            {
                Wanted = path.Wanted.IntoItem(),
                IsItem = true,
                Before = slot.Before + "- ",
                Column = dash,
                Others = Neighbours.Items(source, line, dash),
            };
            return path.OwnerLine >= 0 && path.OwnerColumn == path.Column && path.IsItem ? [KeyBeside(source, line, path, slot), item] : [item];
        }

        if (path.Wanted.Map is not null || !path.IsFirst)
            return [KeyOf(slot, path.Wanted, path.Column) with { Others = Neighbours.Keys(source, line, path.Column, false) }];
        return path.OwnerLine >= 0 ? [slot with { Column = path.OwnerColumn }] : [];
    }

    /// <summary>Where dashes stand at the column of their key, the next key of its map may follow as well.</summary>
    private static Slot KeyBeside(SourceText source, int line, BlockPath path, Slot slot)
    {
        var owner = BlockLine.Read(source, path.OwnerLine);
        var map = owner.HasDash ? BlockPath.ToDash(source, path.OwnerLine, owner.FirstDash) : BlockPath.ToKey(source, path.OwnerLine, owner.Column);
        return KeyOf(slot, SlotFinder.InItems(source, owner, map.Wanted), path.OwnerColumn) with { Others = Neighbours.Keys(source, line, path.OwnerColumn, false) };
    }

    private static Slot KeyOf(Slot slot, Wanted wanted, int column) => slot with { Part = SlotPart.Key, Wanted = wanted, Column = column, IsItem = false };

    private static Slot Value(SourceText source, TextSpan token, int offset, Wanted wanted, int column) =>
        FlowSlots.Word(source, token, offset) with { Wanted = wanted, Column = column };

    /// <summary><c>status:do</c>: the blank behind the colon is missing.</summary>
    private static Slot? Tight(SourceText source, int line, Wanted map, TextSpan word, int offset, int column)
    {
        var colon = source.Text.IndexOf(':', word.Start, word.Length);
        if (colon < 0 || offset <= colon || map.Map is null) return null;
        var wanted = map.Into(source.Text[word.Start..colon]);
        if (wanted.Type is null or RecordType) return null;
        return Value(source, TextSpan.FromBounds(colon + 1, word.End), offset, wanted, column) with
        {
            Before = " ",
            Others = Neighbours.Keys(source, line, column, false),
        };
    }
}
