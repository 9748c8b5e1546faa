using System.Runtime.InteropServices;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Checking;
using PlanAsCode.Syntax.Yaml.Splitting;

namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>
/// Reads the shapes that nearly all lines of plans have: <c>key:</c>, <c>key: value</c>, <c>- value</c>, flow collections on one
/// line, comments. Gives up (null) at anything else, which YamlDotNet then reads. What it reads equals what
/// <see cref="TreeReader"/> makes of it, some ten times faster; the tests compare them.
/// </summary>
internal sealed class SimpleReader(LineTable lines)
{
    private const int MostDepth = 32;

    private readonly string _text = lines.Text;
    private readonly SimpleScalars _scalars = new(lines.Text, new SharedTexts());
    private readonly List<YamlEntry> _entries = [];
    private readonly List<YamlNode> _items = [];
    private Findings _findings = new();
    private int _at;
    private int _end;
    private int _depthLeft;

    /// <summary>The node of a stretch, or null, and then nothing is added to the findings.</summary>
    /// <param name="depthAllowed">How many collections may lie in each other.</param>
    public YamlNode? Read(Stretch stretch, int depthAllowed, Findings findings)
    {
        var (comments, problems) = (findings.Comments.Count, findings.Problems.Count);
        _findings = findings;
        _at = stretch.First;
        _end = stretch.End;
        _depthLeft = Math.Min(depthAllowed, MostDepth);
        _entries.Clear();
        _items.Clear();
        var node = ReadNode(stretch.Column);
        if (node is not null && _at == _end) return node;
        findings.Comments.RemoveRange(comments, findings.Comments.Count - comments);
        findings.Problems.RemoveRange(problems, findings.Problems.Count - problems);
        return null;
    }

    /// <summary>The block collection that begins in a column of the current line.</summary>
    private YamlNode? ReadNode(int column)
    {
        if (!IsReadable(_at) || _depthLeft == 0) return null;
        _depthLeft--;
        YamlNode? node = lines.IsDashAt(_at, column) ? ReadList(column) : lines[_at].KeyColumn == column ? ReadMap(column) : null;
        _depthLeft++;
        return node;
    }

    private YamlMapping? ReadMap(int column)
    {
        var first = _entries.Count;
        do
        {
            ref readonly var line = ref lines[_at];
            if (!IsReadable(_at) || line.KeyColumn != column) return null;
            var start = line.Start + column;
            if (_scalars.EndOfKey(start, line.End) != line.ColonAt) return null;
            var key = _scalars.Of(start, line.ColonAt);
            var value = line.ValueAt >= 0 ? ReadInline(line.ValueAt) : ReadBelow(column, line.ColonAt + 1);
            if (value is null) return null;
            _entries.Add(new YamlEntry { Key = key, Value = value });
        }
        while (_at < _end && lines[_at].Indent == column && !lines.IsDashAt(_at, column));

        return MapOf(first, TextSpan.FromBounds(_entries[first].Key.Span.Start, _entries[^1].Value.Span.End), isFlow: false);
    }

    /// <summary>What belongs to a key with nothing behind its colon.</summary>
    private YamlNode? ReadBelow(int column, int behindColon)
    {
        if (!EndLine(behindColon, isPlain: true)) return null;
        if (_at < _end && (lines[_at].Indent > column || (lines[_at].Indent == column && lines.IsDashAt(_at, column)))) return ReadNode(lines[_at].Indent);
        return new YamlMissing { Span = new TextSpan(behindColon, 0), HasColon = true };
    }

    private YamlSequence? ReadList(int column)
    {
        var first = _items.Count;
        var start = lines[_at].Start + column;
        do
        {
            ref readonly var line = ref lines[_at];
            if (!IsReadable(_at)) return null;
            var at = SkipSpace(line.Start + column + 1, line.End);
            var itemColumn = at - line.Start;
            if (at == line.End || lines.IsDashAt(_at, itemColumn)) return null;
            var item = line.KeyColumn == itemColumn ? ReadNode(itemColumn) : line.KeyColumn < 0 && line.ValueAt == at ? ReadInline(at) : null;
            if (item is null) return null;
            _items.Add(item);
        }
        while (_at < _end && lines[_at].Indent == column && lines.IsDashAt(_at, column));

        return ListOf(first, TextSpan.FromBounds(start, _items[^1].Span.End), isFlow: false);
    }

    /// <summary>A value that ends on its line, and that line's end.</summary>
    private YamlNode? ReadInline(int at)
    {
        var end = lines[_at].End;
        var isPlain = _text[at] is not ('[' or '{' or '"' or '\'');
        var node = isPlain ? _scalars.Plain(at, end) : ReadInFlow(ref at, end);
        return node is not null && EndLine(node.Span.End, isPlain) ? node : null;
    }

