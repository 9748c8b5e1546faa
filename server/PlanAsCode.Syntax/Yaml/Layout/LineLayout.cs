using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Layout;

/// <summary>
/// Where each line of a file begins in canonical layout: two columns a level, lists two deeper than their key, comments with
/// the line that they stand above.
/// </summary>
internal sealed class LineLayout
{
    private const int Step = 2;

    private readonly SourceText _source;
    private readonly int?[] _column;
    private readonly bool[] _isKept;
    private readonly Stack<(YamlNode Node, int Column)> _open = new();
    private readonly List<TextEdit> _gaps = [];

    private LineLayout(SourceText source)
    {
        _source = source;
        _column = new int?[source.Lines.Count];
        _isKept = new bool[source.Lines.Count];
    }

    /// <summary>By line: the column of its first character; null where it stays as it is.</summary>
    public IReadOnlyList<int?> Columns => _column;

    /// <summary>By line: true where blanks are part of a value.</summary>
    public IReadOnlyList<bool> IsKept => _isKept;

    /// <summary>What changes inside of lines.</summary>
    public IReadOnlyList<TextEdit> Gaps => _gaps;

    /// <param name="roots">The nodes to lay out, their own lines included, and where the first line of each begins.</param>
    public static LineLayout Of(YamlFile file, IEnumerable<(YamlNode Root, int Column)> roots)
    {
        var layout = new LineLayout(file.Source);
        foreach (var root in roots.Reverse()) layout._open.Push(root);
        while (layout._open.TryPop(out var next)) layout.Visit(next.Node, next.Column);
        layout.PlaceComments(file.Comments);
        return layout;
    }

    private void Visit(YamlNode node, int column)
    {
        switch (node)
        {
            case YamlMapping { IsFlow: false } map:
                foreach (var entry in map.Entries) VisitEntry(entry, column);
                break;
            case YamlSequence { IsFlow: false } list:
                VisitItems(list, column);
                break;
            default:
                _gaps.AddRange(FlowSpaces.In(_source, node));
                break;
        }
    }

    private void VisitEntry(YamlEntry entry, int column)
    {
        var start = entry.Key.Span.Start;
        var delta = column - ColumnOf(start);
        if (IsFirstOnLine(start)) _column[LineOf(start)] = column;
        CloseGaps(entry);
        if (entry.Value is YamlMissing) return;
        if (IsBlock(entry.Value)) _open.Push((entry.Value, column + Step));
        else
        {
            _gaps.AddRange(FlowSpaces.In(_source, entry.Value));
            Shift(entry.Key.Span.Start, entry.Value, delta, column + Step);
        }
    }

    private void VisitItems(YamlSequence list, int column)
    {
        var at = list.Span.Start;
        foreach (var item in list.Items)
        {
            var dash = DashFrom(at);
            if (dash < 0) return;
            if (IsFirstOnLine(dash)) _column[LineOf(dash)] = column;
            at = Math.Max(item.Span.End, dash + 1);
            if (item is YamlMissing) continue;
            var isBehind = LineOf(item.Span.Start) == LineOf(dash);
            if (isBehind) CloseGap(dash + 1, item.Span.Start, " ");
            if (IsBlock(item)) _open.Push((item, column + Step));
            else
            {
                _gaps.AddRange(FlowSpaces.In(_source, item));
                Shift(dash, item, column - ColumnOf(dash), column + Step);
            }
        }
    }

    /// <summary>The dash of the next item, behind comments and empty lines; -1 where it cannot be told.</summary>
    private int DashFrom(int at)
    {
        while (at < _source.Length)
        {
            var letter = _source.Text[at];
            if (letter == '-') return at;
            if (letter == '#') at = _source.Lines.EndOf(LineOf(at));
            else if (char.IsWhiteSpace(letter)) at++;
            else return -1;
        }

        return -1;
    }

