using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Showing;

/// <summary>Collects tokens; those of several lines are split.</summary>
internal sealed class TokenList(SourceText source, TextSpan? within)
{
    private readonly List<SemanticToken> _tokens = [];
    private bool _isInOrder = true;

    public void Add(TextSpan span, TokenType type, TokenModifiers modifiers = TokenModifiers.None)
    {
        for (var rest = span; !rest.IsEmpty;)
        {
            var text = source.Text.AsSpan(rest.Start, rest.Length);
            var end = text.IndexOfAny('\r', '\n');
            var line = end < 0 ? text : text[..end];
            var indent = rest.Start == span.Start ? 0 : line.Length - line.TrimStart().Length;
            AddOnLine(new TextSpan(rest.Start + indent, line.TrimEnd().Length - Math.Min(indent, line.TrimEnd().Length)), type, modifiers);
            if (end < 0) return;
            rest = TextSpan.FromBounds(rest.Start + end + 1, rest.End);
        }
    }

    /// <summary>All tokens with the comments among them, in order and without overlaps.</summary>
    public IReadOnlyList<SemanticToken> With(IReadOnlyList<YamlComment> comments)
    {
        if (!_isInOrder) _tokens.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        var all = new List<SemanticToken>(_tokens.Count + comments.Count);
        var next = 0;
        foreach (var token in _tokens)
        {
            for (; next < comments.Count && comments[next].Span.Start <= token.Span.Start; next++) Append(all, comments[next].Span, TokenType.Comment, TokenModifiers.None);
            Append(all, token.Span, token.Type, token.Modifiers);
        }

        for (; next < comments.Count; next++) Append(all, comments[next].Span, TokenType.Comment, TokenModifiers.None);
        return all;
    }

    private void AddOnLine(TextSpan span, TokenType type, TokenModifiers modifiers)
    {
        if (span.IsEmpty || !IsWanted(span)) return;
        _isInOrder &= _tokens.Count == 0 || _tokens[^1].Span.Start <= span.Start;
        _tokens.Add(new SemanticToken(span, type, modifiers));
    }

    private void Append(List<SemanticToken> all, TextSpan span, TokenType type, TokenModifiers modifiers)
    {
        if (!span.IsEmpty && IsWanted(span) && (all.Count == 0 || all[^1].Span.End <= span.Start)) all.Add(new SemanticToken(span, type, modifiers));
    }

    private bool IsWanted(TextSpan span) => within is not { } stretch || (span.Start <= stretch.End && span.End >= stretch.Start);
}
