using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Formats;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan check</c>: the findings of a workspace.</summary>
public static class CheckCommand
{
    public static string[] Examples { get; } =
    [
        "plan check                                  the workspace around this folder",
        "plan check updates/2026-w08.plan.yaml       what concerns one file",
        "plan check --fail-on warning --format json  for scripts and CI",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("check", "Find what is wrong with a plan");
        var options = PlanOptions.AddTo(command, ["text", "json"], failOnDefault: "error");
        command.SetAction(call => Run(call, options, new Messages(screen, call)));
        return command;
    }

    private static int Run(ParseResult call, PlanOptions options, Messages messages)
    {
        if (PlanCall.Open(call, options, messages) is not { } plan) return ExitCode.WrongCall;
        var written = plan.Format == "json"
            ? Result.Put(CheckJson.Of(plan.Analysis, plan.Findings), plan.Output, messages)
            : Result.Put(CheckText.Of(plan, messages), plan.Output, messages);
        return written == ExitCode.Well ? plan.Verdict("error") : written;
    }
}
