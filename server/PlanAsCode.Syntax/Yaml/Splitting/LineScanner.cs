namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>
/// Reads a file line by line in one pass: indentation, key, what is left open at the end. An open quote or flow
/// collection is not trusted for ever: a line that looks like <c>id:</c> in the column of a key around it ends it.
/// </summary>
internal sealed class LineScanner(string text, int tabWidth)
{
    private readonly List<int> _keyColumns = [];
    private int _scalarParent = NoScalar;
    private int _scalarIndent = -1;

    private const int NoScalar = -2;

    public OpenState Open { get; } = new();

    public SourceLine Next(int start, int end)
    {
        if (MarkerAt(start, end) is { } marker)
        {
            Open.Reset();
            _scalarParent = NoScalar;
            _keyColumns.Clear();
            return new SourceLine(start, end, marker) { TextAt = start, ContentEnd = end };
        }

        var (textAt, indent, hasTab) = Indentation(start, end);
        var line = new SourceLine(start, end, LineKind.Content) { TextAt = textAt, Indent = indent, ContentEnd = EndOfText(textAt, end) };
        if (Open.IsOpen)
        {
            if (textAt == end) return line with { Kind = LineKind.Blank, Continues = true };
            if (!EndsOpen(textAt, end, indent)) return Continued(line);
            Open.Reset();
        }

        if (textAt == end) return line with { Kind = LineKind.Blank };
        if (InBlockScalar(indent)) return line with { Continues = true };
        if (text[textAt] == '#') return line with { Kind = LineKind.Comment, ContentEnd = textAt };
        if (text[textAt] == '%' && textAt == start && _keyColumns.Count == 0) return line with { Kind = LineKind.Directive };
        line = Content(line);
        return line with { TabBehindDashAt = TabBehindDash(line), HasTabIndent = hasTab && (line.KeyColumn >= 0 || IsIndicator('-', textAt, end)) };
    }

    private LineKind? MarkerAt(int start, int end)
    {
        if (end - start < 3 || (end - start > 3 && text[start + 3] is not (' ' or '\t'))) return null;
        return text.AsSpan(start, 3) switch
        {
            "---" => LineKind.DocumentStart,
            "..." => LineKind.DocumentEnd,
            _ => null,
        };
    }

    private (int TextAt, int Indent, bool HasTab) Indentation(int start, int end)
    {
        var at = start;
        var indent = 0;
        var hasTab = false;
        for (; at < end && text[at] is ' ' or '\t'; at++)
        {
            if (text[at] == ' ')
            {
                indent++;
                continue;
            }

            hasTab = true;
            indent += tabWidth - (indent % tabWidth);
        }

        return (at, indent, hasTab);
    }

    private bool EndsOpen(int at, int end, int column)
    {
        if (_keyColumns.BinarySearch(column) < 0) return false;
        var start = at;
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.')) at++;
        return at > start && at < end && text[at] == ':' && (at + 1 == end || text[at + 1] is ' ' or '\t');
    }

    private SourceLine Continued(SourceLine line)
    {
        Open.Run(text, line.TextAt, line.End);
        var contentEnd = Open.CommentAt < 0 ? line.ContentEnd : EndOfText(line.TextAt, Open.CommentAt);
        return line with { Continues = true, ContentEnd = contentEnd };
    }

    private bool InBlockScalar(int indent)
    {
        if (_scalarParent == NoScalar) return false;
        if (indent > _scalarParent && (_scalarIndent < 0 || indent >= _scalarIndent))
        {
            if (_scalarIndent < 0) _scalarIndent = indent;
            return true;
        }

        _scalarParent = NoScalar;
        return false;
    }

    private SourceLine Content(SourceLine line)
    {
        var at = line.TextAt;
        var owner = -1;
        while (IsIndicator('-', at, line.End))
        {
            owner = ColumnOf(line, at);
            at = SkipSpace(at + 1, line.End);
        }

        if (IsIndicator('?', at, line.End) || IsIndicator(':', at, line.End))
        {
            line = line with { IsComplexKey = true };
            owner = ColumnOf(line, at);
            at = SkipSpace(at + 1, line.End);
        }

        if (at >= line.End || IsComment(at, line.Start)) return line with { ContentEnd = EndOfText(line.TextAt, at) };
        var keyAt = at;
        var (colon, contentEnd) = KeyOrValue(SkipProperties(at, line.End), line, owner);
        if (colon < 0) return line with { ValueAt = keyAt, ContentEnd = contentEnd };
        var column = ColumnOf(line, keyAt);
        Enter(line, column);
        at = SkipSpace(colon + 1, line.End);
        if (at >= line.End || IsComment(at, line.Start)) return line with { KeyColumn = column, ColonAt = colon, ContentEnd = colon + 1 };
        var valueAt = SkipProperties(at, line.End);
        if (valueAt >= line.End || IsComment(valueAt, line.Start))
            return line with { KeyColumn = column, ColonAt = colon, ContentEnd = EndOfText(line.TextAt, valueAt) };
        contentEnd = KeyOrValue(valueAt, line, column).ContentEnd;
        return line with { KeyColumn = column, ColonAt = colon, ValueAt = at, ContentEnd = contentEnd };
    }

