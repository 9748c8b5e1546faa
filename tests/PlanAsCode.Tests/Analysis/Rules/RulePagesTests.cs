using PlanAsCode.Analysis.Rules;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Tests.Analysis.Rules;

/// <summary>Runs every rule's page: Wrong has its findings exactly where it marks them, Right has none of them and no error at all.</summary>
public sealed class RulePagesTests
{
    public static TheoryData<string> Names => [.. RuleCatalog.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_says_what_is_wrong_why_and_how_to_mend_it(string name)
    {
        var page = PageOf(name);

        Assert.Equal([name, "Why it matters", "Wrong", "Right", "How to silence it"], page.Headings);
        Assert.Contains(page.Fences, fence => fence.Heading == "Wrong");
        Assert.Contains(page.Fences, fence => fence.Heading == "Right");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Wrong_has_findings_of_the_rule_where_they_are_marked_and_nowhere_else(string name)
    {
        foreach (var code in PageOf(name).Runnable("Wrong"))
        {
            Assert.Contains(name, new MarkedText(code).MarkedRules);
            RuleChecks.Check(name, code);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Right_has_no_finding_of_the_rule_and_no_error(string name)
    {
        foreach (var code in PageOf(name).Runnable("Right"))
        {
            var findings = RuleChecks.Check(name, code);
            Assert.Empty(findings);
            var all = new MarkedText(code).Fixture.Analyse().Diagnostics;
            Assert.DoesNotContain(all, finding => finding.Severity == Severity.Error);
        }
    }

    [Fact]
    public void Only_what_a_text_cannot_show_is_not_run()
    {
        var notRun = RuleCatalog.All.Where(rule => new RulePage(rule).Fences.Exists(fence => fence is { Heading: "Wrong", Runs: false }));

        Assert.Equal(
            ["file-too-big", "not-utf-8", "too-deep", "too-many-aliases", "too-many-files", "unreadable-file"],
            notRun.Select(rule => rule.Name).Order(StringComparer.Ordinal));
    }

    private static RulePage PageOf(string name) => new(RuleCatalog.Find(name)!);
}
