using System.Text;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Rules;

/// <summary>"Noise" in docs/semantics.md: what a plan never began to use is said once per project, as a hint.</summary>
public sealed class NoiseTests
{
    [Fact]
    public void A_plan_of_tasks_alone_does_not_drown_in_findings()
    {
        var text = new StringBuilder("projects:\n");
        foreach (var project in new[] { "shop", "app" })
        {
            text.Append($"  {project}:\n    title: The {project}\n    start: 2026-02-02\n    tasks:\n");
            for (var task = 0; task < 50; task++)
            {
                var after = task == 0 ? "" : $", after: [t{task - 1}]";
                text.Append(task % 10 == 9
                    ? $"      t{task}: {{title: Milestone {task}, milestone: true{after}}}\n"
                    : $"      t{task}: {{title: Task {task}, duration: {1 + (task % 5)}d{after}}}\n");
            }
        }

        var findings = Fixture.Parse(text.ToString()).Analyse().Diagnostics;

        Assert.DoesNotContain(findings, finding => finding.Severity > Severity.Hint);
        Assert.All(findings.CountBy(finding => finding.Rule), rule => Assert.True(rule.Value <= 2, $"{rule.Key}: {rule.Value}"));
    }
}
