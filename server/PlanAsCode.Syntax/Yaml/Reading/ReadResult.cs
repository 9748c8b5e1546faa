using System.Collections.Immutable;
using PlanAsCode.Syntax.Yaml.Checking;
using PlanAsCode.Syntax.Yaml.Splitting;

namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>What one run over a text gave: nodes as far as they were read, and why it ended early.</summary>
internal sealed record ReadResult(
    ImmutableArray<YamlNode> Documents, ImmutableArray<YamlComment> Comments, ImmutableArray<Problem> Problems, ReadFailure? Failure)
{
    public bool HasAliases { get; init; }

    /// <summary>Takes this run as the final one for its text.</summary>
    public YamlNode Into(Findings findings)
    {
        findings.Comments.AddRange(Comments);
        findings.Problems.AddRange(Problems);
        findings.HasAliases |= HasAliases;
        return Documents[0];
    }
}

/// <summary>Why reading stopped, in YamlDotNet's words, and where (indexes of the patched text).</summary>
internal sealed record ReadFailure(string Reason, int Start, int End)
{
    public const string TooDeep = "too deep";
}
