using PlanAsCode.Analysis.Rules;
using PlanAsCode.Features;
using PlanAsCode.Features.Completing;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Completing;

/// <summary>Comments that silence a rule: its name, and that a reason follows.</summary>
public sealed class IgnoreCompletionTests
{
    [Theory]
    [InlineData("# pl$0", "plan-ignore", "# plan-ignore ")]
    [InlineData("##plan-ig$0", "plan-ignore", "##plan-ignore ")]
    [InlineData("# plan-ignore nobody$0", "nobody-assigned", "# plan-ignore nobody-assigned: ")]
    [InlineData("# plan-ignore $0", "nobody-assigned", "# plan-ignore nobody-assigned: ")]
    [InlineData("# plan-ignore no$0body: they know", "task-overdue", "# plan-ignore task-overdue: they know")]
    public void The_word_and_the_rule_are_completed(string comment, string label, string expected) =>
        Assert.Equal($"plan: 1\n{expected}\n", CompletionText.Taken($"plan: 1\n{comment}\n", label));

    [Fact]
    public void The_reason_is_a_place_to_fill_in() =>
        Assert.Equal("plan: 1 # plan-ignore task-overdue: reason", CompletionText.Taken("plan: 1 # plan-ignore $0", "task-overdue", snippets: true));

    [Theory]
    [InlineData("        # plan-ignore $0\n        a: {title: A, effort: 1d}")]
    [InlineData("        a: {title: A, effort: 1d} # plan-ignore $0")]
    public void What_was_found_on_the_line_comes_first(string task) =>
        Assert.Equal("nobody-assigned", CompletionText.Labels("resources: {ana: {name: Ana}}\nprojects:\n  web:\n    tasks:\n        b: {title: B, effort: 2d, assign: [ana]}\n" + task)[0]);

    [Theory]
    [InlineData("# $0")]
    [InlineData("# plan the $0")]
    [InlineData("# plan-ignored $0")]
    [InlineData("# plan-ignore task-overdue: wh$0")]
    [InlineData("# plan-ignore task-overdue $0")]
    [InlineData("# a note$0")]
    public void In_other_comments_nothing_is_offered(string comment) => Assert.Empty(CompletionText.Labels("plan: 1\n" + comment));

    [Fact]
    public void What_cannot_be_silenced_is_not_offered() => Assert.DoesNotContain(
        CompletionText.Labels("# plan-ignore $0"), name => !RuleCatalog.Find(name)!.CanBeSilenced || name.StartsWith("ignore-", StringComparison.Ordinal));

    [Fact]
    public void A_rule_says_what_it_is_about()
    {
        var list = CompletionText.Of("# plan-ignore $0", false, out var source, out _);
        var item = list.Items.Single(one => one.Label == "task-overdue");
        var file = new PlanFile(YamlFile.Parse(source), Fixture.Parse("plan: 1").Analyse());

        Assert.StartsWith("task-overdue · warning\n\n", CompletionDocs.Of(file, item.Subject!)!.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_shows_an_example()
    {
        var list = CompletionText.Of("projects: {web: {tasks: {a: {eff$0}}}}", false, out var source, out _);
        var item = list.Items.Single(one => one.Label == "effort");
        var file = new PlanFile(YamlFile.Parse(source), Fixture.Parse("plan: 1").Analyse());

        Assert.EndsWith("```text\neffort: 8d..10d..18d\n```", CompletionDocs.Of(file, item.Subject!)!.ToMarkdown(), StringComparison.Ordinal);
        Assert.EndsWith("effort: 8d..10d..18d", CompletionDocs.Of(file, item.Subject!)!.ToPlainText(), StringComparison.Ordinal);
    }
}
