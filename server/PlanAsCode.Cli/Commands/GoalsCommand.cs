using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Formats;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan goals</c>: how far goals are, and the work that serves them.</summary>
public static class GoalsCommand
{
    public static string[] Examples { get; } =
    [
        "plan goals                     the tree of goals with scores and projects",
        "plan goals --format json       scores, contributions, work that serves no goal",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("goals", "Show how far goals are and which work serves them");
        var options = PlanOptions.AddTo(command, ["text", "json"], failOnDefault: null);
        command.SetAction(call => FactsCall.Run(call, options, new Messages(screen, call), GoalsText.Of, GoalsJson.Of));
        return command;
    }
}
