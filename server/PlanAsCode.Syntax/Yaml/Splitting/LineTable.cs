using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Reading;

namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>All lines of a file, and the questions the splitter asks about them.</summary>
internal sealed class LineTable
{
    private readonly SourceLine[] _lines;

    /// <param name="text">The text as it is parsed: of the same length as the file, conflict markers blanked.</param>
    public LineTable(string text)
    {
        Text = text;
        TabWidth = FirstIndent(text);
        var scanner = new LineScanner(text, TabWidth);
        var lines = new SourceLine[CountOf(text)];
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : at + length;
            lines[count++] = scanner.Next(at, end);
            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        _lines = lines;
    }

    public string Text { get; }

    public int TabWidth { get; }

    public int Count => _lines.Length;

    public ref readonly SourceLine this[int line] => ref _lines[line];

    public int StartOf(int line) => line < _lines.Length ? _lines[line].Start : Text.Length;

    /// <summary>First line with content in a range, or its end.</summary>
    public int FirstContent(int from, int end)
    {
        while (from < end && _lines[from].Kind != LineKind.Content) from++;
        return from;
    }

    /// <summary>The content of a stretch's first line, from the column where the stretch begins.</summary>
    public TextSpan HeadOf(Stretch stretch)
    {
        ref readonly var line = ref _lines[stretch.First];
        var start = line.TextAt + stretch.Column - line.Indent;
        return TextSpan.FromBounds(start, Math.Max(start, line.ContentEnd));
    }

    /// <summary>Where a line of a stretch begins: its indentation, or behind the dashes on the first one.</summary>
    public int ColumnIn(Stretch stretch, int line) => line == stretch.First ? stretch.Column : _lines[line].Indent;

    public bool HasKeyAt(int line, int column) => _lines[line].IsFreshContent && _lines[line].KeyColumn == column && !_lines[line].IsComplexKey;

    public bool IsDashAt(int line, int column)
    {
        ref readonly var read = ref _lines[line];
        var at = read.TextAt + column - read.Indent;
        return read.IsFreshContent && at < read.End && Text[at] == '-' && (at + 1 == read.End || Text[at + 1] is ' ' or '\t');
    }

    /// <summary>Whether a line at the column of a map's keys goes on with the entry above it all the same.</summary>
    public bool BelongsAbove(int line) => Text[_lines[line].TextAt] is ']' or '}' or ',' || IsDashAt(line, _lines[line].Indent);

    /// <summary>The text of a stretch as YamlDotNet reads it: dashes in front of its column and tabs in the indentation become spaces.</summary>
    public PatchedText TextOf(Stretch stretch, IReadOnlyList<Patch>? more = null)
    {
        var start = _lines[stretch.First].Start;
        var end = StartOf(stretch.End);
        var patches = Patches(stretch);
        if (more is { Count: > 0 }) patches = [.. patches.Concat(more).OrderBy(patch => patch.Start).ThenBy(patch => patch.Length)];
        return patches.Count == 0 ? new PatchedText(Text[start..end], start) : new PatchedText(Text, start, end, patches);
    }

    /// <summary>The comment of a line that no quote and no block scalar reaches into.</summary>
    public YamlComment? CommentOf(int line)
    {
        ref readonly var read = ref _lines[line];
        if (read.Continues || read.Kind == LineKind.Blank) return null;
        for (var at = read.Kind == LineKind.Content ? read.ContentEnd : read.Start; at < read.End; at++)
        {
            if (Text[at] == '#' && (at == read.Start || Text[at - 1] is ' ' or '\t'))
                return new YamlComment(TextSpan.FromBounds(at, read.End), at == read.TextAt);
        }

        return null;
    }

    /// <summary>What is open at an offset of a stretch, or at the end of one of its lines.</summary>
    public OpenState OpenAt(Stretch stretch, int line, int at = int.MaxValue)
    {
        var scanner = new LineScanner(Text, TabWidth);
        for (var read = stretch.First; read <= line; read++) scanner.Next(_lines[read].Start, Math.Min(at, _lines[read].End));
        return scanner.Open;
    }

    private List<Patch> Patches(Stretch stretch)
    {
        var patches = new List<Patch>();
        for (var at = stretch.First; at < stretch.End; at++)
        {
            ref readonly var line = ref _lines[at];
            var column = at == stretch.First ? stretch.Column : line.Indent;
            if (line.HasTabIndent || column != line.Indent)
                patches.Add(new Patch(line.Start, line.TextAt + column - line.Indent - line.Start, new string(' ', column)));
        }

        return patches;
    }

    /// <summary>How many lines a text has: behind its last break stands none.</summary>
    private static int CountOf(string text)
    {
        if (text.Length == 0) return 0;
        var both = text.Contains('\r', StringComparison.Ordinal) ? text.AsSpan().Count("\r\n") : 0;
        return text.AsSpan().CountAny('\r', '\n') - both + (text[^1] is '\r' or '\n' ? 0 : 1);
    }

    private static int FirstIndent(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && text[at - 1] is not ('\n' or '\r')) continue;
            var indent = text.AsSpan(at).IndexOfAnyExcept(' ');
            if (indent is > 0 and <= 8 && text[at + indent] is not ('\n' or '\r' or '#' or '\t')) return indent;
            if (at > 4096) break;
        }

        return 2;
    }
}
