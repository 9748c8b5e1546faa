using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules;

/// <summary>One thing that can be wrong with a plan: its name, how much it matters, and its page (the .md file beside it).</summary>
/// <param name="Name">Stable for ever: kebab case, named by the problem.</param>
/// <param name="DefaultSeverity">Unless <c>workspace.rules</c> says otherwise.</param>
/// <param name="Summary">One sentence: what is wrong.</param>
public sealed record Rule(string Name, Severity DefaultSeverity, string Summary)
{
    /// <summary>Looks for it; null for rules that the parser, the binder or the runner reports (their findings carry the rule's name).</summary>
    public Action<RuleContext>? Check { get; init; }

    /// <summary>What <c>workspace.rules</c> may set beside the severity.</summary>
    public ImmutableArray<Threshold> Thresholds { get; init; } = [];

    /// <summary>False for errors of the text itself: what cannot be read cannot be judged, so neither a comment nor a setting hides them.</summary>
    public bool CanBeSilenced { get; init; } = true;
}
