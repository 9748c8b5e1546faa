using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Workspace.Discovery;
using PlanAsCode.Workspace.Writing;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan init</c>: a plan to start from. Never overwrites one.</summary>
public static class InitCommand
{
    public static string[] Examples { get; } =
    [
        "plan init             a plan.yaml here",
        "plan init team/plans  and there, in a new folder",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("init", "Write a small commented plan to start from");
        var folder = new Argument<string>("DIR") { Description = "The folder to put it in", DefaultValueFactory = _ => ".", Arity = ArgumentArity.ZeroOrOne };
        var asOf = DateOption.Of("--as-of", "The day the plan begins at the soonest (else today)", date => date.First);
        WrongCall.RefuseUnknownOptions(folder, command);
        command.Add(folder);
        command.Add(asOf);
        command.SetAction(call => Run(call.GetValue(folder)!, call.GetValue(asOf), new Messages(screen, call)));
        return command;
    }

    private static int Run(string folder, DateOnly? asOf, Messages messages)
    {
        if (Directory.Exists(folder) && PlanFileWalk.Below(folder, ExcludedPaths.None, limit: 1).Files is [var file, ..])
            return messages.Refuse($"`{Path.Combine(folder, file.RelativePath)}` is a plan already: nothing is written");
        var path = Path.Combine(folder, PlanFileName.OfRoot);
        var today = asOf ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        if (WholeFile.Create(path, StartingPlan.Beginning(today)) is { } problem) return messages.Refuse(problem);
        messages.Say($"Written: {path}");
        var where = folder == "." ? "" : $" {folder}";
        messages.Say($"Next: `plan check{where}`, `plan schedule{where}`, `plan report{where} --output report.html`");
        return ExitCode.Well;
    }
}
