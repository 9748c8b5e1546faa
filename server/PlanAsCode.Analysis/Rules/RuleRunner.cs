using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules;

/// <summary>Runs all rules, then applies <c>workspace.rules</c> and <c># plan-ignore</c>, and sorts.</summary>
public static class RuleRunner
{
    public static ImmutableArray<Diagnostic> Run(PlanAnalysis analysis) => throw new NotImplementedException();
}
