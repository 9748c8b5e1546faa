using PlanAsCode.Analysis;
using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>The first fix of every finding of a file at once, where they do not touch each other; or those of one rule.</summary>
internal static class AllFixes
{
    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        var fixable = Fixable(question.Analysis, question.File.Path);
        if (fixable.Count == 0) yield break;
        foreach (var rule in question.Findings.Where(finding => !finding.Fixes.IsEmpty).Select(finding => finding.Rule).Distinct(StringComparer.Ordinal))
        {
            var same = fixable.FindAll(finding => finding.Rule == rule);
            if (same.Count > 1) yield return Of($"Fix all {same.Count} findings of `{rule}` in this file", ChangeKinds.QuickFix, same, () => Offer.Readable(question.Plan, Apart(same, question.File.Path)));
        }

        yield return Of("Fix all that can be fixed in this file", ChangeKinds.FixAll, fixable, () => InRounds(question, fixable));
    }

    private static OfferedChange Of(string title, string kind, List<Diagnostic> findings, Func<ChangeResult> make) => new(title, kind) { Mends = [.. findings], Make = make };

    private static List<Diagnostic> Fixable(PlanAnalysis analysis, string path) => [.. analysis.Diagnostics.Where(finding => finding.Place.Path == path && !finding.Fixes.IsEmpty)];

    /// <summary>
    /// What cannot be read comes first, and what the rules say of the plan is asked again then: a task whose <c>efort</c> is mended needs
    /// no other estimate.
    /// </summary>
    private static ChangeResult InRounds(ChangeQuestion question, List<Diagnostic> fixable)
    {
        var path = question.File.Path;
        var language = question.Plan.Problems.Select(problem => (problem.Rule, problem.Place.Span)).ToHashSet();
        var first = fixable.FindAll(finding => language.Contains((finding.Rule, finding.Place.Span)));
        if (first.Count == 0 || first.Count == fixable.Count) return Offer.Readable(question.Plan, Apart(fixable, path));
        var mended = Offer.Readable(question.Plan, Apart(first, path));
        if (mended.Problem is not null || ChangedFiles.Of(question.Plan, mended.Edits) is not { } changed) return mended;
        var now = new PlanAnalysis(changed.Now, question.AsOf, question.Cancel);
        var rest = Offer.Readable(changed.Now, Apart(Fixable(now, path), path));
        return rest.Problem is null && ChangedFiles.Of(changed.Now, rest.Edits) is { } whole && TextOf(whole.Now, path) is { } text
            ? ChangeResult.Of(TextEdits.Between(question.Source.Text, text).Select(edit => new FileEdit(path, edit)))
            : mended;
    }

    private static string? TextOf(PlanSnapshot plan, string path) => plan.Files.FirstOrDefault(file => file.Source.Path == path)?.Source.Text;

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
