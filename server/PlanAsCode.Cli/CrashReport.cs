using System.Reflection;
using System.Runtime.InteropServices;

namespace PlanAsCode.Cli;

/// <summary>The one place that catches what nobody foresaw: a bug of ours, exit code 3, with what to report.</summary>
public static class CrashReport
{
    public static string Version { get; } =
        typeof(CrashReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static int Around(Func<int> run, IReadOnlyList<string> args, TextWriter error)
    {
        try
        {
            return run();
        }
#pragma warning disable CA1031 // Whatever it is, the user gets words and an exit code instead of a torn process.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            error.WriteLine($"plan: this is a bug of ours: {bug.Message}");
            error.WriteLine("Please report it with the lines below and, if you can, the plan that shows it.");
            error.WriteLine();
            error.WriteLine($"plan {Version}, {RuntimeInformation.RuntimeIdentifier}, {RuntimeInformation.FrameworkDescription}");
            error.WriteLine($"plan {string.Join(' ', args)}");
            error.WriteLine(bug.ToString());
            error.Flush();
            return ExitCode.BugOfOurs;
        }
    }
}
