using System.Collections.Immutable;

namespace PlanAsCode.Syntax.Text;

/// <summary>
/// Where the lines of a text begin. Lines end at LF, CRLF or a lone CR, as in LSP; NEL, LS and PS end no line.
/// </summary>
public sealed class LineMap
{
    private readonly ImmutableArray<int> _starts;
    private readonly int _length;

    public LineMap(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>(1 + text.Length / 32);
        starts.Add(0);
        for (var at = 0; text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var length;)
        {
            at += length + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n') at++;
            starts.Add(at);
        }

        _starts = starts.ToImmutable();
        _length = text.Length;
    }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int Count => _starts.Length;

    public int StartOf(int line) => _starts[line];

    /// <summary>End of a line, its line break included.</summary>
    public int EndOf(int line) => line + 1 < _starts.Length ? _starts[line + 1] : _length;

    public int LineAt(int position)
    {
        var found = _starts.BinarySearch(Math.Clamp(position, 0, _length));
        return found >= 0 ? found : ~found - 1;
    }

    public LinePosition PositionAt(int position)
    {
        var line = LineAt(position);
        return new LinePosition(line, Math.Clamp(position, 0, _length) - _starts[line]);
    }

    /// <summary>The offset of a position; what lies outside the text is moved to its nearest edge.</summary>
    public int OffsetOf(LinePosition position)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= _starts.Length) return _length;
        return Math.Min(_starts[position.Line] + Math.Max(0, position.Character), EndOf(position.Line));
    }
}
