using System.Text;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.LanguageServer.State;

/// <summary>What a client counts in a line: UTF-16 units, as we do, or bytes of UTF-8.</summary>
internal sealed class PositionEncoding
{
    private PositionEncoding(string name, bool isUtf8)
    {
        Name = name;
        IsUtf8 = isUtf8;
    }

    public static PositionEncoding Utf16 { get; } = new("utf-16", false);

    public static PositionEncoding Utf8 { get; } = new("utf-8", true);

    public string Name { get; }

    private bool IsUtf8 { get; }

    /// <summary>The first offered one that we know; UTF-16, which everybody must know, where none is offered.</summary>
    public static PositionEncoding Chosen(string[]? offered) =>
        offered?.FirstOrDefault(name => name is "utf-8" or "utf-16") == "utf-8" ? Utf8 : Utf16;

    public LspPosition PositionAt(SourceText source, int offset)
    {
        var (line, character) = (source.Lines.PositionAt(offset).Line, source.Lines.PositionAt(offset).Character);
        return new LspPosition(line, IsUtf8 ? Encoding.UTF8.GetByteCount(source.Text.AsSpan(source.Lines.StartOf(line), character)) : character);
    }

    /// <summary>The length of a stretch of one line.</summary>
    public int LengthOf(SourceText source, TextSpan span) => IsUtf8 ? Encoding.UTF8.GetByteCount(source.Text.AsSpan(span.Start, span.Length)) : span.Length;

    public LspRange RangeOf(SourceText source, TextSpan span) => new(PositionAt(source, span.Start), PositionAt(source, span.End));

    /// <summary>What lies outside the text is moved to its nearest edge; behind a line's end is before its line break.</summary>
    public int OffsetOf(SourceText source, LspPosition position)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= source.Lines.Count) return source.Length;
        var start = source.Lines.StartOf(position.Line);
        var line = source.Text.AsSpan(start, source.Lines.EndOf(position.Line) - start).TrimEnd("\r\n");
        return start + (IsUtf8 ? UnitsOf(line, position.Character) : Math.Clamp(position.Character, 0, line.Length));
    }

    public TextSpan SpanOf(SourceText source, LspRange range)
    {
        var (start, end) = (OffsetOf(source, range.Start), OffsetOf(source, range.End));
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    private static int UnitsOf(ReadOnlySpan<char> line, int bytes)
    {
        var at = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes < rune.Utf8SequenceLength) break;
            bytes -= rune.Utf8SequenceLength;
            at += rune.Utf16SequenceLength;
        }

        return at;
    }
}
