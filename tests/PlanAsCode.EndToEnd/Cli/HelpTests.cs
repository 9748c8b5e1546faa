using PlanAsCode.Cli;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

public sealed class HelpTests
{
    [Fact]
    public void Without_arguments_plan_says_what_it_can_do()
    {
        var outcome = PlanProgram.Run().Expect(0);

        Assert.Equal(PlanProgram.Run("--help").Expect(0).Out, outcome.Out);
        foreach (var command in Commands) Assert.Contains($"\n  {command}", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_shows_examples_of_itself()
    {
        foreach (var command in Commands)
        {
            var help = PlanProgram.Run(command, "--help").Expect(0).Out;
            Assert.Matches($"(?s)Examples:\n  .*plan {command}", help);
        }
    }

    [Fact]
    public void Options_of_what_does_not_exist_yet_are_not_offered()
    {
        foreach (var command in Commands)
            Assert.DoesNotMatch("--with|--git|--watch", PlanProgram.Run(command, "--help").Expect(0).Out);
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Matches("""^\d+\.\d+\.\d+\n$""", PlanProgram.Run("--version").Expect(0).Out);

    [Fact]
    public void A_bug_of_ours_is_exit_code_3_with_what_to_report()
    {
        var error = new StringWriter();

        var code = CrashReport.Around(() => throw new InvalidOperationException("two days at once"), ["check", "--format", "json"], error);

        Assert.Equal(3, code);
        foreach (var part in new[] { "a bug of ours: two days at once", "Please report", $"plan {CrashReport.Version}", "plan check --format json", "InvalidOperationException" })
            Assert.Contains(part, error.ToString(), StringComparison.Ordinal);
    }

    private static string[] Commands => ["init", "check", "schedule", "report", "explain", "schema", "completion"];
}
