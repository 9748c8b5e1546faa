namespace PlanAsCode.EndToEnd.Running;

/// <summary>What a process left behind.</summary>
public sealed record Outcome(int ExitCode, string Out, string Error)
{
    /// <summary>Fails with all that was said where the exit code is another.</summary>
    public Outcome Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode} instead of {exitCode}\nstdout:\n{Out}\nstderr:\n{Error}");
        Assert.DoesNotContain("   at PlanAsCode.", Error, StringComparison.Ordinal);
        return this;
    }
}