    /// <summary>Lines inside a value move with the line on which it begins; a text in a block stands one step below its key.</summary>
    private void Shift(int from, YamlNode value, int delta, int column)
    {
        var (first, last) = (LineOf(from), LineOf(Math.Max(from, value.Span.End - 1)));
        if (value is YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } && BlockIndent(value, last) is { } indent) delta = column - indent;
        for (var line = first + 1; line <= last; line++)
        {
            _isKept[line] = true;
            var own = IndentOf(line);
            if (own < _source.LineText(line).Length) _column[line] = Math.Max(0, own + delta);
        }

        // Blanks at the end of a line inside of quotes, or of a block scalar, are part of the value.
        if (last > first) _isKept[first] = true;
    }

    /// <summary>That of its first line with words, unless the header says how deep it is.</summary>
    private int? BlockIndent(YamlNode value, int last)
    {
        var header = LineOf(value.Span.Start);
        if (_source.Text.AsSpan(value.Span.Start, _source.Lines.EndOf(header) - value.Span.Start).IndexOfAnyInRange('1', '9') is 1 or 2) return null;
        for (var line = header + 1; line <= last; line++)
        {
            if (!_source.LineText(line).AsSpan().Trim().IsEmpty) return IndentOf(line);
        }

        return null;
    }

    private void CloseGaps(YamlEntry entry)
    {
        var colon = entry.Key.Span.End;
        while (colon < _source.Length && _source.Text[colon] == ' ') colon++;
        if (colon >= _source.Length || _source.Text[colon] != ':') return;
        CloseGap(entry.Key.Span.End, colon, "");
        if (entry.Value is not YamlMissing && LineOf(entry.Value.Span.Start) == LineOf(colon)) CloseGap(colon + 1, entry.Value.Span.Start, " ");
    }

    /// <summary>Only where there are nothing but blanks: an anchor or a tag may stand there too.</summary>
    private void CloseGap(int start, int end, string wanted)
    {
        if (end < start) return;
        var gap = _source.Text.AsSpan(start, end - start);
        if (gap.Trim(' ').IsEmpty && !gap.SequenceEqual(wanted)) _gaps.Add(new TextEdit(TextSpan.FromBounds(start, end), wanted));
    }

    /// <summary>A comment that stood at the column of a line below it, or of an earlier line of the same level, stays at that level.</summary>
    private void PlaceComments(IEnumerable<YamlComment> comments)
    {
        foreach (var line in comments.Where(comment => comment.OnOwnLine).Select(comment => LineOf(comment.Span.Start)).Reverse())
        {
            if (_isKept[line]) continue;
            var indent = IndentOf(line);
            _column[line] = Below(line, indent) ?? Above(line, indent) ?? Nearest(line);
        }
    }

    private int? Below(int line, int indent)
    {
        for (var next = line + 1; next < _column.Length; next++)
        {
            if (_source.LineText(next).AsSpan().Trim().IsEmpty) continue;
            return IndentOf(next) == indent ? _column[next] : null;
        }

        return null;
    }

    private int? Above(int line, int indent)
    {
        for (var before = line - 1; before >= 0; before--)
        {
            if (_column[before] is null || _isKept[before] || _source.LineText(before).TrimStart().StartsWith('#')) continue;
            if (IndentOf(before) == indent) return _column[before];
            if (IndentOf(before) < indent) return null;
        }

        return null;
    }

    /// <summary>Where it stood at no line's column: that of the next line.</summary>
    private int? Nearest(int line)
    {
        for (var next = line + 1; next < _column.Length; next++)
        {
            if (_column[next] is { } column && !_isKept[next]) return column;
        }

        return IndentOf(line) == 0 ? 0 : null;
    }

    private static bool IsBlock(YamlNode node) => node is YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false };

    private bool IsFirstOnLine(int position) => ColumnOf(position) == IndentOf(LineOf(position));

    private int LineOf(int position) => _source.Lines.LineAt(position);

    private int ColumnOf(int position) => position - _source.Lines.StartOf(LineOf(position));

    private int IndentOf(int line)
    {
        var start = _source.Lines.StartOf(line);
        var at = start;
        while (at < _source.Length && _source.Text[at] == ' ') at++;
        return at - start;
    }
}
