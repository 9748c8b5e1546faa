using System.Collections.Immutable;

namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>What one run over a text gave: nodes as far as they were read, and why it ended early.</summary>
internal sealed record ReadResult(ImmutableArray<YamlNode> Documents, ImmutableArray<YamlComment> Comments, ReadFailure? Failure);

/// <summary>Why reading stopped, in YamlDotNet's words, and where (indexes of the patched text).</summary>
internal sealed record ReadFailure(string Reason, int Start, int End)
{
    public const string TooDeep = "too deep";
}
