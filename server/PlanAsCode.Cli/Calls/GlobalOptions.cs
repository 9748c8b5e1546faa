using System.CommandLine;

namespace PlanAsCode.Cli.Calls;

/// <summary>The options that every command takes.</summary>
public static class GlobalOptions
{
    public static Option<string> Color { get; } =
        Recursive(Choice.Of("--color", "Colours in the terminal (NO_COLOR is honoured)", "WHEN", "auto", "always", "never"));

    public static Option<bool> Quiet { get; } =
        Recursive(new Option<bool>("--quiet", "-q") { Description = "Nothing but the result and errors of the call" });

    public static Option<bool> Verbose { get; } =
        Recursive(new Option<bool>("--verbose", "-v") { Description = "Say more: what is read, and every finding in full" });

    public static void AddTo(RootCommand root)
    {
        root.Options.Add(Color);
        root.Options.Add(Quiet);
        root.Options.Add(Verbose);
    }

    private static T Recursive<T>(T option)
        where T : Option
    {
        option.Recursive = true;
        return option;
    }
}
