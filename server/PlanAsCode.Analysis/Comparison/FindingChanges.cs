using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>
/// Findings that came and went. One is the same as before where its rule says the same words, or says other words (a new date, a new percentage) about a
/// line that reads the same; of equal ones only as many are new as there are more.
/// </summary>
public sealed record FindingChanges(ImmutableArray<Diagnostic> New, ImmutableArray<Diagnostic> Gone)
{
    public static FindingChanges Between(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after)
    {
        var (gone, come) = Without(before, after, finding => finding.Message);
        (gone, come) = Without(gone, come, LineOf);
        return new FindingChanges(come, gone);
    }

    private static string LineOf(Diagnostic finding) => finding.Place.Source.LineText(finding.Place.Start.Line).Trim();

    private static (ImmutableArray<Diagnostic> Before, ImmutableArray<Diagnostic> After) Without(
        ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after, Func<Diagnostic, string> sign) =>
        (Rest(before, after, sign), Rest(after, before, sign));

    private static ImmutableArray<Diagnostic> Rest(ImmutableArray<Diagnostic> findings, ImmutableArray<Diagnostic> others, Func<Diagnostic, string> sign)
    {
        var known = others.GroupBy(finding => (finding.Rule, sign(finding))).ToDictionary(group => group.Key, group => group.Count());
        return [.. findings.Where(finding => !Takes(known, (finding.Rule, sign(finding))))];
    }

    private static bool Takes(Dictionary<(string Rule, string Sign), int> known, (string Rule, string Sign) key)
    {
        if (known.GetValueOrDefault(key) is not (> 0 and var left)) return false;
        known[key] = left - 1;
        return true;
    }
}
