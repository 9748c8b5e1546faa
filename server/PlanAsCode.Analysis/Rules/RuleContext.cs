using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Analysis.Rules;

/// <summary>What a rule's check sees, and where it says what it found.</summary>
public sealed class RuleContext(Rule rule, PlanAnalysis analysis, PlanUsage usage, WorkState work, Action<Diagnostic> report)
{
    private readonly HashSet<string> _reportedProjects = new(StringComparer.Ordinal);

    public PlanAnalysis Analysis => analysis;

    public PlanSnapshot Plan => analysis.Plan;

    public PlanSchedule Schedule => analysis.Schedule;

    public CalendarBook Calendars => analysis.Calendars;

    public DateOnly AsOf => analysis.AsOf;

    /// <summary>What the plan began to use; see <see cref="ReportOncePerProject"/>.</summary>
    public PlanUsage Uses => usage;

    /// <summary>What is open, begun and over.</summary>
    public WorkState Work => work;

    /// <summary>The number of a threshold: the workspace's where it can be read, else the default.</summary>
    public decimal Number(Threshold threshold) => Read(threshold, Threshold.ReadNumber);

    /// <summary>The percentage of a threshold, 80 for <c>80%</c>.</summary>
    public decimal Percent(Threshold threshold) => Read(threshold, Threshold.ReadPercent).Value;

    public Quantity Time(Threshold threshold) => Read(threshold, Threshold.ReadTime);

    public void Report(
        Place place, string message, ImmutableArray<RelatedPlace> related = default, ImmutableArray<CodeFix> fixes = default) =>
        Report(place, rule.DefaultSeverity, message, related, fixes);

    /// <summary>With another severity than the rule's default (never above it). A severity set in <c>workspace.rules</c> holds for all findings of the rule.</summary>
    public void Report(
        Place place, Severity severity, string message, ImmutableArray<RelatedPlace> related = default, ImmutableArray<CodeFix> fixes = default) =>
        report(new Diagnostic(rule.Name, severity, message, place)
        {
            Related = related.IsDefault ? [] : related,
            Fixes = fixes.IsDefault ? [] : fixes,
        });

    /// <summary>
    /// For what the plan never began to use ("Noise" in docs/semantics.md): one hint at the project's key, however often asked.
    /// <code>if (!context.Uses.Resources) context.ReportOncePerProject(project, "nobody is assigned to any task"); else context.Report(…);</code>
    /// </summary>
    public void ReportOncePerProject(Project project, string message)
    {
        if (_reportedProjects.Add(project.Path)) Report(project.Place, Severity.Hint, message);
    }

    private T Read<T>(Threshold threshold, Func<string, ReadResult<T>> read)
    {
        if (Plan.Workspace.Rules.TryGetValue(rule.Name, out var setting)
            && setting.Thresholds.TryGetValue(threshold.Name, out var text)
            && read(text) is { Ok: true } set)
            return set.Value;
        return read(threshold.Default).Value;
    }
}
