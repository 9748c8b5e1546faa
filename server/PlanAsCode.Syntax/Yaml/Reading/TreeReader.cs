using System.Collections.Immutable;
using PlanAsCode.Syntax.Yaml.Checking;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>Turns the events of YamlDotNet into nodes, as far as they come; what is open at an error is closed and kept.</summary>
internal sealed class TreeReader
{
    private readonly PatchedText _text;
    private readonly int _depthAllowed;
    private readonly Stack<OpenCollection> _open = new();
    private readonly ImmutableArray<YamlNode>.Builder _documents = ImmutableArray.CreateBuilder<YamlNode>();
    private readonly List<Problem> _problems = [];
    private int _documentStart;
    private bool _hasAliases;

    private TreeReader(PatchedText text, int depthAllowed)
    {
        _text = text;
        _depthAllowed = depthAllowed;
    }

    /// <param name="depthAllowed">How many collections may lie in each other: counted while reading, since each further level costs more time.</param>
    public static ReadResult Read(PatchedText text, int depthAllowed)
    {
        var reader = new TreeReader(text, depthAllowed);
        var scanner = new CommentDivertingScanner(text.Text);
        var failure = reader.ReadAll(scanner);
        while (reader._open.Count > 0) reader.Close(text.Text.Length, atCloser: false);
        var comments = ImmutableArray.CreateBuilder<YamlComment>(scanner.Comments.Count);
        foreach (var (start, end) in scanner.Comments)
            comments.Add(new YamlComment(text.SpanOf(start, end), IsAloneOnLine(text.Text, start)));
        return new ReadResult(reader._documents.ToImmutable(), comments.ToImmutable(), [.. reader._problems], failure) { HasAliases = reader._hasAliases };
    }

    private ReadFailure? ReadAll(CommentDivertingScanner scanner)
    {
        var parser = new Parser(scanner);
        try
        {
            while (parser.MoveNext())
            {
                if (!Take(parser.Current!)) return new ReadFailure(ReadFailure.TooDeep, (int)parser.Current!.Start.Index, (int)parser.Current!.End.Index);
            }

            return null;
        }
        catch (YamlException error)
        {
            return new ReadFailure(error.Message, (int)error.Start.Index, (int)error.End.Index);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // Known of YamlDotNet: an unclosed flow collection and some escapes end so, without a place.
            return new ReadFailure(error.Message, (int)scanner.CurrentPosition.Index, (int)scanner.CurrentPosition.Index);
        }
    }

    private bool Take(ParsingEvent read)
    {
        switch (read)
        {
            case DocumentStart:
                _documentStart = (int)read.End.Index;
                return true;
            case Scalar scalar:
                Add(ScalarOf(scalar, out var end), end);
                return true;
            case AnchorAlias alias:
                _hasAliases = true;
                Add(new YamlAlias { Span = _text.SpanOf(alias), Name = alias.Value.Value }, (int)alias.End.Index);
                return true;
            case MappingStart or SequenceStart:
                if (_open.Count >= _depthAllowed) return false;
                Open((NodeEvent)read);
                return true;
            case MappingEnd or SequenceEnd:
                Close((int)read.Start.Index, atCloser: true);
                return true;
            default:
                return true;
        }
    }

    private YamlNode ScalarOf(Scalar scalar, out int end)
    {
        end = (int)scalar.End.Index;
        var (start, tag) = NodeProperties.Skip(_text.Text, (int)scalar.Start.Index, end);
        var anchor = scalar.Anchor.IsEmpty ? null : scalar.Anchor.Value;
        if (scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value.Length == 0) return MissingValue(scalar, anchor, tag, ref end);
        if (_text.DamageAt(start) is { } damage) return new YamlMissing { Span = damage, IsBroken = true, HasColon = true };
        while (end > start + 1 && char.IsWhiteSpace(_text.Text[end - 1])) end--;
        if (scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && CheckPlain((int)scalar.Start.Index, start, end, tag) is { } forbidden) return forbidden;
        return new YamlScalar { Span = _text.SpanOf(start, end), Value = UnreadableCharacters.Restore(scalar.Value), Style = StyleOf(scalar.Style), Anchor = anchor, Tag = tag };
    }

    private YamlMissing? CheckPlain(int propertiesStart, int start, int end, string? tag)
    {
        if (TextCutByComment.Behind(_text, start, end) is { } cut) _problems.Add(cut);
        if (tag is ['!', not ('!' or '<'), ..] && !tag.AsSpan(1).Contains('!'))
            _problems.Add(ForbiddenPlainValues.Of('!', _text.Text[propertiesStart..end], _text.SpanOf(propertiesStart, end)));
        var first = _text.Text[start];
        if (!ForbiddenPlainValues.IsForbiddenStart(first)) return null;
        var span = _text.SpanOf(start, end);
        _problems.Add(ForbiddenPlainValues.Of(first, _text.Text[start..end], span));
        return new YamlMissing { Span = span, IsBroken = true, HasColon = true };
    }

