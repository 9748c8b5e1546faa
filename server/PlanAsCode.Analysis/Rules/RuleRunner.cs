using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using PlanAsCode.Analysis.Rules.Settings;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules;

/// <summary>Runs all rules, then applies <c># plan-ignore</c> and <c>workspace.rules</c>, and sorts.</summary>
public static class RuleRunner
{
    /// <summary>Below it, to start a thread costs what it saves.</summary>
    private const int LeastTasks = 500;

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
        var run = rules.Where(rule => rule.Check is not null && (SettingOf(rule.Name, plan) ?? rule.DefaultSeverity) != Severity.Off).ToArray();
        foreach (var findings in FindingsOf(run, analysis, usage, work)) found.AddRange(findings.Where(finding => !damaged.Contains(finding.Place)));

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

    /// <summary>By rule. Rules look at nothing but facts, which are safe to ask from several threads.</summary>
    private static List<Diagnostic>[] FindingsOf(Rule[] rules, PlanAnalysis analysis, PlanUsage usage, WorkState work)
    {
        var found = Array.ConvertAll(rules, _ => new List<Diagnostic>());
        if (analysis.Plan.WorkItems.Count < LeastTasks)
        {
            for (var at = 0; at < rules.Length; at++) Check(at);
            return found;
        }

        try
        {
            Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, rules.Length), EnumerablePartitionerOptions.NoBuffering), Check);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return found;

        void Check(int at)
        {
            analysis.Cancel.ThrowIfCancellationRequested();
            rules[at].Check!(new RuleContext(rules[at], analysis, usage, work, found[at].Add));
        }
    }

    private static bool IsOff(string rule, PlanSnapshot plan) => SettingOf(rule, plan) == Severity.Off;

    private static Severity SeverityOf(Diagnostic finding, PlanSnapshot plan) => SettingOf(finding.Rule, plan) ?? finding.Severity;

    private static Severity? SettingOf(string rule, PlanSnapshot plan) =>
        plan.Workspace.Rules.TryGetValue(rule, out var setting) && RuleCatalog.Find(rule) is not { CanBeSilenced: false }
            ? setting.Severity
            : null;
}
