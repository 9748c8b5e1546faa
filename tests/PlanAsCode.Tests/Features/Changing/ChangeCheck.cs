using PlanAsCode.Analysis;
using PlanAsCode.Features;
using PlanAsCode.Features.Changing;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Changing;

/// <summary>A text with a cursor (or two, around a selection), the title of a change, and the texts of all files after it.</summary>
internal static class ChangeCheck
{
    private const string EndMark = "$1";

    /// <param name="title">As the editor shows it.</param>
    /// <param name="after">The files that change, each whole; those that stay may be left out.</param>
    public static void Makes(string before, string title, string after, DateOnly? asOf = null)
    {
        var (fixture, offered, path) = Offered(before, asOf);
        var chosen = offered.SingleOrDefault(change => change.Title == title);
        Assert.True(chosen is not null, $"offered: {string.Join(" | ", offered.Select(change => change.Title))}");
        Assert.Null(chosen.Result.Problem);
        var changed = Apply(fixture, chosen.Result.Edits);
        foreach (var expected in Fixture.Parse(Named(after, path)).Sources) Assert.Equal(expected.Text, changed[expected.Path].Text);
        Assert.Empty(Errors(changed.Values, asOf).Except(Errors(fixture.Sources, asOf)));
    }

    public static void NotOffered(string text, string part, DateOnly? asOf = null)
    {
        var (_, offered, _) = Offered(text, asOf);
        Assert.DoesNotContain(offered, change => change.Title.Contains(part, StringComparison.Ordinal) && change.Result.Problem is null);
    }

    public static void Refuses(string text, string title, string problem)
    {
        var (_, offered, _) = Offered(text, null);
        Assert.Equal(problem, Assert.Single(offered, change => change.Title == title).Result.Problem);
    }

    public static Dictionary<string, SourceText> Apply(Fixture fixture, IEnumerable<FileEdit> edits)
    {
        var byFile = edits.ToLookup(edit => edit.Path, edit => edit.Edit);
        return fixture.Sources.ToDictionary(source => source.Path, source => TextEdits.Apply(source, byFile[source.Path])!);
    }

    public static (Fixture Fixture, OfferedChange[] Offered, string Path) Offered(string text, DateOnly? asOf)
    {
        var (start, end) = (Fixture.Parse(text.Replace(EndMark, "", StringComparison.Ordinal)), Fixture.Parse(text.Replace("$0", "", StringComparison.Ordinal).Replace(EndMark, "$0", StringComparison.Ordinal)));
        var (path, offset) = start.Cursor!.Value;
        var selection = TextSpan.FromBounds(offset, end.Cursor?.Offset ?? offset);
        var file = new PlanFile(YamlFile.Parse(start.Sources.Single(source => source.Path == path)), start.Analyse(asOf));
        return (start, [.. Changes.At(file, selection, [])], path);
    }

    private static string Named(string text, string path) => text.StartsWith("-- ", StringComparison.Ordinal) ? text : $"-- {path} --\n{text}";

    private static string[] Errors(IEnumerable<SourceText> sources, DateOnly? asOf)
    {
        var plan = PlanSnapshot.From([.. sources]);
        return [.. new PlanAnalysis(plan, asOf ?? plan.Workspace.AsOf ?? new DateOnly(2026, 1, 1)).Errors.Select(finding => finding.Rule)];
    }
}
