using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>The first fix of every finding of a file at once, where they do not touch each other; or those of one rule.</summary>
internal static class AllFixes
{
    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        var fixable = question.Analysis.Diagnostics.Where(finding => finding.Place.Path == question.File.Path && !finding.Fixes.IsEmpty).ToList();
        if (fixable.Count == 0) yield break;
        foreach (var rule in question.Findings.Where(finding => !finding.Fixes.IsEmpty).Select(finding => finding.Rule).Distinct(StringComparer.Ordinal))
        {
            var same = fixable.FindAll(finding => finding.Rule == rule);
            if (same.Count > 1) yield return Of(question, same, $"Fix all {same.Count} findings of `{rule}` in this file", ChangeKinds.QuickFix);
        }

        yield return Of(question, fixable, "Fix all that can be fixed in this file", ChangeKinds.FixAll);
    }

    private static OfferedChange Of(ChangeQuestion question, List<Diagnostic> findings, string title, string kind) => new(title, kind)
    {
        Mends = [.. findings],
        Make = () => Offer.Readable(question.Plan, Apart(findings, question.File.Path)),
    };

    /// <summary>In order of place; of two that touch each other the first.</summary>
    private static List<FileEdit> Apart(IEnumerable<Diagnostic> findings, string path)
    {
        var taken = new List<FileEdit>();
        foreach (var fix in findings.Select(finding => finding.Fixes[0]))
        {
            if (fix.Edits.All(edit => edit.Path == path && !taken.Exists(other => Touch(other.Edit.Span, edit.Edit.Span)))) taken.AddRange(fix.Edits);
        }

        return taken;
    }

    private static bool Touch(TextSpan one, TextSpan other) => one.Start <= other.End && other.Start <= one.End;
}
