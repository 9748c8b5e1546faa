using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

public sealed class TextLinkTests
{
    private const string Rest =
        """

        resources: {ana: {}, both: {}}
        stakeholders: {both: {}}
        risks: {late: {}, api: {}}
        lessons: {data-first: {}}
        projects:
          shop: {tasks: {api: {effort: 1d}, ui: {tasks: {form: {effort: 1d, notes: NOTES}}}}}
        """;

    [Theory]
    [InlineData("[[ana]]", "Resource ana")]
    [InlineData("[[late]]", "Risk late")]
    [InlineData("[[risks.api]]", "Risk api")]
    [InlineData("[[stakeholders.both]]", "Stakeholder both")]
    [InlineData("[[shop]]", "Project shop")]
    [InlineData("[[ui]]", "WorkItem shop.ui")]
    [InlineData("[[form]]", "WorkItem shop.ui.form")]
    [InlineData("[[projects.shop.api]]", "WorkItem shop.api")]
    [InlineData("[[ data-first ]]", "Lesson data-first")]
    public void A_link_in_a_text_finds_its_target(string link, string target)
    {
        var plan = Plan($"\"see {link}.\"");

        Assert.Empty(FindingText.Of(plan));
        var reference = Assert.Single(plan.References).Reference;
        Assert.Equal(target, $"{reference.TargetKind} {reference.Target}");
        Assert.Equal(reference.Text, reference.Place.Source.TextAt(reference.Place.Span));
    }

    [Fact]
    public void Two_kinds_that_fit_are_a_warning() => Assert.Equal(
        ["both | ambiguous-reference | `both` is a resource and a stakeholder; write `resources.both` or `stakeholders.both`"],
        FindingText.Of(Plan("\"ask [[both]]\"")));

    [Fact]
    public void An_unknown_link_gets_the_nearest_name() => Assert.Equal(
        ["anna | unknown-reference | nothing is called `anna`; did you mean `ana`?"], FindingText.Of(Plan("\"ask [[anna]]\"")));

    [Fact]
    public void Code_and_tests_of_a_shell_are_no_links() => Assert.Empty(
        FindingText.Of(Plan("\"`[[nothing]]` and [[ -f x ]] and [[a b]]\"")));

    [Fact]
    public void Links_in_block_texts_have_their_own_place()
    {
        var plan = Fixture.Parse("goals:\n  g:\n    title: >-\n      one [[x]]\n      two [[g]]\n").Snapshot();

        Assert.Equal("4:13", $"{plan.Problems[0].Place.Start.Line + 1}:{plan.Problems[0].Place.Start.Character + 1}");
        Assert.Equal(["x", "g"], plan.References.Select(use => use.Reference.Text));
    }

    private static PlanAsCode.Model.PlanSnapshot Plan(string notes) => Fixture.Parse(Rest.Replace("NOTES", notes, StringComparison.Ordinal)).Snapshot();
}
