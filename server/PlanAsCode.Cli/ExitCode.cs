namespace PlanAsCode.Cli;

/// <summary>What scripts and CI rely on.</summary>
public static class ExitCode
{
    public const int Well = 0;

    /// <summary>A finding at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>The call or the environment is wrong.</summary>
    public const int WrongCall = 2;

    public const int BugOfOurs = 3;
}
