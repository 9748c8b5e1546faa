using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>Rules about when things happen, and whether they can.</summary>
public static class DateRules
{
    public static ImmutableArray<Rule> All { get; } = [];
}
