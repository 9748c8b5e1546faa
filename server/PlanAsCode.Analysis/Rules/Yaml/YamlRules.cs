using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Yaml;

/// <summary>What the parser and the loader report about the text of plan files.</summary>
public static class YamlRules
{
    public static ImmutableArray<Rule> All { get; } = [];
}
