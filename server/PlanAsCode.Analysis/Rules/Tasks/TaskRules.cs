using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>Rules about what a task says of its work.</summary>
public static class TaskRules
{
    public static ImmutableArray<Rule> All { get; } = [];
}
