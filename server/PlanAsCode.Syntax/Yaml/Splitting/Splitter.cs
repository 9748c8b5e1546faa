using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Checking;
using PlanAsCode.Syntax.Yaml.Reading;

namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>Splits a stretch into the entries of its map or the items of its list, and puts their trees together.</summary>
internal sealed class Splitter(LineTable lines, int maxDepth, Findings findings, Splitter.ReadPart read)
{
    public delegate YamlNode ReadPart(Stretch stretch, Shape shape, int depth, Findings findings);

    /// <summary>Reads long maps on several threads; null where all is read by one.</summary>
    public BlockReader? Divides { get; init; }

    /// <param name="isBroken">Whether the stretch could not be read whole: then guesses are allowed that a sound text never needs.</param>
    public static bool CanSplit(LineTable lines, Stretch stretch, Shape shape, bool isBroken) => shape switch
    {
        Shape.Document => false,
        Shape.Entry => BodyOf(lines, stretch) < stretch.End || (isBroken && OrphanOf(lines, stretch) < stretch.End),
        Shape.Item => lines.IsDashAt(stretch.First, stretch.Column) && lines[stretch.First].IsComplexKey == false && ContentOfItem(lines, stretch) != null,
        _ => HasKeys(lines, stretch, isBroken) || lines.IsDashAt(stretch.First, stretch.Column),
    };

    public YamlNode Split(Stretch stretch, Shape shape, int depth)
    {
        if (shape == Shape.Item) return SplitItem(stretch, depth);
        if (shape == Shape.Entry) return BodyOf(lines, stretch) < stretch.End ? SplitEntry(stretch, depth) : SplitOrphans(stretch, depth);
        return lines.IsDashAt(stretch.First, stretch.Column) ? SplitList(stretch, depth) : SplitMap(stretch, depth);
    }

    /// <summary>The first line below a key without a value (or a line that lost its colon); the stretch's end where there is none.</summary>
    private static int BodyOf(LineTable lines, Stretch stretch)
    {
        ref readonly var first = ref lines[stretch.First];
        if (!lines.HasKeyAt(stretch.First, stretch.Column) || first.ValueAt >= 0) return stretch.End;
        var body = lines.FirstContent(stretch.First + 1, stretch.End);
        return body < stretch.End && lines[body].IsFreshContent ? body : stretch.End;
    }

    /// <summary>The first key that stands deeper below an entry whose value is complete, or below a line that is no key.</summary>
    private static int OrphanOf(LineTable lines, Stretch stretch)
    {
        var isKeyless = lines[stretch.First].KeyColumn < 0;
        var at = stretch.First + 1;
        while (at < stretch.End && !(lines[at].IsFreshContent && (lines[at].KeyColumn >= 0 || (isKeyless && BeginsCollection(lines, at))))) at++;
        return at;
    }

    private static bool BeginsCollection(LineTable lines, int line) =>
        lines.Text[lines[line].TextAt] is '{' or '[' || lines.IsDashAt(line, lines[line].Indent);

    private static bool HasKeys(LineTable lines, Stretch stretch, bool isBroken)
    {
        if (lines.Text[Math.Min(lines[stretch.First].TextAt, lines.Text.Length - 1)] is '&' or '!' && !lines.HasKeyAt(stretch.First, stretch.Column)) return false;
        var hasKey = lines.HasKeyAt(stretch.First, stretch.Column);
        if (!hasKey && !isBroken) return false;
        for (var at = stretch.First; at < stretch.End; at++)
        {
            if (!lines[at].IsFreshContent) continue;
            if (lines[at].IsComplexKey) return false;
            hasKey |= lines[at].KeyColumn >= 0;
        }

        return hasKey;
    }

    private static Stretch? ContentOfItem(LineTable lines, Stretch stretch)
    {
        ref readonly var first = ref lines[stretch.First];
        var at = first.TextAt + stretch.Column - first.Indent + 1;
        while (at < first.End && lines.Text[at] is ' ' or '\t') at++;
        if (at < first.ContentEnd)
        {
            var column = first.Indent + at - first.TextAt;
            return first.KeyColumn == column || lines.IsDashAt(stretch.First, column) ? new Stretch(stretch.First, stretch.End, column) : null;
        }

        var body = lines.FirstContent(stretch.First + 1, stretch.End);
        return body < stretch.End && lines[body].IsFreshContent ? new Stretch(body, stretch.End, lines[body].Indent) : null;
    }

    private YamlMapping SplitMap(Stretch stretch, int depth)
    {
        var parts = PartsOf(stretch);
        var builder = ImmutableArray.CreateBuilder<YamlEntry>(parts.Count);
        if (Divides is { } reader && LongMap.IsOne(parts)) LongMap.Read(parts, reader, ReadEntry, findings, builder);
        else parts.ForEach(part => ReadEntry(part, read, findings, builder));
        var entries = builder.DrainToImmutable();
        DuplicateKeys.In(entries.AsSpan(), findings.Problems);
        return MapOf(entries);

        void ReadEntry(MapPart part, ReadPart readPart, Findings found, ImmutableArray<YamlEntry>.Builder into)
        {
            if (part.Lines.Column < part.Column) ReportIndentation(part.Lines, part.Column, found);
            into.AddRange(EntriesOf(readPart(part.Lines, Shape.Entry, depth, found)));
        }
    }

    private List<MapPart> PartsOf(Stretch map)
    {
        var parts = new List<MapPart>();
        var column = map.Column;
        for (var start = map.First; start < map.End;)
        {
            var end = start + 1;
            var own = lines.ColumnIn(map, start);
            var expected = column;
            // A key left of its siblings is the new measure: what stands deeper than it may be its own.
            column = Math.Min(column, own);
            while (end < map.End && !IsBorder(end, column)) end++;
            parts.Add(new MapPart(new Stretch(start, end, own), expected));
            start = end;
        }

        return parts;
    }

