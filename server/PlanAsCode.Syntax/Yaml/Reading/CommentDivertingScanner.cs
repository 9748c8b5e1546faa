using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>
/// YamlDotNet's scanner with the comments put aside: its parser refuses valid text when it sees comment tokens
/// (<c>a: [x] # c</c> with a key after it).
/// </summary>
internal sealed class CommentDivertingScanner(string text) : IScanner
{
    private readonly Scanner _scanner = new(new StringReader(text), skipComments: false);

    /// <summary>Start and end index of each comment met so far.</summary>
    public List<(int Start, int End)> Comments { get; } = [];

    public Mark CurrentPosition => _scanner.CurrentPosition;

    public Token? Current => _scanner.Current;

    public void ConsumeCurrent() => _scanner.ConsumeCurrent();

    public bool MoveNext()
    {
        if (_scanner.Current != null) ConsumeCurrent();
        return MoveNextWithoutConsuming();
    }

    public bool MoveNextWithoutConsuming()
    {
        while (_scanner.MoveNextWithoutConsuming())
        {
            if (_scanner.Current is not Comment comment) return true;
            Keep((int)comment.Start.Index);
            _scanner.ConsumeCurrent();
        }

        return false;
    }

    // The end is taken from the text: a comment ends with its line, and the token's end lies behind the line break at times.
    private void Keep(int start)
    {
        var hash = text.IndexOf('#', Math.Min(start, text.Length));
        if (hash < 0) return;
        var end = text.AsSpan(hash).IndexOfAny('\r', '\n');
        Comments.Add((hash, end < 0 ? text.Length : hash + end));
    }
}
