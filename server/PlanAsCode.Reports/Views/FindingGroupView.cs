using System.Collections.Immutable;
using PlanAsCode.Reports.Html;

namespace PlanAsCode.Reports.Views;

/// <summary>Findings of one severity, by rule.</summary>
public sealed record FindingGroupView(string Severity, string Count, Tone Tone, ImmutableArray<FindingRuleView> Rules);

/// <summary>Findings of one rule: the first few, and the rest to unfold.</summary>
public sealed record FindingRuleView(string Rule, string Count, ImmutableArray<FindingView> First, ImmutableArray<FindingView> Rest);

/// <summary>One finding.</summary>
/// <param name="Place">File and line, a link where the workspace says where its source is shown.</param>
public sealed record FindingView(SafeHtml Message, SafeHtml Place);