    private bool IsBorder(int line, int column) =>
        lines[line].IsFreshContent && lines[line].Indent <= column && !(lines[line].Indent == column && lines.BelongsAbove(line));

    private void ReportIndentation(Stretch part, int column, Findings found)
    {
        var line = lines[part.First];
        found.Problems.Add(Problem.Error(
            FailureWords.Rule,
            string.Create(CultureInfo.InvariantCulture, $"wrong indentation: this line begins in column {part.Column + 1}, the keys above in column {column + 1}"),
            TextSpan.FromBounds(line.TextAt, line.ContentEnd)));
    }

    private YamlSequence SplitList(Stretch stretch, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        TextSpan? span = null;
        for (var start = stretch.First; start < stretch.End;)
        {
            var end = start + 1;
            while (end < stretch.End && !(lines[end].IsFreshContent && lines[end].Indent <= stretch.Column)) end++;
            var part = new Stretch(start, end, lines.ColumnIn(stretch, start));
            if (part.Column != stretch.Column && lines.IsDashAt(start, part.Column)) ReportIndentation(part, stretch.Column, findings);
            var list = (YamlSequence)read(part, Shape.Item, depth, findings);
            span = NodeCopy.SpanOver(span ?? list.Span, list.Span);
            items.AddRange(list.Items);
            start = end;
        }

        return new YamlSequence { Span = span!.Value, Items = items.ToImmutable() };
    }

    private YamlSequence SplitItem(Stretch stretch, int depth)
    {
        var content = ContentOfItem(lines, stretch)!.Value;
        if (content.First > stretch.First) AddComments(stretch.First, content.First);
        var item = read(content, Shape.Node, depth + 1, findings);
        var dash = lines[stretch.First].TextAt + stretch.Column - lines[stretch.First].Indent;
        return new YamlSequence { Span = TextSpan.FromBounds(dash, Math.Max(dash, item.Span.End)), Items = [item] };
    }

    private YamlMapping SplitEntry(Stretch stretch, int depth)
    {
        var body = BodyOf(lines, stretch);
        var head = HeadOf(new Stretch(stretch.First, body, stretch.Column), depth);
        if (depth + 1 >= maxDepth) return TooDeep(stretch, body, head);
        var value = read(new Stretch(body, stretch.End, lines[body].Indent), Shape.Node, depth + 1, findings);
        return MapOf([new YamlEntry { Key = head.Key, Value = NodeCopy.WithProperties(value, head.Value.Anchor, head.Value.Tag) }]);
    }

    private YamlEntry HeadOf(Stretch stretch, int depth)
    {
        var beside = new Findings();
        var head = EntriesOf(read(stretch, Shape.Entry, depth, beside))[0];
        // The value stands below: what follows the colon is a comment, however it is written.
        findings.Problems.AddRange(beside.Problems.Where(problem => problem.Rule != TextCutByComment.Rule));
        findings.Comments.AddRange(beside.Comments);
        return head;
    }

    private YamlMapping TooDeep(Stretch stretch, int body, YamlEntry head)
    {
        var span = TextSpan.FromBounds(lines[body].TextAt, Math.Max(lines[body].TextAt, lines[stretch.End - 1].ContentEnd));
        findings.Problems.Add(FailureWords.TooDeep(new TextSpan(span.Start, 0), maxDepth));
        return MapOf([new YamlEntry { Key = head.Key, Value = Broken.At(span) }]);
    }

    /// <summary>An entry, and below it keys that belong to nobody: the line above them lost its colon, or was taken out.</summary>
    private YamlMapping SplitOrphans(Stretch stretch, int depth)
    {
        var orphan = OrphanOf(lines, stretch);
        var first = lines[stretch.First];
        var rest = new Stretch(orphan, stretch.End, lines[orphan].Indent);
        if (first.KeyColumn < 0 && !lines.IsDashAt(stretch.First, stretch.Column))
        {
            var span = TextSpan.FromBounds(first.TextAt, first.ContentEnd);
            findings.Problems.Add(FailureWords.ColonMissing(lines.Text, span));
            AddComments(stretch.First, orphan);
            var key = new YamlScalar { Span = span, Value = lines.Text[span.Start..span.End] };
            return MapOf([new YamlEntry { Key = key, Value = read(rest, Shape.Node, depth + 1, findings) }]);
        }

        var above = EntriesOf(read(new Stretch(stretch.First, orphan, stretch.Column), Shape.Entry, depth, findings));
        var orphans = read(rest, Shape.Node, depth + 1, findings);
        var at = new TextSpan(orphans.Span.Start, 0);
        findings.Problems.Add(Problem.Error(
            FailureWords.Rule,
            "wrong indentation: this line stands deeper than the key above, which has its value already",
            TextSpan.FromBounds(lines[orphan].TextAt, lines[orphan].ContentEnd)));
        return MapOf(above.Add(new YamlEntry { Key = Broken.At(at), Value = orphans }));
    }

    private void AddComments(int from, int end)
    {
        for (; from < end; from++)
        {
            if (lines.CommentOf(from) is { } comment) findings.Comments.Add(comment);
        }
    }

    private static ImmutableArray<YamlEntry> EntriesOf(YamlNode node) => ((YamlMapping)node).Entries;

    private static YamlMapping MapOf(ImmutableArray<YamlEntry> entries) =>
        new() { Span = NodeCopy.SpanOver(entries[0].Span, entries[^1].Span), Entries = entries };
}
