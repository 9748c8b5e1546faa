using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Formats;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan risks</c>: what may happen, what it may cost and what is done about it.</summary>
public static class RisksCommand
{
    public static string[] Examples { get; } =
    [
        "plan risks                     the matrix, and the register worst first",
        "plan risks --project shop      of one project",
        "plan risks --format json       scores, trend, expected values, coverage",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("risks", "Show what may happen, what it may cost and what is done about it");
        var options = PlanOptions.AddTo(command, ["text", "json"], failOnDefault: null);
        command.SetAction(call => FactsCall.Run(call, options, new Messages(screen, call), RisksText.Of, RisksJson.Of));
        return command;
    }
}
