using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Formats;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan schedule</c>: when everything happens.</summary>
public static class ScheduleCommand
{
    public static string[] Examples { get; } =
    [
        "plan schedule                               a Gantt chart in the terminal",
        "plan schedule --resource ana --from 2026-03 what Ana does from March on",
        "plan schedule --format json -o dates.json   every date, float, cost and load",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("schedule", "Compute when everything happens, what it costs and who is booked for it");
        var options = PlanOptions.AddTo(command, ["text", "json"], failOnDefault: null);
        command.SetAction(call => Run(call, options, new Messages(screen, call)));
        return command;
    }

    private static int Run(ParseResult call, PlanOptions options, Messages messages)
    {
        if (PlanCall.Open(call, options, messages) is not { } plan) return ExitCode.WrongCall;
        var text = plan.Format == "json"
            ? ScheduleJson.Of(plan.Analysis, plan.Filter)
            : ScheduleText.Of(plan.Analysis, plan.Filter, plan.Output is null ? messages.Palette : Palette.Plain, messages.Screen.Width);
        var written = Result.Put(text, plan.Output, messages);
        ErrorsHint.Say(plan, messages);
        return written == ExitCode.Well ? plan.Verdict("never") : written;
    }
}
