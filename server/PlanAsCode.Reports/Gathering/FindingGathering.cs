using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Reports.Html;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Reports.Gathering;

/// <summary>Findings by severity, worst first, and by rule.</summary>
internal static class FindingGathering
{
    private const int ShownOfRule = 5;

    public static ImmutableArray<FindingGroupView> Of(ReportScope scope)
    {
        var files = scope.IsWhole ? null : FilesOf(scope);
        return [.. scope.Analysis.Diagnostics
            .Where(finding => finding.Severity != Severity.Off && (files is null || files.Contains(finding.Place.Path)))
            .GroupBy(finding => finding.Severity)
            .OrderByDescending(group => group.Key)
            .Select(group => Group(group.Key, [.. group], scope.Plan.Workspace.SourceUrl))];
    }

    // Of one project: the findings of the files it is written in.
    private static HashSet<string> FilesOf(ReportScope scope) =>
    [
        .. scope.Projects.SelectMany(project => project.Declarations).Select(place => place.Path),
        .. scope.Plan.WorkItems.All.Where(item => scope.Shows(item.ProjectPath)).SelectMany(item => item.Declarations).Select(place => place.Path),
    ];

    private static FindingGroupView Group(Severity severity, List<Diagnostic> findings, string? sourceUrl)
    {
        var (one, title, tone) = severity switch
        {
            Severity.Error => ("error", "Errors", Tone.Bad),
            Severity.Warning => ("warning", "Warnings", Tone.Watch),
            Severity.Info => ("note", "Notes", Tone.Neutral),
            _ => ("hint", "Hints", Tone.Neutral),
        };
        var rules = findings.GroupBy(finding => finding.Rule, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Rule(group.Key, [.. group.Select(finding => new FindingView(SafeHtml.FromMessage(finding.Message), Place(finding.Place, sourceUrl)))]));
        return new FindingGroupView(title, NumberWords.Count(findings.Count, one), tone, [.. rules]);
    }

    private static FindingRuleView Rule(string rule, List<FindingView> findings) => new(
        rule,
        findings.Count == 1 ? "" : NumberWords.Count(findings.Count, "finding"),
        [.. findings.Take(ShownOfRule)],
        [.. findings.Skip(ShownOfRule)]);

    private static SafeHtml Place(Place place, string? sourceUrl)
    {
        var line = (place.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        var path = string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString));
        return SafeAddress.Link($"{place.Path}:{line}", sourceUrl is null ? null : $"{sourceUrl.TrimEnd('/')}/{path}#L{line}");
    }
}
