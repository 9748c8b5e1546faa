using System.Collections.Immutable;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Analysis.Rules;

/// <summary>What a rule's check sees, and where it says what it found.</summary>
public sealed class RuleContext(Rule rule, PlanAnalysis analysis, Action<Diagnostic> report)
{
    public PlanAnalysis Analysis => analysis;

    public PlanSnapshot Plan => analysis.Plan;

    public DateOnly AsOf => analysis.AsOf;

    /// <summary>A threshold from <c>workspace.rules</c>, as written, or null.</summary>
    public string? Threshold(string name) =>
        Plan.Workspace.Rules.TryGetValue(rule.Name, out var setting) ? setting.Thresholds.GetValueOrDefault(name) : null;

    public void Report(
        Place place, string message, ImmutableArray<RelatedPlace> related = default, ImmutableArray<CodeFix> fixes = default) =>
        Report(place, rule.DefaultSeverity, message, related, fixes);

    /// <summary>With another severity than the rule's default (never above it): see "Noise" in docs/semantics.md.</summary>
    public void Report(
        Place place, Severity severity, string message, ImmutableArray<RelatedPlace> related = default, ImmutableArray<CodeFix> fixes = default) =>
        report(new Diagnostic(rule.Name, severity, message, place)
        {
            Related = related.IsDefault ? [] : related,
            Fixes = fixes.IsDefault ? [] : fixes,
        });
}
