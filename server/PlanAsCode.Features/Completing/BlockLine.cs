using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Completing;

/// <summary>One line in block style, by its look alone: indentation, dashes, key, value. Offsets are of the whole text.</summary>
/// <param name="Start">Of the line.</param>
/// <param name="Content">The first character behind indentation and dashes; the end of the line's text where nothing stands there.</param>
/// <param name="Colon">Behind the key; -1 where there is none.</param>
/// <param name="Value">The first character behind the colon and blanks; -1 without colon or value.</param>
/// <param name="End">Of what is written, without comment and blanks behind it.</param>
/// <param name="FirstDash">Column of the first dash; -1 without.</param>
/// <param name="LastDash">Column of the last dash.</param>
internal readonly record struct BlockLine(int Start, int Content, int Colon, int Value, int End, int FirstDash, int LastDash, bool IsSilent)
{
    public int Column => Content - Start;

    public bool HasDash => FirstDash >= 0;

    public bool HasKey => Colon >= 0;

    /// <summary>Where the line begins: its first dash, else its content.</summary>
    public int Indent => HasDash ? FirstDash : Column;

    /// <summary>A blank line, or one with a comment or a mark of git alone, is silent: it says nothing of the structure.</summary>
    public static BlockLine Read(SourceText source, int line)
    {
        var text = source.Text;
        var start = source.Lines.StartOf(line);
        var end = source.Lines.EndOf(line);
        while (end > start && text[end - 1] is '\r' or '\n' or ' ' or '\t') end--;
        var at = start;
        while (at < end && text[at] is ' ' or '\t') at++;
        if (at == end || text[at] == '#' || IsConflictMark(text.AsSpan(start, end - start))) return new BlockLine(start, at, -1, -1, at, -1, -1, true);

        var (first, last) = (-1, -1);
        while (at < end && text[at] == '-' && (at + 1 == end || text[at + 1] is ' ' or '\t'))
        {
            last = at - start;
            if (first < 0) first = last;
            at++;
            while (at < end && text[at] is ' ' or '\t') at++;
        }

        if (at < end && text[at] == '#') return new BlockLine(start, at, -1, -1, at, first, last, false);
        var colon = ColonAt(text, at, end);
        if (colon < 0) return new BlockLine(start, at, -1, -1, EndOfValue(text, at, end), first, last, false);
        var value = colon + 1;
        while (value < end && text[value] is ' ' or '\t') value++;
        if (value == end || text[value] == '#') return new BlockLine(start, at, colon, -1, colon + 1, first, last, false);
        return new BlockLine(start, at, colon, value, EndOfValue(text, value, end), first, last, false);
    }

    public string KeyText(string text)
    {
        var key = text.AsSpan(Content, Colon - Content).Trim();
        return (key.Length > 1 && key[0] is '"' or '\'' && key[^1] == key[0] ? key[1..^1] : key).ToString();
    }

    /// <summary>True where the value of the key stands below: only an anchor or a tag behind it, or nothing.</summary>
    public bool IsHeader(string text) => HasKey && (Value < 0 || BehindProperties(text, Value, End) == End);

    /// <summary>True where the value is a text that begins on the next line.</summary>
    public bool OpensText(string text)
    {
        var at = HasKey ? Value : HasDash ? Content : -1;
        if (at < 0) return false;
        at = BehindProperties(text, at, End);
        if (at >= End || text[at] is not ('|' or '>')) return false;
        for (at++; at < End; at++)
        {
            if (text[at] is not ('+' or '-' or (>= '0' and <= '9'))) return false;
        }

        return true;
    }

    /// <summary>Behind anchors and tags.</summary>
    public static int BehindProperties(string text, int at, int end)
    {
        while (at < end && text[at] is '&' or '!')
        {
            while (at < end && text[at] is not (' ' or '\t')) at++;
            while (at < end && text[at] is ' ' or '\t') at++;
        }

        return at;
    }

    private static bool IsConflictMark(ReadOnlySpan<char> line) =>
        line.StartsWith("<<<<<<<", StringComparison.Ordinal) || line.StartsWith("=======", StringComparison.Ordinal) || line.StartsWith(">>>>>>>", StringComparison.Ordinal);

    private static int ColonAt(string text, int at, int end)
    {
        if (at >= end || text[at] is '[' or '{' or ']' or '}' or ',' or '|' or '>' or '%' or '@' or '`') return -1;
        if (text[at] is '"' or '\'')
        {
            var close = BehindQuote(text, at, end);
            while (close < end && text[close] is ' ' or '\t') close++;
            return close < end && text[close] == ':' && (close + 1 == end || text[close + 1] is ' ' or '\t') ? close : -1;
        }

        for (var here = at; here < end; here++)
        {
            if (text[here] == ':' && (here + 1 == end || text[here + 1] is ' ' or '\t')) return here;
            if (text[here] == '#' && here > at && text[here - 1] is ' ' or '\t') return -1;
        }

        return -1;
    }

    private static int EndOfValue(string text, int at, int end)
    {
        if (at < end && text[at] is '"' or '\'') at = BehindQuote(text, at, end);
        for (var here = at; here < end; here++)
        {
            if (text[here] != '#' || here == 0 || text[here - 1] is not (' ' or '\t')) continue;
            end = here;
            while (end > at && text[end - 1] is ' ' or '\t') end--;
            return end;
        }

        return end;
    }

    /// <summary>Behind the closing quote; the end where there is none.</summary>
    public static int BehindQuote(string text, int at, int end)
    {
        var quote = text[at];
        for (at++; at < end; at++)
        {
            if (text[at] == '\\' && quote == '"') at++;
            else if (text[at] == quote && quote == '\'' && at + 1 < end && text[at + 1] == quote) at++;
            else if (text[at] == quote) return at + 1;
        }

        return end;
    }
}
