using PlanAsCode.Reports;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Reports;

/// <summary>Keys that begin with <c>x-</c>, from the plan to the page.</summary>
public sealed class ExtraFieldTests
{
    private const string Plan = """
        x-top: top
        workspace: {title: Northwind, as-of: 2026-01-05, x-logo: blue}
        goals: {grow: {x-tag: goal}}
        resources: {ana: {x-tag: person}}
        projects:
          shop:
            x-cost-centre: 4711
            x-codes: [a, b]
            x-invoice: {to: Carla & Co, net sum: 90k}
            tasks:
              one: {effort: 1d, assign: [ana], x-tag: task}
              gate: {milestone: true, after: [one], x-tag: gate}
            updates: {2026-01-05: {x-tag: update}}
            decisions: {pay: {date: 2026-01-05, x-tag: decision}}
            changes: {later: {date: 2026-01-04, x-tag: change}}
        risks: {late: {x-tag: risk}}
        lessons: {early: {x-tag: lesson}}
        """;

    [Theory]
    [InlineData("{{ extra['x-logo'] }} {{ extra['x-top'] }}", "blue top")]
    [InlineData("{{ p.extra['x-cost-centre'] }}", "4711")]
    [InlineData("{{ for code in p.extra['x-codes'] }}{{ code }}.{{ end }}", "a.b.")]
    [InlineData("{{ p.extra['x-invoice'].to }}: {{ p.extra['x-invoice']['net sum'] }}", "Carla &amp; Co: 90k")]
    [InlineData("{{ for line in p.extra['x-invoice'] }}{{ line.key }} = {{ line.value }}; {{ end }}", "to = Carla &amp; Co; net sum = 90k; ")]
    [InlineData("{{ for t in p.tasks }}{{ t.extra['x-tag'] }} {{ end }}", "task gate ")]
    [InlineData("{{ goals[0].extra['x-tag'] }} {{ risks.list[0].extra['x-tag'] }} {{ milestones[0].extra['x-tag'] }}", "goal risk gate")]
    [InlineData("{{ updates[0].extra['x-tag'] }} {{ decisions[0].extra['x-tag'] }} {{ decisions[1].extra['x-tag'] }} {{ lessons[0].extra['x-tag'] }}", "update decision change lesson")]
    [InlineData("{{ load.stretches[0].rows[0].extra['x-tag'] }}", "person")]
    public void Templates_read_them_by_the_key_as_written(string template, string html) => Check(Plan, template, html);

    [Theory]
    [InlineData("{{ p.extra['x-nothing'] }}-{{ p.extra.nothing }}-{{ extra['x-nothing'] }}", "--")]
    [InlineData("{{ if p.extra['x-nothing'] }}yes{{ else }}no{{ end }} {{ p.extra['x-nothing'] ?? 'none' }}", "no none")]
    public void One_that_is_not_there_is_nothing(string template, string html) => Check(Plan, template, html);

    [Fact]
    public void They_are_escaped_like_every_text() => Check(
        "projects: {p: {x-a: '<script>alert(1)</script>', x-b: ['<img src=x>'], x-c: {'<k>': '\"><b>'}}}",
        "<p title=\"{{ p.extra['x-c']['<k>'] }}\">{{ p.extra['x-a'] }}{{ p.extra['x-b'] }}{{ for e in p.extra['x-c'] }}{{ e.key }}{{ end }}</p>",
        "<p title=\"&quot;&gt;&lt;b&gt;\">&lt;script&gt;alert(1)&lt;/script&gt;[&quot;&lt;img src=x&gt;&quot;]&lt;k&gt;</p>");

    private static void Check(string plan, string template, string html)
    {
        var options = ReportOptions.Default with { Template = new ReportTemplate("mine.html", "{{ p = projects[0] }}" + template) };
        var result = HtmlReport.Render(Fixture.Parse(plan).Analyse(), options);

        Assert.Empty(result.Problems);
        Assert.Equal(html, result.Html);
    }
}
