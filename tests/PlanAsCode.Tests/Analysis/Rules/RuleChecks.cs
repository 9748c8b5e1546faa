using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Tests.Analysis.Rules;

/// <summary>Runs all rules over a marked fixture and holds the findings of one rule against the marks.</summary>
internal static class RuleChecks
{
    /// <returns>The findings of the rule, in order, for checks of their words and fixes.</returns>
    public static ImmutableArray<Diagnostic> Check(string rule, string text)
    {
        var marked = new MarkedText(text);
        var all = marked.Fixture.Analyse().Diagnostics;
        var found = all.Where(finding => finding.Rule == rule).ToImmutableArray();
        var places = MarkedText.PlacesOf(found);
        Assert.True(
            marked.PlacesOf(rule) == places,
            $"{rule}\nmarked:\n{marked.PlacesOf(rule)}\nfound:\n{places}\nall findings:\n{string.Join('\n', all.Select(Line))}");
        return found;
    }

    /// <summary>As <see cref="Check"/>, with the message of the one finding.</summary>
    public static Diagnostic CheckOne(string rule, string message, string text)
    {
        var finding = Assert.Single(Check(rule, text));
        Assert.Equal(message, finding.Message);
        return finding;
    }

    /// <summary>The text of the first file after the first fix of a finding.</summary>
    public static string Mended(Diagnostic finding)
    {
        var edits = finding.Fixes[0].Edits.OrderByDescending(edit => edit.Edit.Span.Start);
        var text = finding.Place.Source.Text;
        foreach (var edit in edits) text = text.Remove(edit.Edit.Span.Start, edit.Edit.Span.Length).Insert(edit.Edit.Span.Start, edit.Edit.NewText);
        return text;
    }

    private static string Line(Diagnostic finding) => $"{finding.Place}: {finding.Severity} {finding.Rule}: {finding.Message}";
}
