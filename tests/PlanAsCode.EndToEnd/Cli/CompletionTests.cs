using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.Cli;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("plan ch", "check")]
    [InlineData("plan check --form", "--format")]
    [InlineData("plan check --format ", "json")]
    [InlineData("plan schedule --status ", "blocked")]
    [InlineData("plan explain unknown-r", "unknown-reference")]
    public void Suggests_what_fits_at_the_cursor(string line, string expected)
    {
        var found = PlanProgram.Run($"[suggest:{line.Length}]", line).Expect(0).Out.Split('\n');

        Assert.Contains(expected, found);
    }

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef ")]
    [InlineData("fish", "complete -c plan")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Every_shell_gets_its_script(string shell, string part) =>
        Assert.Contains(part, PlanProgram.Run("completion", shell).Expect(0).Out, StringComparison.Ordinal);

    [Fact]
    public void Bash_completes_with_it()
    {
        if (!File.Exists("/bin/bash")) return;
        var script = $$"""
            plan() { {{PlanProgram.ShellWords}} "$@"; }
            source <(plan completion bash)
            COMP_WORDS=(plan check --f) COMP_CWORD=2 COMP_LINE='plan check --f' COMP_POINT=14
            _plan_completion
            echo "${COMPREPLY[*]}"
            """;

        Assert.Contains("--format", PlanProgram.Start("/bin/bash", Repository.Root, [], "-c", script).Expect(0).Out, StringComparison.Ordinal);
    }
}
