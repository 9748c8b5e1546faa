using PlanAsCode.Analysis.Rules;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Rules;

/// <summary>Errors are found by the few rules that can make one: the same as when all rules run.</summary>
public sealed class ErrorsAloneTests
{
    private const string Plan = """
        plan: 1
        workspace: {rules: {RULES}}
        resources: {ana: {name: Ana}}
        projects:
          web:
            start: 2026-01-05
            tasks:
              a: {effort: 2d, assign: [ana], after: [b]}
              b: {effort: 2d, assign: [ben], after: [a]} # plan-ignore link-cycle: on purpose
              c: {effort: 2d, finish-no-later: 2026-01-05, colour: red}
        # plan-ignore deadline-missed: nothing here is
        """;

    [Theory]
    [InlineData("")]
    [InlineData("link-cycle: off")]
    [InlineData("resource-unused: error")]
    [InlineData("ignore-unused: error")]
    [InlineData("unknown-key: hint, task-without-title: error")]
    public void Severities_set_in_the_workspace_count(string rules) => Check(Plan.Replace("RULES", rules, StringComparison.Ordinal));

    [Fact]
    public void The_wrong_example_of_every_rule_has_the_same_errors()
    {
        foreach (var code in RuleCatalog.All.SelectMany(rule => new RulePage(rule).Runnable("Wrong"))) Check(code);
    }

    private static void Check(string text)
    {
        var errors = Fixture.Parse(text).Analyse().Diagnostics.Where(finding => finding.Severity == Severity.Error);
        Assert.Equal(errors.Select(Shown), Fixture.Parse(text).Analyse().Errors.Select(Shown));
    }

    private static string Shown(Diagnostic finding) => $"{finding.Place} {finding.Rule}: {finding.Message}";
}
