using PlanAsCode.Features.Finding;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Showing;

/// <summary>What each word of a file is: keys, ids, references, dates, numbers, texts. Read from the file alone, so that it never waits.</summary>
public static class SemanticTokens
{
    /// <summary>In order, without overlaps, each on one line.</summary>
    /// <param name="within">Only what touches this stretch.</param>
    public static IReadOnlyList<SemanticToken> Of(YamlFile file, TextSpan? within = null)
    {
        var tokens = new TokenList(file.Source, within);
        foreach (var node in TypedTree.Of(file, within)) Add(tokens, file.Source, node);
        return tokens.With(file.Comments);
    }

    private static void Add(TokenList tokens, SourceText source, in TypedNode node)
    {
        if (Anchors.NameOf(source, node.Node) is { } anchor)
            tokens.Add(TextSpan.FromBounds(anchor.Start - 1, anchor.End), TokenType.Macro, TokenModifiers.Declaration);
        if (node.Node is YamlAlias alias) tokens.Add(alias.Span, TokenType.Macro);
        if (node.Node is not YamlScalar scalar) return;
        if (node.Role == NodeRole.Key) AddKey(tokens, scalar, node);
        else ValueTokens.Add(tokens, source, scalar, node.Type);
    }

    private static void AddKey(TokenList tokens, YamlScalar key, in TypedNode node)
    {
        if (node.InMap.Kind is { } kind) tokens.Add(key.Span, KindTokens.TypeOf(kind), TokenModifiers.Declaration | KindTokens.ModifierOf(kind));
        else if (node.Entry!.IsMergeKey) tokens.Add(key.Span, TokenType.Operator);
        else if (node.Type is MapType map) ValueTokens.AddPlain(tokens, key, map.Key);
        else if (node.InMap.Key is not null) tokens.Add(key.Span, ReferenceEquals(node.Type, TypesBelow.Top) ? TokenType.Keyword : TokenType.Property);
        // An unknown key looks different from a known one: like nothing.
        else if (node.Type is null || key.Value.StartsWith("x-", StringComparison.Ordinal) || node.Type is RecordType { Keys.IsOpen: true }) tokens.Add(key.Span, TokenType.Property);
    }
}
