namespace PlanAsCode.Syntax.Yaml;

/// <summary>How much of a file is read before it is refused with a finding.</summary>
/// <param name="MaxDepth">Deepest nesting of maps and lists.</param>
/// <param name="MaxLength">Longest text, in UTF-16 units.</param>
/// <param name="MaxAliases">Most aliases followed in one file.</param>
public sealed record YamlLimits(int MaxDepth, int MaxLength, int MaxAliases)
{
    public static YamlLimits Default { get; } = new(100, 16 * 1024 * 1024, 10_000);
}
