using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Tests.Analysis.Rules.Settings;

public sealed class SeverityTests
{
    [Fact]
    public void Off_takes_a_rule_out() => RuleChecks.Check(
        "task-without-estimate",
        """
        workspace: {rules: {task-without-estimate: off}}
        projects: {shop: {tasks: {design: {title: Design}, build: {title: Build, effort: 5d}}}}
        """);

    [Theory]
    [InlineData("error")]
    [InlineData("{severity: error}")]
    public void A_severity_holds_for_all_findings_of_the_rule(string setting)
    {
        var finding = Assert.Single(RuleChecks.Check(
            "task-without-estimate",
            $$"""
            workspace:
              rules:
                task-without-estimate: {{setting}}
            projects:
              shop:
                tasks:
                  design: {title: Design}
            #     ^^^^^^ task-without-estimate
                  build: {title: Build, effort: 5d}
            """));

        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void What_binder_reports_can_be_set_as_well()
    {
        var finding = Assert.Single(RuleChecks.Check(
            "unknown-reference",
            """
            workspace: {rules: {unknown-reference: warning}}
            projects: {shop: {owner: ann}}
            #                        ^^^ unknown-reference
            """));

        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void Errors_of_the_text_stay_errors()
    {
        var finding = Assert.Single(RuleChecks.Check(
            "duplicate-key",
            """
            workspace: {rules: {duplicate-key: off}}
            resources: {ana: {role: Backend, role: Frontend}}
            #                                ^^^^ duplicate-key
            """));

        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void Findings_are_sorted_by_file_place_and_rule()
    {
        var all = PlanAsCode.Testing.Fixture.Parse(
            """
            -- b.plan.yaml --
            projects: {shop: {tasks: {design: {title: Design, status: blocked}, build: {effort: 5d, status: blocked}}}}
            -- a.plan.yaml --
            projects: {app: {tasks: {design: {title: Design}}}}
            """).Analyse().Diagnostics;

        var places = all.Select(finding => (finding.Place.Path, finding.Place.Span.Start, finding.Rule)).ToList();
        Assert.NotEmpty(places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(places.Distinct(), places);
    }
}
