using System.Collections.Immutable;
using PlanAsCode.Syntax.Yaml.Checking;

namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>A stretch that was read by itself: its tree, comments and problems, at the offset where it stood.</summary>
internal sealed record Block(int Offset, YamlNode Node, ImmutableArray<YamlComment> Comments, ImmutableArray<Problem> Problems)
{
    /// <summary>Aliases are resolved in place, so a tree that has some belongs to one file only.</summary>
    public bool HasAliases { get; init; }

    /// <summary>The block at its offset in a changed file, for that file to own.</summary>
    public Block At(int offset)
    {
        var delta = offset - Offset;
        if (delta == 0) return HasAliases ? this with { Node = NodeCopy.ShiftedBy(Node, 0) } : this;
        return new Block(
            offset,
            NodeCopy.ShiftedBy(Node, delta),
            [.. Comments.Select(comment => comment with { Span = comment.Span.ShiftedBy(delta) })],
            [.. Problems.Select(problem => problem.ShiftedBy(delta))])
        {
            HasAliases = HasAliases,
        };
    }
}

/// <summary>What a block's tree depends on.</summary>
internal readonly record struct BlockKey(string Text, int Column, Shape Shape, int Depth, int TabWidth);
