using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Model.Formatting;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Workspace.Loading;
using PlanAsCode.Workspace.Writing;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan fmt</c>: plan files in canonical layout and order.</summary>
public static class FmtCommand
{
    public static string[] Examples { get; } =
    [
        "plan fmt                     all plan files of the workspace around this folder",
        "plan fmt team.plan.yaml      one file",
        "plan fmt --check             for CI: exit 1 and the names of files that are not formatted",
        "plan fmt --dry-run           what would change, as a diff",
    ];

    public static Command Create(Screen screen)
    {
        var path = new Argument<string>("PATH") { Description = "A folder, or one plan file", DefaultValueFactory = _ => ".", Arity = ArgumentArity.ZeroOrOne };
        var check = new Option<bool>("--check") { Description = "Change nothing; exit 1 where a file is not formatted" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Change nothing; print what would change as a diff" };
        var command = new Command("fmt", "Put plan files into canonical layout and order; comments stay") { path, check, dryRun };
        WrongCall.RefuseUnknownOptions(path, command);
        command.SetAction(call =>
        {
            var messages = new Messages(screen, call);
            var loaded = PlanLoader.Load(call.GetValue(path)!);
            return loaded.Plan is { } plan ? Run(plan, call.GetValue(check), call.GetValue(dryRun), messages) : messages.Refuse(loaded.Problem!);
        });
        return command;
    }

    private static int Run(LoadedPlan plan, bool isCheck, bool isDryRun, Messages messages)
    {
        var files = plan.Snapshot.Files.Where(file => plan.FocusFile is null || file.Source.Path == plan.FocusFile).ToList();
        var results = files.AsParallel().AsOrdered().Select(file => (File: file, Result: PlanFormat.Of(file))).ToList();
        var refused = results.Where(one => one.Result.Problem is not null).ToList();
        foreach (var (_, result) in refused) messages.Say($"plan: {result.Problem}");
        var changed = results.Where(one => one.Result.Text is { } text && text.Text != one.File.Source.Text)
            .Select(one => (Before: one.File.Source, After: one.Result.Text!)).ToImmutableArray();
        if (isDryRun) messages.Screen.Write(string.Concat(changed.Select(one => UnifiedDiff.Of(one.Before.Path, one.Before.Text, one.After.Text))));
        else if (isCheck) messages.Screen.Write(string.Concat(changed.Select(one => one.Before.Path + "\n")));
        else if (Write(plan.Root, changed, messages) is { } problem) return messages.Refuse(problem);
        messages.Say(Summary(changed.Length, files.Count - changed.Length - refused.Count, refused.Count, isCheck || isDryRun));
        if (refused.Count > 0) return ExitCode.WrongCall;
        return isCheck && changed.Length > 0 ? ExitCode.Findings : ExitCode.Well;
    }

    private static string? Write(string root, ImmutableArray<(SourceText Before, SourceText After)> changed, Messages messages)
    {
        foreach (var (before, after) in changed)
        {
            if (ChangedFile.Write(root, before, after) is { } problem) return problem;
            messages.Detail($"Formatted: {before.Path}");
        }

        return null;
    }

    private static string Summary(int changed, int same, int refused, bool isOnlyAsked)
    {
        var left = refused == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {refused} left as {(refused == 1 ? "it is" : "they are")}");
        return string.Create(CultureInfo.InvariantCulture, $"{changed} {(isOnlyAsked ? "to format" : "formatted")}, {same} already formatted{left}.");
    }
}
