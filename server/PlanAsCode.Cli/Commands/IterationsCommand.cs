using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Formats;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan iterations</c>: how fast a team is, what fits into the next iterations, and when the rest is likely done.</summary>
public static class IterationsCommand
{
    public static string[] Examples { get; } =
    [
        "plan iterations                    velocity, capacity against load, and a forecast",
        "plan iterations --project shop     of one project only",
        "plan iterations --format json      with burn-down data of every iteration",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("iterations", "Show velocity, what is planned against what fits, and when the rest is likely done");
        var options = PlanOptions.AddTo(command, ["text", "json"], failOnDefault: null);
        command.SetAction(call => FactsCall.Run(call, options, new Messages(screen, call), IterationsText.Of, IterationsJson.Of));
        return command;
    }
}
