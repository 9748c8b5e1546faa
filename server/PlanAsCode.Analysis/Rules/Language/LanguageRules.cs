using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Language;

/// <summary>What the binder reports about the words of plan files.</summary>
public static class LanguageRules
{
    public static ImmutableArray<Rule> All { get; } = [];
}
