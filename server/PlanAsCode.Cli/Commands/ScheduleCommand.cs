using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Filters;
using PlanAsCode.Cli.Formats;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan schedule</c>: when everything happens.</summary>
public static class ScheduleCommand
{
    public static string[] Examples { get; } =
    [
        "plan schedule                               a Gantt chart in the terminal",
        "plan schedule --resource ana --from 2026-03 what Ana does from March on",
        "plan schedule --why checkout.api            why it lies there: people, links and dates, back to the start",
        "plan schedule --format json -o dates.json   every date, float, cost and load",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("schedule", "Compute when everything happens, what it costs and who is booked for it");
        var options = PlanOptions.AddTo(command, ["text", "json"], failOnDefault: null);
        var why = new Option<string?>("--why") { Description = "Explain when this task, group or project lies: what binds it, and what binds that", HelpName = "TASK" };
        command.Add(why);
        command.SetAction(call => Run(call, options, why, new Messages(screen, call)));
        return command;
    }

    private static int Run(ParseResult call, PlanOptions options, Option<string?> why, Messages messages)
    {
        if (PlanCall.Open(call, options, messages) is not { } plan) return ExitCode.WrongCall;
        var (path, problem) = call.GetValue(why) is { } word ? TaskByName.Find("--why", word, plan.Analysis.Plan) : default;
        if (problem is not null)
        {
            messages.Refuse(problem);
            return ExitCode.WrongCall;
        }

        if (!messages.IsQuiet) plan.LookForFindings();
        var written = plan.Format == "json"
            ? Result.Put(ScheduleJson.Of(plan.Analysis, plan.Filter, path), plan.Output, messages)
            : Result.Put(TextOf(plan, path, messages), plan.Output, messages);
        ErrorsHint.Say(plan, messages);
        return written == ExitCode.Well ? plan.Verdict("never") : written;
    }

    private static string TextOf(PlanCall plan, string? why, Messages messages)
    {
        var palette = plan.Output is null ? messages.Palette : Palette.Plain;
        return why is null
            ? ScheduleText.Of(plan.Analysis, plan.Filter, palette, messages.Screen.Width)
            : WhyText.Of(why, plan.Analysis, palette, messages.Screen.Width);
    }
}
