using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml;

/// <summary>A YAML file as a tree: its documents, comments and problems. Any text gives one; nothing throws.</summary>
public sealed class YamlFile
{
    internal YamlFile(SourceText source) => Source = source;

    public SourceText Source { get; }

    /// <summary>The roots of the documents, in order. An empty document is a <see cref="YamlMissing"/>.</summary>
    public ImmutableArray<YamlNode> Documents { get; internal init; } = [];

    /// <summary>All comments, in order.</summary>
    public ImmutableArray<YamlComment> Comments { get; internal init; } = [];

    /// <summary>What is wrong with the text as YAML, in order of place.</summary>
    public ImmutableArray<Diagnostic> Problems { get; internal init; } = [];

    public static YamlFile Parse(SourceText source) => Parse(source, YamlLimits.Default);

    public static YamlFile Parse(SourceText source, YamlLimits limits) => throw new NotImplementedException();

    /// <summary>The tree of a changed text of the same file; blocks whose text stayed are used again. Equals <see cref="Parse(SourceText)"/>.</summary>
    public YamlFile With(SourceText changed) => throw new NotImplementedException();
}
