namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>The quotes and flow brackets that are open at a place of a text.</summary>
internal sealed class OpenState
{
    private bool _atTokenStart;
    private bool _behindQuoted;

    public List<char> Brackets { get; } = [];

    /// <summary>The open quote, or NUL.</summary>
    public char Quote { get; private set; }

    /// <summary>Where the outermost open quote or bracket stands.</summary>
    public int OpenedAt { get; private set; }

    /// <summary>Where the innermost open quote stands.</summary>
    public int QuoteAt { get; private set; }

    /// <summary>Where the last run met a comment, or -1.</summary>
    public int CommentAt { get; private set; } = -1;

    public bool IsOpen => Quote != '\0' || Brackets.Count > 0;

    public void Reset()
    {
        Brackets.Clear();
        Quote = '\0';
        CommentAt = -1;
        _behindQuoted = false;
    }

    /// <summary>Opens the quote or bracket at an offset and runs on.</summary>
    public int Open(string text, int at, int end)
    {
        OpenedAt = at;
        _atTokenStart = true;
        return Run(text, at, end);
    }

    /// <summary>Goes on until everything is closed (the offset behind it) or the line ends (<paramref name="end"/>).</summary>
    public int Run(string text, int at, int end)
    {
        CommentAt = -1;
        var lineStart = at;
        while (at < end)
        {
            at = Quote != '\0' ? InQuote(text, at, end) : InFlow(text, at, end, lineStart);
            if (!IsOpen) return at;
        }

        return end;
    }

    private int InQuote(string text, int at, int end)
    {
        var found = Quote == '"' ? text.AsSpan(at, end - at).IndexOfAny('"', '\\') : text.AsSpan(at, end - at).IndexOf('\'');
        if (found < 0) return end;
        at += found;
        if (text[at] == '\\') return Math.Min(end, at + 2);
        if (Quote == '\'' && at + 1 < end && text[at + 1] == '\'') return at + 2;
        Quote = '\0';
        _atTokenStart = false;
        _behindQuoted = true;
        return at + 1;
    }

    private int InFlow(string text, int at, int end, int lineStart)
    {
        var next = at + 1 < end ? text[at + 1] : ' ';
        var behindQuoted = _behindQuoted;
        if (text[at] is not (' ' or '\t')) _behindQuoted = false;
        switch (text[at])
        {
            case ' ' or '\t':
                return at + 1;
            case '[' or '{':
                Brackets.Add(text[at]);
                _atTokenStart = true;
                return at + 1;
            case ']' or '}':
                if (Brackets.Count > 0) Brackets.RemoveAt(Brackets.Count - 1);
                _behindQuoted = true;
                _atTokenStart = false;
                return at + 1;
            case ',':
            case ':' when behindQuoted || next is ' ' or '\t' or ',' or '[' or ']' or '{' or '}':
            case '?' when _atTokenStart && next is ' ' or '\t':
                _atTokenStart = true;
                return at + 1;
            case '"' or '\'' when _atTokenStart:
                Quote = text[at];
                QuoteAt = at;
                return at + 1;
            case '#' when at == lineStart || text[at - 1] is ' ' or '\t':
                CommentAt = at;
                return end;
            case '&' or '!' when _atTokenStart:
                while (at < end && text[at] is not (' ' or '\t' or ',' or '[' or ']' or '{' or '}')) at++;
                return at;
            default:
                _atTokenStart = false;
                return at + 1;
        }
    }
}
