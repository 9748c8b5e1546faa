using PlanAsCode.Features.Showing;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>Tokens as the protocol counts them: lines and characters from the token before, length, type, modifiers.</summary>
internal static class TokenNumbers
{
    private const int NumbersOfToken = 5;

    public static int[] Of(SourceText source, IReadOnlyList<SemanticToken> tokens, PositionEncoding encoding)
    {
        var numbers = new int[tokens.Count * NumbersOfToken];
        var (line, from) = (0, 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            var before = line;
            while (source.Lines.EndOf(line) <= token.Span.Start && line + 1 < source.Lines.Count) line++;
            // Counted from the token before where it is on the same line: its own line need not be counted again.
            if (line != before) from = source.Lines.StartOf(line);
            var place = at * NumbersOfToken;
            numbers[place] = line - before;
            numbers[place + 1] = encoding.LengthOf(source, TextSpan.FromBounds(from, token.Span.Start));
            numbers[place + 2] = encoding.LengthOf(source, token.Span);
            numbers[place + 3] = (int)token.Type;
            numbers[place + 4] = (int)token.Modifiers;
            from = token.Span.Start;
        }

        return numbers;
    }

    /// <summary>What lies between what both begin and end with; null where both are the same.</summary>
    public static SemanticTokensEdit? Between(int[] before, int[] now)
    {
        var shorter = Math.Min(before.Length, now.Length);
        var start = before.AsSpan().CommonPrefixLength(now);
        if (start == before.Length && start == now.Length) return null;
        // Whole tokens, so that a client may read an edit by itself.
        start -= start % NumbersOfToken;
        var end = 0;
        while (end < shorter - start && before[^(end + 1)] == now[^(end + 1)]) end++;
        end -= end % NumbersOfToken;
        return new SemanticTokensEdit(start, before.Length - start - end, now[start..^end]);
    }
}
