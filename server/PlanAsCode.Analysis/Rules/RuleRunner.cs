using System.Collections.Immutable;
using PlanAsCode.Analysis.Rules.Settings;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules;

/// <summary>Runs all rules, then applies <c># plan-ignore</c> and <c>workspace.rules</c>, and sorts.</summary>
public static class RuleRunner
{
    public static ImmutableArray<Diagnostic> Run(PlanAnalysis analysis) => Run(analysis, RuleCatalog.All);

    /// <summary>Those of severity error among the findings of <see cref="Run(PlanAnalysis)"/>; rules that cannot make one do not run.</summary>
    public static ImmutableArray<Diagnostic> Errors(PlanAnalysis analysis)
    {
        // Which comments silence nothing shows only when all rules run.
        var needsAll = IsError(IgnoreUnused.Rule);
        return [.. Run(analysis, [.. RuleCatalog.All.Where(rule => needsAll || IsError(rule))]).Where(finding => finding.Severity == Severity.Error)];

        bool IsError(Rule rule) => (SettingOf(rule.Name, analysis.Plan) ?? rule.DefaultSeverity) == Severity.Error;
    }

    internal static ImmutableArray<Diagnostic> Run(PlanAnalysis analysis, ImmutableArray<Rule> rules)
    {
        var plan = analysis.Plan;
        var usage = new PlanUsage(plan);
        var work = new WorkState(plan, analysis.Schedule);
        var found = new List<Diagnostic>();
        foreach (var problem in plan.Problems)
        {
            if (!IsOff(problem.Rule, plan)) found.Add(problem);
        }

        var damaged = DamagedEntities.In(plan);
        foreach (var rule in rules)
        {
            if (rule.Check is null || (SettingOf(rule.Name, plan) ?? rule.DefaultSeverity) == Severity.Off) continue;
            rule.Check(new RuleContext(rule, analysis, usage, work, finding =>
            {
                if (!damaged.Contains(finding.Place)) found.Add(finding);
            }));
        }

        var kept = IgnoreComments.In(plan).Silence(found, name => IsOff(name, plan));
        return
        [
            .. kept.Where(finding => !IsOff(finding.Rule, plan))
                .Select(finding => finding with { Severity = SeverityOf(finding, plan) })
                .OrderBy(finding => finding.Place.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place.Span.Start)
                .ThenBy(finding => finding.Place.Span.Length)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal)
                .DistinctBy(finding => (finding.Place.Path, finding.Place.Span, finding.Rule, finding.Message)),
        ];
    }

    private static bool IsOff(string rule, PlanSnapshot plan) => SettingOf(rule, plan) == Severity.Off;

    private static Severity SeverityOf(Diagnostic finding, PlanSnapshot plan) => SettingOf(finding.Rule, plan) ?? finding.Severity;

    private static Severity? SettingOf(string rule, PlanSnapshot plan) =>
        plan.Workspace.Rules.TryGetValue(rule, out var setting) && RuleCatalog.Find(rule) is not { CanBeSilenced: false }
            ? setting.Severity
            : null;
}
