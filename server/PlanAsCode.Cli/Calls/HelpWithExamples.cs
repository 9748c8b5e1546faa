using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PlanAsCode.Cli.Calls;

/// <summary>The library's help, as wide as the screen, and below it examples to copy.</summary>
public sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction _help;
    private readonly IReadOnlyDictionary<Command, string[]> _examples;

    public HelpWithExamples(HelpAction help, IReadOnlyDictionary<Command, string[]> examples, int width)
    {
        _help = help;
        _help.MaxWidth = width;
        _examples = examples;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        _help.Invoke(parseResult);
        if (!_examples.TryGetValue(parseResult.CommandResult.Command, out var examples)) return ExitCode.Well;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine($"  {example}");
        output.WriteLine();
        return ExitCode.Well;
    }
}
