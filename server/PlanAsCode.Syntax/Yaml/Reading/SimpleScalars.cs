using System.Buffers;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>The keys, plain and quoted values of <see cref="SimpleReader"/>: on one line, without escapes, of characters that mean nothing to YAML.</summary>
internal sealed class SimpleScalars(string text, SharedTexts texts)
{
    private const int LongestKey = 128;

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./");

    private static readonly SearchValues<char> PlainMarks = SearchValues.Create(":#");
    private static readonly SearchValues<char> FlowMarks = SearchValues.Create(",[]{}?:#\"'");

    /// <summary>Whether a line has no tab, no control character and nothing that this reader or YamlDotNet may see otherwise.</summary>
    public bool HasOnlyKnownCharacters(int start, int end)
    {
        var rest = text.AsSpan(start, end - start);
        for (var odd = rest.IndexOfAnyExceptInRange(' ', '~'); odd >= 0; odd = rest.IndexOfAnyExceptInRange(' ', '~'))
        {
            if (rest[odd] is <= '\u00A0' or '\uFEFF' or (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE' || char.IsWhiteSpace(rest[odd]) || char.IsSurrogate(rest[odd])) return false;
            rest = rest[(odd + 1)..];
        }

        return true;
    }

    /// <summary>Where the key ends that begins at an offset; the offset itself where no simple key stands there.</summary>
    public int EndOfKey(int at, int end)
    {
        if (at >= end || !(char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_')) return at;
        var length = text.AsSpan(at, Math.Min(end - at, LongestKey)).IndexOfAnyExcept(KeyCharacters);
        return length < 0 ? at : at + length;
    }

    public YamlScalar Of(int start, int end) => new() { Span = TextSpan.FromBounds(start, end), Value = texts.Of(text.AsSpan(start, end - start)) };

    /// <summary>A plain value of a block collection, up to a comment or the end of its line; null for what looks like more.</summary>
    public YamlScalar? Plain(int at, int lineEnd)
    {
        if (!CanBegin(at, lineEnd)) return null;
        var end = at;
        while (true)
        {
            var mark = text.AsSpan(end, lineEnd - end).IndexOfAny(PlainMarks);
            end = mark < 0 ? lineEnd : end + mark;
            if (mark < 0 || (text[end] == '#' && text[end - 1] == ' ')) return Of(at, WithoutSpace(at, end));
            if (text[end] == ':' && (end + 1 == lineEnd || text[end + 1] == ' ')) return null;
            end++;
        }
    }

    /// <summary>A plain value of a flow collection, up to what separates or closes it.</summary>
    public YamlScalar? PlainInFlow(int at, int lineEnd)
    {
        if (!CanBegin(at, lineEnd)) return null;
        for (var end = at; ;)
        {
            var mark = text.AsSpan(end, lineEnd - end).IndexOfAny(FlowMarks);
            if (mark < 0) return null;
            end += mark;
            switch (text[end])
            {
                case ',' or ']' or '}':
                    return Of(at, WithoutSpace(at, end));
                case ':' when end + 1 < lineEnd && (char.IsAsciiLetterOrDigit(text[end + 1]) || text[end + 1] == '/'):
                case '#' when text[end - 1] != ' ':
                    end++;
                    break;
                default:
                    return null;
            }
        }
    }

    public YamlScalar? Quoted(int at, int lineEnd) => text[at] == '"' ? DoubleQuoted(at, lineEnd) : SingleQuoted(at, lineEnd);

    private YamlScalar? DoubleQuoted(int at, int lineEnd)
    {
        var length = text.AsSpan(at + 1, lineEnd - at - 1).IndexOfAny('"', '\\');
        if (length < 0 || text[at + 1 + length] == '\\') return null;
        return new YamlScalar { Span = new TextSpan(at, length + 2), Value = texts.Of(text.AsSpan(at + 1, length)), Style = ScalarStyle.DoubleQuoted };
    }

    private YamlScalar? SingleQuoted(int at, int lineEnd)
    {
        for (var end = at + 1; end < lineEnd; end++)
        {
            if (text[end] != '\'') continue;
            if (end + 1 < lineEnd && text[end + 1] == '\'')
            {
                end++;
                continue;
            }

            var value = texts.Of(text.AsSpan(at + 1, end - at - 1));
            if (value.Contains('\'', StringComparison.Ordinal)) value = value.Replace("''", "'", StringComparison.Ordinal);
            return new YamlScalar { Span = TextSpan.FromBounds(at, end + 1), Value = value, Style = ScalarStyle.SingleQuoted };
        }

        return null;
    }

    private bool CanBegin(int at, int lineEnd) =>
        at < lineEnd
        && (char.IsAsciiLetterOrDigit(text[at])
            || text[at] is '(' or '/' or '.' or '_' or '+' or '<' or '=' or '~' or '$' or > '\u00A0'
            || (text[at] == '-' && at + 1 < lineEnd && char.IsAsciiLetterOrDigit(text[at + 1])));

    private int WithoutSpace(int start, int end)
    {
        while (end > start && text[end - 1] == ' ') end--;
        return end;
    }
}
