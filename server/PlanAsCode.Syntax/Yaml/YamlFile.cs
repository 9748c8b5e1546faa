using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Checking;
using PlanAsCode.Syntax.Yaml.Reading;

namespace PlanAsCode.Syntax.Yaml;

/// <summary>A YAML file as a tree: its documents, comments and problems. Any text gives one; nothing throws.</summary>
public sealed class YamlFile
{
    private readonly YamlLimits _limits;

    private YamlFile(SourceText source, YamlLimits limits)
    {
        Source = source;
        _limits = limits;
    }

    public SourceText Source { get; }

    /// <summary>The roots of the documents, in order. An empty document is a <see cref="YamlMissing"/>.</summary>
    public ImmutableArray<YamlNode> Documents { get; internal init; } = [];

    /// <summary>All comments, in order.</summary>
    public ImmutableArray<YamlComment> Comments { get; internal init; } = [];

    /// <summary>What is wrong with the text as YAML, in order of place.</summary>
    public ImmutableArray<Diagnostic> Problems { get; internal init; } = [];

    public static YamlFile Parse(SourceText source) => Parse(source, YamlLimits.Default);

    public static YamlFile Parse(SourceText source, YamlLimits limits)
    {
        var read = TreeReader.Read(new PatchedText(source.Text, 0), limits.MaxDepth);
        var problems = new List<Problem>();
        if (read.Failure is { } failure) problems.Add(Problem.Error("syntax-error", failure.Reason, new TextSpan(Math.Min(failure.Start, source.Length), 0)));
        foreach (var document in read.Documents) Anchors.Resolve(document, limits.MaxAliases, problems);
        return new YamlFile(source, limits) { Documents = read.Documents, Comments = read.Comments, Problems = [.. problems.Select(problem => problem.ToDiagnostic(source))] };
    }

    /// <summary>The tree of a changed text of the same file; blocks whose text stayed are used again. Equals <see cref="Parse(SourceText)"/>.</summary>
    public YamlFile With(SourceText changed) => Parse(changed, _limits);
}
