using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Formats;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan health</c>: is the schedule well made.</summary>
public static class HealthCommand
{
    public static string[] Examples { get; } =
    [
        "plan health                          the 14 points of the DCMA for each project",
        "plan health --baseline v1 --verbose  with the tasks behind each point",
        "plan health --format json            for scripts and CI",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("health", "Judge how well the schedule is made, by the 14 points of the DCMA");
        var options = PlanOptions.AddTo(command, ["text", "json"], failOnDefault: null);
        command.SetAction(call => Run(call, options, new Messages(screen, call)));
        return command;
    }

    private static int Run(ParseResult call, PlanOptions options, Messages messages) => FactsCall.Run(
        call, options, messages, (plan, palette) => HealthText.Of(plan, messages.IsVerbose, palette), plan => HealthJson.Of(plan.Analysis, plan.Filter));
}
