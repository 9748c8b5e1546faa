using System.CommandLine;

namespace PlanAsCode.Cli.Calls;

/// <summary>What <c>plan diff</c> is told: two sides, where the workspace is, the day, and the form of the result.</summary>
public sealed class DiffOptions
{
    public Argument<string> Base { get; } = new("BASE")
    {
        Description = "A git ref, or a folder (begins with . or /, or ends with /); BASE...HEAD compares with where both parted",
    };

    public Argument<string?> Head { get; } = new("HEAD") { Description = "The same; else the working tree", Arity = ArgumentArity.ZeroOrOne };

    public Option<string> Workspace { get; } = new("--workspace")
    {
        Description = "The folder of the workspace",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
    };

    public Option<DateOnly?> AsOf { get; } =
        DateOption.Of("--as-of", "The day both sides are looked at (else that of HEAD, else today)", date => date.First);

    public Option<string> Format { get; } = Choice.Of("--format", "Form of the result", "FORMAT", "text", "md", "json");

    public Option<string?> Output { get; } = new("--output", "-o") { Description = "Write the result to a file", HelpName = "FILE" };

    public Option<bool> NoForecast { get; } = new("--no-forecast") { Description = "Leave chances and percentiles out: several times faster" };

    public static DiffOptions AddTo(Command command)
    {
        var options = new DiffOptions();
        command.Add(options.Base);
        command.Add(options.Head);
        Array.ForEach<Option>([options.Workspace, options.AsOf, options.Format, options.Output, options.NoForecast], command.Add);
        return options;
    }
}
