using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Diagnostics;

/// <summary>One finding: which rule, how much it matters, what and where, and how to mend it.</summary>
public sealed record Diagnostic(string Rule, Severity Severity, string Message, Place Place)
{
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    public ImmutableArray<CodeFix> Fixes { get; init; } = [];
}