    private YamlMissing MissingValue(Scalar scalar, string? anchor, string? tag, ref int end)
    {
        var at = Math.Max((int)scalar.Start.Index, _documentStart);
        var hasColon = false;
        // The mark of an empty key lies anywhere in front of its colon, before the last value at times.
        if (_open.TryPeek(out var parent)) at = Math.Max(at, parent.End);
        if (parent is { IsMapping: true, Key: not null })
        {
            var colon = ColonBehind(parent.KeyEnd);
            hasColon = colon >= 0 && colon < (int)scalar.End.Index;
            at = hasColon ? colon + 1 : parent.KeyEnd;
        }

        // YamlDotNet counts a line too much behind some directives.
        at = Math.Min(at, _text.Text.Length);
        end = Math.Max(end, at);
        if (TextCutByComment.Behind(_text, at, at) is { } cut && hasColon) _problems.Add(cut);
        return new YamlMissing { Span = _text.SpanOf(at, at), HasColon = hasColon, IsBroken = _text.IsPatchedAt(at), Anchor = anchor, Tag = tag };
    }

    private int ColonBehind(int at)
    {
        var text = _text.Text;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
        {
            if (text[at] != '#') at++;
            else while (at < text.Length && text[at] is not ('\r' or '\n')) at++;
        }

        var isColon = at < text.Length && text[at] == ':'
            && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is ',' or ']' or '}');
        return isColon ? at : -1;
    }

    private void Open(NodeEvent read)
    {
        var (start, tag) = NodeProperties.Skip(_text.Text, (int)read.Start.Index, _text.Text.Length);
        _open.Push(new OpenCollection
        {
            IsMapping = read is MappingStart,
            IsFlow = read is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow },
            HasBracket = HasBracketAt(start, read is MappingStart ? '{' : '['),
            Anchor = read.Anchor.IsEmpty ? null : read.Anchor.Value,
            // What stands in front of a block map may belong to its first key.
            Tag = read.Tag.IsEmpty ? null : tag,
            Start = start,
            IsTemplate = read is MappingStart && ReportBraces(start),
        });
    }

    /// <summary>False for a pair in a flow list, <c>[a: b]</c>: a flow map without braces, whose mark lies in front of its parent's at times.</summary>
    private bool HasBracketAt(int start, char bracket) =>
        start < _text.Text.Length && _text.Text[start] == bracket && !(_open.TryPeek(out var parent) && parent.HasBracket && start <= parent.Start);

    private bool ReportBraces(int start)
    {
        // The inner map begins with the second brace: only the outer one is met with two.
        var line = _text.Text.AsSpan(Math.Min(start, _text.Text.Length));
        var stop = line.IndexOf("}}");
        if (!line.StartsWith("{{") || stop < 0 || line[..stop].IndexOfAny('\r', '\n') >= 0) return false;
        _problems.Add(TemplateBraces.Of(_text.Text[start..(start + stop + 2)], _text.SpanOf(start, start + stop + 2)));
        return true;
    }

    private void Close(int index, bool atCloser)
    {
        var closed = _open.Pop();
        var end = closed.IsFlow && closed.HasBracket ? EndOfFlow(index, atCloser) : closed.End;
        var node = closed.ToNode(_text, end);
        if (closed.IsTemplate) node = new YamlMissing { Span = node.Span, IsBroken = true, HasColon = true };
        if (node is YamlMapping map) DuplicateKeys.In(map.Entries.AsSpan(), _problems);
        Add(node, end);
    }

    private int EndOfFlow(int index, bool atCloser)
    {
        if (atCloser && index < _text.Text.Length && _text.Text[index] is ']' or '}') return index + 1;
        while (index > 0 && char.IsWhiteSpace(_text.Text[index - 1])) index--;
        return index;
    }

    private void Add(YamlNode node, int end)
    {
        if (_open.TryPeek(out var parent)) parent.Add(node, end);
        else _documents.Add(node);
    }

    private static bool IsAloneOnLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t') at--;
        return at == 0 || text[at - 1] is '\n' or '\r';
    }

    private static ScalarStyle StyleOf(YamlDotNet.Core.ScalarStyle style) => style switch
    {
        YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
        YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
        YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
        YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };
}