    private YamlNode? ReadInFlow(ref int at, int end)
    {
        if (at >= end) return null;
        if (_text[at] is '[' or '{')
        {
            if (_depthLeft == 0) return null;
            _depthLeft--;
            YamlNode? collection = _text[at] == '[' ? ReadFlowList(ref at, end) : ReadFlowMap(ref at, end);
            _depthLeft++;
            return collection;
        }

        var scalar = _text[at] is '"' or '\'' ? _scalars.Quoted(at, end) : _scalars.PlainInFlow(at, end);
        if (scalar is not null) at = scalar.Span.End;
        return scalar;
    }

    private YamlSequence? ReadFlowList(ref int at, int end)
    {
        var (start, first) = (at, _items.Count);
        at = SkipSpace(at + 1, end);
        if (at < end && _text[at] == ']') at++;
        else
        {
            do
            {
                if (ReadInFlow(ref at, end) is not { } item) return null;
                _items.Add(item);
            }
            while (HasMore(ref at, end));

            if (!Closes(']', ref at, end)) return null;
        }

        return ListOf(first, TextSpan.FromBounds(start, at), isFlow: true);
    }

    private YamlMapping? ReadFlowMap(ref int at, int end)
    {
        var (start, first) = (at, _entries.Count);
        at = SkipSpace(at + 1, end);
        if (at < end && _text[at] == '}') at++;
        else
        {
            do
            {
                var colon = _scalars.EndOfKey(at, end);
                if (colon == at || colon + 1 >= end || _text[colon] != ':' || _text[colon + 1] != ' ') return null;
                var key = _scalars.Of(at, colon);
                at = SkipSpace(colon + 1, end);
                if (ReadInFlow(ref at, end) is not { } value) return null;
                _entries.Add(new YamlEntry { Key = key, Value = value });
            }
            while (HasMore(ref at, end));

            if (!Closes('}', ref at, end)) return null;
        }

        return MapOf(first, TextSpan.FromBounds(start, at), isFlow: true);
    }

    private bool HasMore(ref int at, int end)
    {
        at = SkipSpace(at, end);
        if (at == end || _text[at] != ',') return false;
        at = SkipSpace(at + 1, end);
        return true;
    }

    private bool Closes(char closer, ref int at, int end) => at < end && _text[at++] == closer;

    private YamlMapping MapOf(int first, TextSpan span, bool isFlow)
    {
        var entries = CollectionsMarshal.AsSpan(_entries)[first..].ToArray();
        _entries.RemoveRange(first, entries.Length);
        DuplicateKeys.In(entries, _findings.Problems);
        return new YamlMapping { Span = span, Entries = ImmutableCollectionsMarshal.AsImmutableArray(entries), IsFlow = isFlow };
    }

    private YamlSequence ListOf(int first, TextSpan span, bool isFlow)
    {
        var items = CollectionsMarshal.AsSpan(_items)[first..].ToArray();
        _items.RemoveRange(first, items.Length);
        return new YamlSequence { Span = span, Items = ImmutableCollectionsMarshal.AsImmutableArray(items), IsFlow = isFlow };
    }

    private bool IsReadable(int at)
    {
        ref readonly var line = ref lines[at];
        return line.IsFreshContent && !line.IsComplexKey && _scalars.HasOnlyKnownCharacters(line.Start, line.End);
    }

    /// <summary>Goes behind a comment and on to the next line with content; false at what may be more than a comment.</summary>
    private bool EndLine(int at, bool isPlain)
    {
        var end = lines[_at].End;
        var hash = SkipSpace(at, end);
        if (hash < end)
        {
            // A comment that was meant as text is a finding, which the other reader makes.
            if (_text[hash] != '#' || hash == at || (isPlain && hash + 1 < end && char.IsLetterOrDigit(_text[hash + 1]))) return false;
            _findings.Comments.Add(new YamlComment(TextSpan.FromBounds(hash, end), OnOwnLine: false));
        }

        for (_at++; _at < _end; _at++)
        {
            ref readonly var line = ref lines[_at];
            if (line.Kind == LineKind.Content) return true;
            if (line.Continues || line.Kind is not (LineKind.Blank or LineKind.Comment)) return false;
            if (line.End > line.Start && !_scalars.HasOnlyKnownCharacters(line.Start, line.End)) return false;
            if (line.Kind == LineKind.Comment) _findings.Comments.Add(new YamlComment(TextSpan.FromBounds(line.TextAt, line.End), OnOwnLine: true));
        }

        return true;
    }

    private int SkipSpace(int at, int end)
    {
        while (at < end && _text[at] == ' ') at++;
        return at;
    }
}
