using PlanAsCode.Analysis;
using PlanAsCode.Features;
using PlanAsCode.Features.Changing;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Changing;

/// <summary>Every change offered anywhere can be made, and leaves a file that reads as well as before.</summary>
public sealed class ChangesPropertyTests
{
    private const int Step = 37;

    [Fact]
    public void Changes_of_the_language_example_apply_cleanly() => Check([new SourceText("storefront.plan.yaml", LanguageExample.Text)], Step);

    [Fact]
    public void So_do_those_of_a_text_with_windows_line_ends() => Check([new SourceText("storefront.plan.yaml", LanguageExample.Text.ReplaceLineEndings("\r\n"))], Step * 5, isWindows: true);

    [Theory]
    [InlineData("resources:\n  ana: {name: Ana, \n")]
    [InlineData("projects: {web: {tasks: {a: {effort: 3d, after: [b")]
    [InlineData("projects:\n\tweb:\n  x: *nobody\n  <<: *none\n")]
    [InlineData("a: &x {b: *x}\n---\nrisks: {r: {title: 😀, owner: nobody}}\n...\n---\ngoals:\n")]
    [InlineData("resources:\n  ana:\n  - x\n? complex\n: y\nrisks: !t {r: &r {title: x}, s: *r}\n")]
    public void Broken_and_odd_texts_bear_every_position(string text) => Check([new SourceText("a.plan.yaml", text), new SourceText("b.plan.yaml", "risks:\nresources:\n  eva: {}\n")], 1);

    [Fact]
    public void Prefixes_of_the_example_bear_it()
    {
        for (var end = 0; end < LanguageExample.Text.Length; end += 331) Check([new SourceText("storefront.plan.yaml", LanguageExample.Text[..end])], 997);
    }

    private static void Check(SourceText[] sources, int step, bool isWindows = false)
    {
        var plan = PlanSnapshot.From(sources);
        var analysis = new PlanAnalysis(plan, plan.Workspace.AsOf ?? new DateOnly(2026, 1, 1));
        var file = new PlanFile(plan.Files[0], analysis);
        for (var at = 0; at <= file.Source.Length; at += step)
        {
            var end = Math.Min(file.Source.Length, at + (at % 3 == 0 ? 60 : 0));
            foreach (var change in Changes.At(file, TextSpan.FromBounds(at, end), []))
            {
                if (change.Result.Problem is null) Applies(plan, change, at, isWindows);
                else Assert.Empty(change.Result.Edits);
            }
        }
    }

    private static void Applies(PlanSnapshot plan, OfferedChange change, int at, bool isWindows)
    {
        var name = $"{change.Title} at {at}";
        Assert.True(change.Result.Edits.Length > 0, name);
        foreach (var group in change.Result.Edits.GroupBy(edit => edit.Path))
        {
            var before = plan.Files.Single(one => one.Source.Path == group.Key);
            var text = TextEdits.Apply(before.Source, group.Select(edit => edit.Edit));
            Assert.True(text is not null, name);
            Assert.True(Errors(YamlFile.Parse(text)) <= Errors(before), $"{name}:\n{text.Text}");
            Assert.True(text.Text != before.Source.Text, name);
            if (isWindows) Assert.DoesNotContain('\n', text.Text.Replace("\r\n", "", StringComparison.Ordinal));
        }
    }

    private static int Errors(YamlFile file) => file.Problems.Count(problem => problem.Severity == Severity.Error);
}
