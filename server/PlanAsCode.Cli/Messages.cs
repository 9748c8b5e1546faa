using System.CommandLine;
using PlanAsCode.Cli.Calls;

namespace PlanAsCode.Cli;

/// <summary>What a command says beside its result: on stderr, as much as was asked for.</summary>
public sealed class Messages(Screen screen, ParseResult call)
{
    private readonly bool _quiet = call.GetValue(GlobalOptions.Quiet);
    private readonly bool _verbose = call.GetValue(GlobalOptions.Verbose);

    public Screen Screen => screen;

    public bool IsQuiet => _quiet;

    public bool IsVerbose => _verbose;

    public Palette Palette => new(call.GetValue(GlobalOptions.Color) switch
    {
        "always" => true,
        "never" => false,
        _ => screen.WantsColours,
    });

    /// <summary>Something worth knowing.</summary>
    public void Say(string message)
    {
        if (!_quiet) screen.Error.WriteLine(message);
    }

    /// <summary>Something worth knowing for who wonders what happens.</summary>
    public void Detail(string message)
    {
        if (_verbose) screen.Error.WriteLine(message);
    }

    /// <summary>The call or the environment is wrong: says so, even where quiet was asked for.</summary>
    public int Refuse(string problem)
    {
        screen.Error.WriteLine($"plan: {problem}");
        return ExitCode.WrongCall;
    }
}
