using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Checking;

namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>A stretch that was read by itself: its tree, comments and problems, at the place where it stood.</summary>
internal sealed record Block(BlockPlace Place, YamlNode Node, ImmutableArray<YamlComment> Comments, ImmutableArray<Problem> Problems)
{
    /// <summary>Aliases are resolved in place, so a tree that has some belongs to one file only.</summary>
    public bool HasAliases { get; init; }

    /// <summary>The block at its offset in a changed file, for that file to own.</summary>
    public Block At(int offset)
    {
        var delta = offset - Place.Span.Start;
        if (delta == 0) return HasAliases ? this with { Node = NodeCopy.ShiftedBy(Node, 0) } : this;
        return new Block(
            Place with { Span = Place.Span.ShiftedBy(delta) },
            NodeCopy.ShiftedBy(Node, delta),
            Comments.IsEmpty ? Comments : [.. Comments.Select(comment => comment with { Span = comment.Span.ShiftedBy(delta) })],
            Problems.IsEmpty ? Problems : [.. Problems.Select(problem => problem.ShiftedBy(delta))])
        {
            HasAliases = HasAliases,
        };
    }
}

/// <summary>What a block's tree depends on, beside its text.</summary>
internal readonly record struct BlockPlace(TextSpan Span, int Column, Shape Shape, int Depth);
