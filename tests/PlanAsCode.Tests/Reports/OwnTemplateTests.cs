using PlanAsCode.Reports;
using PlanAsCode.Reports.Templates;

namespace PlanAsCode.Tests.Reports;

public sealed class OwnTemplateTests
{
    [Theory]
    [InlineData("<h1>{{ title }}</h1>{{ for p in projects }}<p>{{ p.title }}: {{ p.finish }}</p>{{ end }}", "<h1>Northwind IT</h1><p>Storefront replatforming: 12 Jun 2026</p><p>Warehouse move: 20 Apr 2026</p>")]
    [InlineData("{{ func strong(text) }}<b>{{ text }}</b>{{ end }}{{ strong as_of }}", "<b>11 Feb 2026</b>")]
    [InlineData("{{ projects | array.size }} {{ title | string.upcase }} {{ 7 | math.divided_by 2.0 }}", "2 NORTHWIND IT 3.5")]
    public void Renders_what_the_views_say(string template, string html) => Assert.Equal(html, Render(template).Html);

    [Fact]
    public void May_show_the_sections_of_the_built_in_page()
    {
        var html = Render("<main>{{ section 'milestones' }}</main>").Html!;

        Assert.Equal("milestones", Page.Read(html).Element("section")!.Get("id"));
    }

    [Theory]
    [InlineData("<p>\n{{ for }}", "mine.html:2:8: ")]
    [InlineData("\n\n{{ if true }}x", "mine.html:3:")]
    [InlineData("a\nb {{ nonsense }}", "mine.html:2:6: The variable or function `nonsense` was not found")]
    [InlineData("{{ projects[0].nonsense.deeper }}", "mine.html:1:")]
    [InlineData("{{ title.length }}", "mine.html:1:10: ")]
    [InlineData("{{ section 'nonsense' }}", "mine.html:1:4: no section `nonsense`; there are decisions, findings, forecast, goals, ")]
    [InlineData("{{ section 'page' }}", "mine.html:1:4: no section `page`; ")]
    [InlineData("{{ projects = 1 }}{{ section 'overview' }}", "mine.html: ")]
    public void What_fails_says_where_and_why(string template, string problem) => CheckFails(template, problem);

    [Theory]
    [InlineData("{{ for i in 1..100000000 }}x{{ end }}")]
    [InlineData("{{ for i in 1..10000 }}{{ for j in 1..10000 }}x{{ end }}{{ end }}")]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}")]
    [InlineData("{{ 'x' * 1000000000 }}")]
    [InlineData("{{ x = 'xxxxxxxxxx' * 100000 }}{{ for i in 1..1000 }}{{ x }}{{ end }}")]
    public void A_template_without_end_is_stopped(string template) => CheckFails(template, "mine.html:");

    [Theory]
    [InlineData("{{ include '/etc/passwd' }}")]
    [InlineData("{{ include_join ['a'] ',' }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 6 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ object.eval_template title }}")]
    [InlineData("{{ title.get_type }}")]
    public void There_are_no_files_no_clock_no_dice_and_no_objects_of_dotnet(string template) => CheckFails(template, "mine.html:1:");

    [Fact]
    public void Brackets_in_brackets_without_end_are_refused() => CheckFails("{{ " + new string('(', 50_000) + " }}", "mine.html:1:");

    private static ReportResult Render(string template) => TemplateRunner.Render(SampleReport.View, new ReportTemplate("mine.html", template));

    private static void CheckFails(string template, string problem)
    {
        var result = Render(template);

        Assert.Null(result.Html);
        Assert.StartsWith(problem, result.Problems[0].ToString(), StringComparison.Ordinal);
    }
}
