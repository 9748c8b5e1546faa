using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Formats;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan load</c>: who is busy when, and what the plan waits for.</summary>
public static class LoadCommand
{
    public static string[] Examples { get; } =
    [
        "plan load                               a table of weeks, bottlenecks, gaps in skills",
        "plan load --by day --from 2026-03-02    the same day by day",
        "plan load --resource ana --format json  Ana's weeks and days for other programs",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("load", "Show who is busy when, what the plan waits for, and which skills are short");
        var options = PlanOptions.AddTo(command, ["text", "json"], failOnDefault: null);
        var by = Choice.Of("--by", "What a column of the table is", "STEP", "week", "day");
        command.Add(by);
        command.SetAction(call => Run(call, options, call.GetValue(by) == "day", new Messages(screen, call)));
        return command;
    }

    private static int Run(ParseResult call, PlanOptions options, bool byDay, Messages messages) =>
        FactsCall.Run(call, options, messages, (analysis, filter, palette, width) => LoadText.Of(analysis, filter, byDay, palette, width), LoadJson.Of);
}
