using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Tests.Analysis.Rules.Tasks;

public sealed class TaskWithoutEstimateTests
{
    [Fact]
    public void Offers_to_make_it_a_milestone()
    {
        var finding = Assert.Single(RuleChecks.Check(
            "task-without-estimate",
            """
            projects:
              shop:
                tasks:
                  build: {title: Build, effort: 2d}
                  launch:
            #     ^^^^^^ task-without-estimate
                    title: Launch
                    after: [build]
            """));

        Assert.Equal(
            """
            projects:
              shop:
                tasks:
                  build: {title: Build, effort: 2d}
                  launch:
                    title: Launch
                    after: [build]
                    milestone: true
            """,
            RuleChecks.Mended(finding));
    }

    [Fact]
    public void Is_one_hint_a_project_where_no_task_has_an_estimate()
    {
        var findings = RuleChecks.Check(
            "task-without-estimate",
            """
            projects:
              shop:
            # ^^^^ task-without-estimate
                tasks:
                  design: {title: Design}
                  build: {title: Build}
              app:
            # ^^^ task-without-estimate
                tasks:
                  design: {title: Design}
            """);

        Assert.All(findings, finding => Assert.Equal(Severity.Hint, finding.Severity));
    }

    [Fact]
    public void Leaves_alone_what_another_rule_reports_and_what_is_over() => RuleChecks.Check(
        "task-without-estimate",
        """
        projects:
          shop:
            tasks:
              build: {title: Build, effort: 2}
              test: {title: Test, effort: 2d}
              survey: {title: Survey, status: dropped}
              launch: {title: Launch, milestone: false}
        #     ^^^^^^ task-without-estimate
          old:
            status: done
            tasks:
              design: {title: Design}
        """);
}
