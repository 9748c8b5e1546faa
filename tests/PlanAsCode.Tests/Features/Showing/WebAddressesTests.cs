using PlanAsCode.Features.Showing;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Tests.Features.Showing;

/// <summary>Addresses in fields and texts.</summary>
public sealed class WebAddressesTests
{
    [Theory]
    [InlineData("projects: {p: {links: [https://example.org/a, {title: B, url: \"https://example.org/b\"}]}}", "https://example.org/a https://example.org/b")]
    [InlineData("projects: {p: {links: {Board: \"http://example.org/board?x=1#y\"}}}", "http://example.org/board?x=1#y")]
    [InlineData("projects: {p: {notes: \"See [the page](https://example.org/x_(y)), or <https://example.org>.\"}}", "https://example.org/x_(y) https://example.org")]
    [InlineData("projects: {p: {notes: 'Ask https://example.org/ü/日本, then go on.'}}", "https://example.org/ü/日本")]
    [InlineData("projects:\n  p:\n    notes: |\n      https://example.org/1\n      (https://example.org/2)\n", "https://example.org/1 https://example.org/2")]
    [InlineData("resources: {ana: {email: ana@example.org}}", "ana@example.org")]
    [InlineData("resources: {ana: {email: mailto:ana@example.org}}", "mailto:ana@example.org")]
    public void Are_found_where_they_stand(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("workspace: {source-url: \"https://example.org/{path}\"}")]
    [InlineData("projects: {p: {title: \"http:// and xhttps://example.org\"}}")]
    [InlineData("projects: {p: {title: nothing}}")]
    [InlineData("")]
    public void What_leads_nowhere_is_none(string text) => Check(text, "");

    private static void Check(string text, string expected)
    {
        var source = new SourceText("test.plan.yaml", text);
        Assert.Equal(expected, string.Join(' ', WebAddresses.Of(YamlFile.Parse(source)).Select(link => source.TextAt(link.Span))));
    }
}
