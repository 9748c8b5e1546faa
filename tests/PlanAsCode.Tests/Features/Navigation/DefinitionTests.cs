using PlanAsCode.Features;
using PlanAsCode.Features.Navigation;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Navigation;

/// <summary>From a name to where the thing is declared.</summary>
public sealed class DefinitionTests
{
    [Fact]
    public void Of_a_reference_it_is_the_key_of_the_thing_in_its_file() => Check(
        """
        -- team.plan.yaml --
        resources:
          ana: {name: Ana}
        -- work.plan.yaml --
        projects: {web: {tasks: {design: {effort: 2d, assign: [a$0na 50%]}}}}
        """,
        "team.plan.yaml:2:3");

    [Fact]
    public void Behind_the_last_letter_the_name_still_counts() => Check("projects: {p: {tasks: {a: {effort: 1d}, b: {after: [a$0]}}}}", "test.plan.yaml:1:24");

    [Fact]
    public void A_name_that_may_not_stand_here_leads_to_what_it_names() => Check("projects: {p: {tasks: {a: {effort: 1d, after: [a$0]}}}}", "test.plan.yaml:1:24");

    [Fact]
    public void A_thing_written_in_two_files_has_two_places() => Check(
        """
        -- a.plan.yaml --
        projects: {web: {title: Web}}
        -- b.plan.yaml --
        projects: {we$0b: {start: 2026-01-05}}
        """,
        "a.plan.yaml:1:12 b.plan.yaml:1:12");

    [Theory]
    [InlineData("projects: {p: {ti$0tle: Web}}")]
    [InlineData("projects: {p: {tasks: {b: {after: [no-such$0]}}}}")]
    [InlineData("$0")]
    public void What_names_nothing_leads_nowhere(string text) => Check(text, "");

    private static void Check(string text, string expected)
    {
        var fixture = Fixture.Parse(text);
        var (path, offset) = fixture.Cursor!.Value;
        var file = new PlanFile(YamlFile.Parse(fixture.Sources.Single(source => source.Path == path)), fixture.Analyse());
        Assert.Equal(expected, string.Join(' ', Definition.At(file, offset)?.Targets.Select(target => target.Name) ?? []));
    }
}
