using System.Diagnostics;
using System.Text;

namespace PlanAsCode.EndToEnd.Running;

/// <summary>
/// Runs <c>plan</c> as a real process: the binary that <c>PLAN_BINARY</c> names, else the one just built. Without a terminal, as CI does.
/// </summary>
public static class PlanProgram
{
    private static readonly string? Binary = Environment.GetEnvironmentVariable("PLAN_BINARY");

    private static readonly string Built = Path.Combine(
        Repository.Root, "server", "PlanAsCode.Cli", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "plan.dll");

    private static readonly string Program = Binary is null ? "dotnet" : Path.GetFullPath(Binary);

    /// <summary>True where it is compiled ahead of time.</summary>
    public static bool IsCompiled => Binary is not null;

    /// <summary>The words that start it.</summary>
    public static string[] Words => Binary is null ? [Program, Built] : [Program];

    /// <summary>The same, for a shell.</summary>
    public static string ShellWords => Binary is null ? $"'{Program}' '{Built}'" : $"'{Program}'";

    public static Outcome Run(params string[] arguments) => RunWith(Repository.Root, [], arguments);

    public static Outcome RunIn(string folder, params string[] arguments) => RunWith(folder, [], arguments);

    public static Outcome RunWith(string folder, Dictionary<string, string> environment, params string[] arguments) =>
        Start(Program, folder, environment, Binary is null ? [Built, .. arguments] : arguments);

    /// <summary>Runs any program, such as a shell or node.</summary>
    public static Outcome Start(string program, string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.Result);
    }
}
