using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Formats;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan lessons</c>: what was learned, where it applies again, and how estimates held.</summary>
public static class LessonsCommand
{
    public static string[] Examples { get; } =
    [
        "plan lessons                   where lessons apply again, and how estimates held",
        "plan lessons --format json     the same for scripts",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("lessons", "Show what was learned, where it applies again and how estimates held");
        var options = PlanOptions.AddTo(command, ["text", "json"], failOnDefault: null);
        command.SetAction(call => FactsCall.Run(call, options, new Messages(screen, call), LessonsText.Of, LessonsJson.Of));
        return command;
    }
}
