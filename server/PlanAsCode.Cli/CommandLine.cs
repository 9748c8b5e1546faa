using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Commands;

namespace PlanAsCode.Cli;

/// <summary>All commands of <c>plan</c>, and from arguments to an exit code.</summary>
public static class CommandLine
{
    private const string Description = """
        Plan as Code: projects, goals, risks and people as YAML files in git.

        Results go to stdout, messages to stderr. Exit codes: 0 all is well, 1 a finding at or above
        --fail-on, 2 the call or the environment is wrong, 3 a bug of ours.
        """;

    private static readonly string[] RootExamples =
    [
        "plan init",
        "plan check",
        "plan schedule --project storefront",
        "plan forecast",
        "plan report --output report.html",
        "plan explain resource-overbooked",
    ];

    public static int Run(IReadOnlyList<string> args, Screen screen)
    {
        var root = Root(screen);
        var call = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (call.Action is ParseErrorAction) return WrongCall.Report(call, screen.Error);
        try
        {
            var code = call.Invoke(new InvocationConfiguration { Output = screen.Out, Error = screen.Error, EnableDefaultExceptionHandler = false });
            screen.Write("");
            return code;
        }
        catch (OutputClosedException closed)
        {
            screen.Error.WriteLine($"plan: the result cannot be written: {closed.Message}");
            return ExitCode.WrongCall;
        }
    }

    private static RootCommand Root(Screen screen)
    {
        var examples = new Dictionary<Command, string[]>();
        var root = new RootCommand(Description);
        var help = new HelpOption("--help", "-h", "-?") { Description = "Show this help" };
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples, screen.Width);
        root.Options.Clear();
        root.Options.Add(help);
        root.Options.Add(new VersionOption("--version") { Description = "Show the version" });
        GlobalOptions.AddTo(root);
        examples.Add(root, RootExamples);
        Add(InitCommand.Create(screen), InitCommand.Examples);
        Add(CheckCommand.Create(screen), CheckCommand.Examples);
        Add(ScheduleCommand.Create(screen), ScheduleCommand.Examples);
        Add(LoadCommand.Create(screen), LoadCommand.Examples);
        Add(IterationsCommand.Create(screen), IterationsCommand.Examples);
        Add(DiffCommand.Create(screen), DiffCommand.Examples);
        Add(HealthCommand.Create(screen), HealthCommand.Examples);
        Add(ForecastCommand.Create(screen), ForecastCommand.Examples);
        Add(RisksCommand.Create(screen), RisksCommand.Examples);
        Add(GoalsCommand.Create(screen), GoalsCommand.Examples);
        Add(LessonsCommand.Create(screen), LessonsCommand.Examples);
        Add(ReportCommand.Create(screen), ReportCommand.Examples);
        Add(ExplainCommand.Create(screen), ExplainCommand.Examples);
        Add(SchemaCommand.Create(screen), SchemaCommand.Examples);
        Add(FmtCommand.Create(screen), FmtCommand.Examples);
        Add(LspCommand.Create(screen), LspCommand.Examples);
        Add(CompletionCommand.Create(screen), CompletionCommand.Examples);
        root.SetAction(call => ((SynchronousCommandLineAction)help.Action).Invoke(call));
        return root;

        void Add(Command command, string[] itsExamples)
        {
            root.Add(command);
            examples.Add(command, itsExamples);
        }
    }
}