    private int TabBehindDash(SourceLine line)
    {
        for (var at = line.TextAt; IsIndicator('-', at, line.End) || IsIndicator('?', at, line.End) || IsIndicator(':', at, line.End);)
        {
            var behind = SkipSpace(at + 1, line.End);
            var tab = text.AsSpan(at, behind - at).IndexOf('\t');
            var indents = IsIndicator('-', behind, line.End) || IsIndicator('?', behind, line.End) || ColumnOf(line, behind) == line.KeyColumn;
            if (tab >= 0 && indents) return at + tab;
            at = behind;
        }

        return -1;
    }

    private void Enter(SourceLine line, int keyColumn)
    {
        var isItem = keyColumn > line.Indent;
        while (_keyColumns.Count > 0 && (isItem ? _keyColumns[^1] > line.Indent : _keyColumns[^1] >= line.Indent)) _keyColumns.RemoveAt(_keyColumns.Count - 1);
        _keyColumns.Add(keyColumn);
    }

    /// <summary>Reads one node; the offset of the colon behind it if it is a key (else -1), and where the content of the line ends.</summary>
    private (int Colon, int ContentEnd) KeyOrValue(int at, SourceLine line, int owner)
    {
        if (at >= line.End) return (-1, EndOfText(line.TextAt, at));
        switch (text[at])
        {
            case '"' or '\'' or '[' or '{':
                var behind = Open.Open(text, at, line.End);
                if (Open.CommentAt >= 0) return (-1, EndOfText(line.TextAt, Open.CommentAt));
                if (Open.IsOpen) return (-1, line.ContentEnd);
                var colon = SkipSpace(behind, line.End);
                return IsIndicator(':', colon, line.End) ? (colon, line.ContentEnd) : (-1, PlainEnd(behind, line));
            case '|' or '>' when IsBlockScalarHeader(at, line.End, out var explicitIndent):
                _scalarParent = owner;
                _scalarIndent = explicitIndent == 0 ? -1 : Math.Max(owner, 0) + explicitIndent;
                return (-1, line.ContentEnd);
            default:
                for (var scan = at; scan < line.End; scan++)
                {
                    if (IsIndicator(':', scan, line.End)) return (scan, line.ContentEnd);
                    if (scan > at && IsComment(scan, line.Start)) return (-1, EndOfText(line.TextAt, scan));
                }

                return (-1, line.ContentEnd);
        }
    }

    private int PlainEnd(int at, SourceLine line)
    {
        for (; at < line.End; at++)
        {
            if (IsComment(at, line.Start)) return EndOfText(line.TextAt, at);
        }

        return line.ContentEnd;
    }

    private bool IsBlockScalarHeader(int at, int end, out int explicitIndent)
    {
        explicitIndent = 0;
        for (at++; at < end && text[at] is '+' or '-' or (>= '1' and <= '9'); at++)
        {
            if (text[at] is not ('+' or '-')) explicitIndent = text[at] - '0';
        }

        if (at == end) return true;
        if (text[at] is not (' ' or '\t')) return false;
        at = SkipSpace(at, end);
        return at == end || text[at] == '#';
    }

    private int SkipProperties(int at, int end)
    {
        while (at < end && text[at] is '&' or '!')
        {
            while (at < end && text[at] is not (' ' or '\t')) at++;
            at = SkipSpace(at, end);
        }

        return at;
    }

    private int SkipSpace(int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t') at++;
        return at;
    }

    private int EndOfText(int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t') end--;
        return end;
    }

    private static int ColumnOf(SourceLine line, int at) => line.Indent + at - line.TextAt;

    private bool IsIndicator(char indicator, int at, int end) =>
        at < end && text[at] == indicator && (at + 1 == end || text[at + 1] is ' ' or '\t');

    private bool IsComment(int at, int lineStart) => text[at] == '#' && (at == lineStart || text[at - 1] is ' ' or '\t');
}
