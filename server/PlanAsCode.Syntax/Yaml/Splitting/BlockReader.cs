using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Reading;

namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>
/// Reads a stretch of lines as a tree. A short one is read at once and kept by its text; a long or broken one is split
/// at the columns of its keys, so that an error stays inside the smallest entry around it.
/// </summary>
internal sealed class BlockReader(LineTable lines, int maxDepth, int blockLines, KeptBlocks kept)
{
    private readonly List<Block> _blocks = [];
    private readonly SimpleReader _simple = new(lines);

    private bool IsBeside { get; init; }

    /// <summary>The blocks read so far, in order of place.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>A reader of the same lines, for another thread.</summary>
    public BlockReader Beside() => new(lines, maxDepth, blockLines, kept) { IsBeside = true };

    /// <summary>What such a reader read behind all that this one did.</summary>
    public void Add(BlockReader beside) => _blocks.AddRange(beside._blocks);

    public YamlNode Read(Stretch stretch, Shape shape, int depth, Findings findings)
    {
        if (stretch.LineCount > blockLines && depth < maxDepth && Splitter.CanSplit(lines, stretch, shape, isBroken: false))
            return new Splitter(lines, maxDepth, findings, Read) { Divides = IsBeside ? null : this }.Split(stretch, shape, depth);

        var start = lines.StartOf(stretch.First);
        var place = new BlockPlace(TextSpan.FromBounds(start, lines.StartOf(stretch.End)), stretch.Column, shape, depth);
        var block = kept.Find(place)?.At(start) ?? ReadBlock(stretch, place);
        _blocks.Add(block);
        findings.Add(block);
        return block.Node;
    }

    private Block ReadBlock(Stretch stretch, BlockPlace place)
    {
        var (shape, depth) = (place.Shape, place.Depth);
        var findings = new Findings();
        if (ReadSimply(stretch, shape, depth, findings) is { } simple) return new Block(place, simple, [.. findings.Comments], [.. findings.Problems]);
        var node = ReadClosely(stretch, shape, depth, findings);
        if (!Broken.IsInOrder(node, place.Span)) node = TakenOut(stretch, shape, findings);
        return new Block(place, node, [.. findings.Comments], [.. findings.Problems]) { HasAliases = findings.HasAliases };
    }

    private YamlNode? ReadSimply(Stretch stretch, Shape shape, int depth, Findings findings)
    {
        if (shape == Shape.Document || depth >= maxDepth) return null;
        var node = _simple.Read(stretch, maxDepth - depth, findings);
        if (node is null || Fits(node, shape)) return node;
        findings.Comments.Clear();
        findings.Problems.Clear();
        return null;
    }

    private YamlNode TakenOut(Stretch stretch, Shape shape, Findings findings)
    {
        var span = lines.HeadOf(stretch);
        if (findings.Problems.Count == 0) findings.Problems.Add(FailureWords.Unreadable(span));
        return Broken.Of(shape, span);
    }

    /// <summary>Reads whole what can be read whole; splits what is broken down to its smallest entries and mends those.</summary>
    private YamlNode ReadClosely(Stretch stretch, Shape shape, int depth, Findings findings)
    {
        if (depth >= maxDepth)
        {
            var span = lines.HeadOf(stretch);
            findings.Problems.Add(FailureWords.TooDeep(span, maxDepth));
            return Broken.Of(shape, span);
        }

        var read = TreeReader.Read(lines.TextOf(stretch), maxDepth - depth);
        if (read.Failure == null && read.Documents.Length == 1 && Fits(read.Documents[0], shape)) return read.Into(findings);
        if (Splitter.CanSplit(lines, stretch, shape, isBroken: true))
            return new Splitter(lines, maxDepth, findings, ReadClosely).Split(stretch, shape, depth);
        return Recovery.Read(lines, stretch, shape, depth, maxDepth, findings);
    }

    private static bool Fits(YamlNode node, Shape shape) => shape switch
    {
        Shape.Entry => node is YamlMapping { IsFlow: false, Anchor: null, Tag: null },
        Shape.Item => node is YamlSequence { IsFlow: false, Items.Length: 1 },
        _ => true,
    };
}
