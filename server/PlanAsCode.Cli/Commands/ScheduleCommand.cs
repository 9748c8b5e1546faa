using System.CommandLine;
using PlanAsCode.Analysis.Optimizing;
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
        "plan schedule --optimize --time-limit 10s   look for an order that ends earlier",
        "plan schedule --optimize --write --dry-run  what storing that order would change",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("schedule", "Compute when everything happens, what it costs and who is booked for it");
        var options = PlanOptions.AddTo(command, ["text", "json"], failOnDefault: null);
        var why = new Option<string?>("--why") { Description = "Explain when this task, group or project lies: what binds it, and what binds that", HelpName = "TASK" };
        command.Add(why);
        var optimize = OptimizeOptions.AddTo(command);
        command.SetAction(call => Run(call, options, why, optimize, new Messages(screen, call)));
        return command;
    }

    private static int Run(ParseResult call, PlanOptions options, Option<string?> why, OptimizeOptions optimize, Messages messages)
    {
        if (PlanCall.Open(call, options, messages) is not { } plan) return ExitCode.WrongCall;
        var (path, problem) = call.GetValue(why) is { } word ? TaskByName.Find("--why", word, plan.Analysis.Plan) : default;
        if (problem is not null)
        {
            messages.Refuse(problem);
            return ExitCode.WrongCall;
        }

        return call.GetValue(optimize.Optimize) ? Optimize(plan, path, call, optimize, messages) : Show(plan, path, null, "", messages);
    }

    private static int Optimize(PlanCall plan, string? why, ParseResult call, OptimizeOptions options, Messages messages)
    {
        var optimized = OrderSearch.Run(plan.Analysis, call, options, messages);
        if (call.GetValue(options.Write))
        {
            if (PriorityWriting.Edits(plan, optimized, messages) is not { } edits) return ExitCode.WrongCall;
            if (edits.Files.IsEmpty) messages.Say("No better order was found, nothing to write");
            if (call.GetValue(options.DryRun)) return Result.Put(PriorityWriting.Diff(edits), plan.Output, messages);
            if (PriorityWriting.Store(plan, edits, messages) is not ExitCode.Well and var failed) return failed;
        }

        var better = plan.With(optimized);
        return Show(better, why, optimized, OptimizedText.Of(optimized, plan.Analysis, better.Analysis, plan.Filter, isStored: call.GetValue(options.Write)), messages);
    }

    private static int Show(PlanCall plan, string? why, OptimizedSchedule? optimized, string behind, Messages messages)
    {
        if (!messages.IsQuiet) plan.LookForErrors();
        var written = plan.Format == "json"
            ? Result.Put(ScheduleJson.Of(plan.Analysis, plan.Filter, why, optimized), plan.Output, messages)
            : Result.Put(TextOf(plan, why, messages) + behind, plan.Output, messages);
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
