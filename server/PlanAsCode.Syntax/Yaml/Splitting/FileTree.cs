using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Checking;

namespace PlanAsCode.Syntax.Yaml.Splitting;

/// <summary>Everything read from the text of one file, and the blocks from which a changed text is read faster.</summary>
internal sealed record FileTree(
    ImmutableArray<YamlNode> Documents,
    ImmutableArray<YamlComment> Comments,
    ImmutableArray<Problem> Problems,
    KnownBlocks Blocks)
{
    /// <summary>Recursion goes as deep as the tree, so a limit of the user's is not taken beyond what a small stack holds.</summary>
    private const int DeepestLimit = 400;

    public static FileTree Read(string text, YamlLimits limits, int blockLines, KnownBlocks known)
    {
        var findings = new Findings();
        if (text.Length > limits.MaxLength)
        {
            findings.Problems.Add(TooBig(text, limits));
            return new FileTree([], [], [.. findings.Problems], known);
        }

        var readable = UnreadableCharacters.Replace(ConflictMarkers.Blank(text, findings.Problems), findings.Problems);
        var lines = new LineTable(readable);
        TabIndentation.Check(lines, findings.Problems);
        var reader = new BlockReader(lines, Math.Clamp(limits.MaxDepth, 1, DeepestLimit), blockLines, known.KeptIn(lines));
        var documents = ReadDocuments(lines, reader, findings);
        if (findings.HasAliases)
        {
            foreach (var document in documents) Anchors.Resolve(document, limits.MaxAliases, findings.Problems);
        }

        return new FileTree(
            documents,
            InOrder(findings.Comments),
            [.. findings.Problems.OrderBy(problem => problem.Span.Start).DistinctBy(problem => (problem.Rule, problem.Span))],
            new KnownBlocks(readable, lines.TabWidth, reader.Blocks));
    }

    private static ImmutableArray<YamlComment> InOrder(List<YamlComment> comments)
    {
        for (var at = 1; at < comments.Count; at++)
        {
            if (comments[at].Span.Start < comments[at - 1].Span.Start) return [.. comments.OrderBy(comment => comment.Span.Start)];
        }

        return [.. comments];
    }

    private static Problem TooBig(string text, YamlLimits limits) => Problem.Error(
        "file-too-big",
        string.Create(CultureInfo.InvariantCulture, $"the file has {text.Length} characters; at most {limits.MaxLength} are read (`workspace.limits`)"),
        new TextSpan(0, 0));

    private static ImmutableArray<YamlNode> ReadDocuments(LineTable lines, BlockReader reader, Findings findings)
    {
        var documents = ImmutableArray.CreateBuilder<YamlNode>();
        for (var at = 0; at < lines.Count;)
        {
            var chunk = DocumentChunk.At(lines, at);
            if (chunk.Read(lines, reader, findings) is { } document) documents.Add(document);
            at = chunk.Next;
        }

        return documents.ToImmutable();
    }
}
