using System.Text.RegularExpressions;
using PlanAsCode.Reports;
using PlanAsCode.Reports.Templates;
using PlanAsCode.Testing;
using Scriban.Runtime;

namespace PlanAsCode.Tests.Reports;

/// <summary>The page about own templates says what there is: its example is rendered, its tables are complete.</summary>
public sealed partial class TemplatePageTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Root(), "docs", "reports.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_example_gives_what_the_page_shows()
    {
        var options = ReportOptions.Default with { Template = new ReportTemplate("letter.html", Block("html")) };
        var result = HtmlReport.Render(Fixture.Parse(Block("yaml")).Analyse(), options);

        Assert.Empty(result.Problems);
        Assert.Equal(Block("text"), StyleSheet().Replace(result.Html!, "<style>…</style>"));
    }

    [Fact]
    public void Every_name_that_a_template_can_read_is_explained() =>
        Assert.DoesNotContain(Names(ReportScript.Of(SampleReport.View)), name => !Text.Contains($"`{name}`", StringComparison.Ordinal) && !Text.Contains($".{name}`", StringComparison.Ordinal));

    [Fact]
    public void Every_section_that_a_template_can_show_is_named() =>
        Assert.DoesNotContain(BuiltInTemplates.Sections, section => !Text.Contains($"`{section}`", StringComparison.Ordinal));

    [Fact]
    public void Every_link_inside_the_page_leads_to_a_heading()
    {
        var headings = Heading().Matches(Text).Select(heading => heading.Groups[1].Value.ToLowerInvariant().Replace(' ', '-'));

        Assert.Empty(InnerLink().Matches(Text).Select(link => link.Groups[1].Value).Except(headings));
    }

    private static string Block(string language) => Blocks().Matches(Text).First(block => block.Groups[1].Value == language).Groups[2].Value;

    private static IEnumerable<string> Names(object? value) => value switch
    {
        ScriptObject script => script.SelectMany(member => Names(member.Value).Prepend(member.Key)),
        ScriptArray list => list.SelectMany(Names),
        _ => [],
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PlanAsCode.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("^```([a-z]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex StyleSheet();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(#([^)]*)\)")]
    private static partial Regex InnerLink();
}
