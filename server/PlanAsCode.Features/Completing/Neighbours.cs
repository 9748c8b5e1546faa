using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>The other keys of a block map, or the other items of a block list, around a line.</summary>
internal static class Neighbours
{
    /// <summary>All keys at a column, up to where their map begins and ends; the line itself left out.</summary>
    /// <param name="beginsHere">True where the map begins on the line, behind a dash.</param>
    public static ImmutableArray<(string Key, string Value)> Keys(SourceText source, int line, int column, bool beginsHere)
    {
        var keys = ImmutableArray.CreateBuilder<(string, string)>();
        for (var above = line - 1; above >= 0 && !beginsHere; above--)
        {
            if (!Reaches(source, above, column, out var read)) break;
            if (read is { IsSilent: false, HasKey: true } && read.Column == column) Add(keys, source, read);
            if (read is { HasDash: true } && read.Indent < column) break;
        }

        for (var below = line + 1; below < source.Lines.Count; below++)
        {
            if (!Reaches(source, below, column, out var read) || (read.HasDash && read.Indent < column)) break;
            if (read is { IsSilent: false, HasKey: true, HasDash: false } && read.Column == column) Add(keys, source, read);
        }

        return keys.ToImmutable();
    }

    /// <summary>All items behind dashes at a column; of an item that is a map its first line.</summary>
    public static ImmutableArray<(string Key, string Value)> Items(SourceText source, int line, int column)
    {
        var items = ImmutableArray.CreateBuilder<(string, string)>();
        for (var above = line - 1; above >= 0 && Reaches(source, above, column, out var read) && !IsOwner(read, column); above--) AddItem(items, source, read, column);
        for (var below = line + 1; below < source.Lines.Count && Reaches(source, below, column, out var read) && !IsOwner(read, column); below++) AddItem(items, source, read, column);
        return items.ToImmutable();
    }

    /// <summary>Whether the value of a key stands on the lines below it.</summary>
    public static bool HasDeeper(SourceText source, int line, int column)
    {
        for (var below = line + 1; below < source.Lines.Count; below++)
        {
            var read = BlockLine.Read(source, below);
            if (!read.IsSilent) return read.Indent > column || (read.HasDash && read.Indent == column);
        }

        return false;
    }

    /// <summary>
    /// Where the next line begins: what is put in front of it must not stand further to the left, or the line loses the map it is in.
    /// -1 at the end, or before a line that only goes on with brackets.
    /// </summary>
    public static int IndentBelow(SourceText source, int line)
    {
        for (var below = line + 1; below < source.Lines.Count; below++)
        {
            var read = BlockLine.Read(source, below);
            if (read.IsSilent) continue;
            return BlockPath.IsDocumentMark(source, read.Start) || source.Text[read.Start + read.Indent] is ']' or '}' or ',' ? -1 : read.Indent;
        }

        return -1;
    }

    /// <summary>A key at the column of the dashes holds the list, or follows it.</summary>
    private static bool IsOwner(BlockLine read, int column) => read is { IsSilent: false, HasDash: false } && read.Column <= column;

    private static void AddItem(ImmutableArray<(string, string)>.Builder items, SourceText source, BlockLine read, int column)
    {
        if (read is { IsSilent: false, HasDash: true } && read.LastDash == column && read.Content < read.End)
            items.Add((source.Text[read.Content..read.End].Trim('"', '\''), ""));
    }

    private static void Add(ImmutableArray<(string, string)>.Builder keys, SourceText source, BlockLine read) =>
        keys.Add((read.KeyText(source.Text), read.Value < 0 ? "" : source.Text[read.Value..read.End].Trim('"', '\'')));

    /// <summary>False where a line ends the map or list: it begins in front of the column. Lines deeper inside are not read.</summary>
    private static bool Reaches(SourceText source, int line, int column, out BlockLine read)
    {
        var (start, text) = (source.Lines.StartOf(line), source.Text);
        var at = start;
        while (at < text.Length && text[at] == ' ') at++;
        var silent = new BlockLine(start, at, -1, -1, at, -1, -1, true);
        if (at - start > column || at == text.Length || text[at] is '\n' or '\r' or '#')
        {
            read = silent;
            return true;
        }

        read = BlockLine.Read(source, line);
        if (read.IsSilent) return true;
        if (BlockPath.IsDocumentMark(source, start)) return false;
        return read.Indent >= column || read.Column == column || (read.HasDash && read.Indent <= column && read.Column >= column);
    }
}
