using PlanAsCode.Features;
using PlanAsCode.Features.Navigation;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Navigation;

/// <summary>Links in texts and where they lead.</summary>
public sealed class TextLinkTargetsTests
{
    [Fact]
    public void Lead_to_the_key_of_what_they_name() => Check(
        """
        projects: {web: {title: Web, notes: "See [[late]], [[ risks.late ]] and [[nowhere]]; `[[late]]` is code", owner: ana}}
        risks: {late: {title: Too late}}
        resources: {ana: {}}
        """,
        "late to 2:9 (risk late: Too late), risks.late to 2:9 (risk late: Too late)");

    [Fact]
    public void Fields_that_refer_are_none() => Check("goals: {a: {}, b: {supports: [a]}}", "");

    private static void Check(string text, string expected)
    {
        var fixture = Fixture.Parse(text);
        var source = fixture.Sources.Single();
        var links = TextLinkTargets.In(new PlanFile(YamlFile.Parse(source), fixture.Analyse()));
        Assert.Equal(expected, string.Join(", ", links.Select(link => $"{source.TextAt(link.Span)} to {link.Target.Start.Line + 1}:{link.Target.Start.Character + 1} ({link.Words})")));
    }
}
