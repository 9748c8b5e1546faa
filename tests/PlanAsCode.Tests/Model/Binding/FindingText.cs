using PlanAsCode.Model;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

/// <summary>Findings as tests write them.</summary>
internal static class FindingText
{
    /// <summary><c>text at the place | rule | message</c>, a line each.</summary>
    public static IEnumerable<string> Of(PlanSnapshot plan) =>
        plan.Problems.Select(problem => $"{problem.Place.Source.TextAt(problem.Place.Span)} | {problem.Rule} | {problem.Message}");

    /// <summary><c>text at the place | rule</c>, a line each.</summary>
    public static IEnumerable<string> Short(PlanSnapshot plan) =>
        plan.Problems.Select(problem => $"{problem.Place.Source.TextAt(problem.Place.Span)} | {problem.Rule}");

    /// <summary>The text of the only file after the first fix of the only finding.</summary>
    public static string Fixed(Fixture fixture)
    {
        var finding = Assert.Single(fixture.Snapshot().Problems);
        var text = fixture.Sources[0].Text;
        foreach (var edit in Assert.Single(finding.Fixes).Edits.OrderByDescending(edit => edit.Edit.Span.Start).Select(edit => edit.Edit))
            text = text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
        return text;
    }
}
