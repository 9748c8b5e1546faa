using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Splitting;

namespace PlanAsCode.Syntax.Yaml;

/// <summary>A YAML file as a tree: its documents, comments and problems. Any text gives one; nothing throws.</summary>
public sealed class YamlFile
{
    /// <summary>How many lines are read at once. Smaller blocks are kept more often over edits, larger ones are read faster.</summary>
    internal const int DefaultBlockLines = 16;

    private readonly YamlLimits _limits;
    private readonly int _blockLines;
    private readonly KnownBlocks _blocks;

    private YamlFile(SourceText source, YamlLimits limits, int blockLines, FileTree tree)
    {
        Source = source;
        _limits = limits;
        _blockLines = blockLines;
        _blocks = tree.Blocks;
        Documents = tree.Documents;
        Comments = tree.Comments;
        Problems = [.. tree.Problems.Select(problem => problem.ToDiagnostic(source))];
    }

    public SourceText Source { get; }

    /// <summary>The roots of the documents, in order. An empty document is a <see cref="YamlMissing"/>; an empty file has none.</summary>
    public ImmutableArray<YamlNode> Documents { get; }

    /// <summary>All comments, in order.</summary>
    public ImmutableArray<YamlComment> Comments { get; }

    /// <summary>What is wrong with the text as YAML, in order of place.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    public static YamlFile Parse(SourceText source) => Parse(source, YamlLimits.Default);

    public static YamlFile Parse(SourceText source, YamlLimits limits) => Parse(source, limits, DefaultBlockLines);

    /// <summary>The tree of a changed text of the same file; blocks whose text stayed are used again. Equals <see cref="Parse(SourceText)"/>.</summary>
    public YamlFile With(SourceText changed) => new(changed, _limits, _blockLines, FileTree.Read(changed.Text, _limits, _blockLines, _blocks));

    internal static YamlFile Parse(SourceText source, YamlLimits limits, int blockLines) =>
        new(source, limits, blockLines, FileTree.Read(source.Text, limits, blockLines, KnownBlocks.None));
}
