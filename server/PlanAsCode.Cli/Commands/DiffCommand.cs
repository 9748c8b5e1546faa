using System.CommandLine;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Comparison;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Cli.Formats;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Workspace.Clocks;
using PlanAsCode.Workspace.Discovery;
using PlanAsCode.Workspace.Loading;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan diff</c>: what a change of the plan means.</summary>
public static class DiffCommand
{
    /// <summary>Enough to tell a week from a day, quick enough for a pull request.</summary>
    private const int Runs = 1_000;

    private const int MostFindings = 10;

    public static string[] Examples { get; } =
    [
        "plan diff main                           the working tree against a branch",
        "plan diff origin/main...HEAD --format md what a pull request will do, as a comment",
        "plan diff ./agreed ./today               two folders",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("diff", "Say what a change of the plan does: what is said differently, and what follows from it");
        var options = DiffOptions.AddTo(command);
        command.SetAction(call => Run(call, options, new Messages(screen, call)));
        return command;
    }

    private static int Run(ParseResult call, DiffOptions options, Messages messages)
    {
        var folder = call.GetValue(options.Workspace)!;
        if (!Directory.Exists(folder)) return messages.Refuse($"there is no folder `{folder}`: `--workspace` names the folder of a plan");
        var (earlier, later) = Sides(WorkspaceRoot.Of(folder), call.GetValue(options.Base)!, call.GetValue(options.Head));
        if (WhyNot(earlier) is { } noBase) return messages.Refuse(noBase);
        if (WhyNot(later) is { } noHead) return messages.Refuse(noHead);
        var asOf = AsOfDate.Of(call.GetValue(options.AsOf), later.Snapshot!, TimeProvider.System);
        if (asOf.Remark is { } remark) messages.Say($"plan: {remark}");
        foreach (var doubt in Doubts(earlier).Concat(Doubts(later))) messages.Say($"plan: {doubt}");
        var comparison = PlanComparison.Of(
            new PlanAnalysis(earlier.Snapshot!, asOf.Date), new PlanAnalysis(later.Snapshot!, asOf.Date), call.GetValue(options.NoForecast) ? 0 : Runs);
        var (from, to, output) = (earlier.Name, later.Name, call.GetValue(options.Output));
        return Result.Put(
            call.GetValue(options.Format) switch
            {
                "json" => DiffJson.Of(comparison, from, to),
                "md" => DiffMarkdown.Of(comparison, from, to),
                _ => DiffText.Of(comparison, from, to, output is null ? messages.Palette : Palette.Plain, messages.Screen.Width),
            },
            output,
            messages);
    }

    private static (PlanSide Earlier, PlanSide Later) Sides(string root, string first, string? second)
    {
        if (second is not null || BaselinePlan.IsFolder(first) || first.IndexOf("...", StringComparison.Ordinal) is not (> 0 and var dots))
            return (PlanSide.Of(root, first), PlanSide.Of(root, second));
        var (left, right) = (first[..dots], first[(dots + 3)..]);
        if (right.Length == 0) right = "HEAD";
        return (PlanSide.MergeBase(root, left, right), PlanSide.Of(root, right));
    }

    /// <summary>Why nothing can be compared with this side, with what is wrong in it; null where it can be read.</summary>
    private static string? WhyNot(PlanSide side)
    {
        if (side.Snapshot is not { } plan) return $"{side.Name}: {side.Problem}";
        var broken = plan.Files.SelectMany(file => file.Problems).Where(problem => problem.Severity == Severity.Error).ToList();
        if (broken.Count == 0) return null;
        var shown = broken.Take(MostFindings).Select(problem => $"\n  {problem.Place}: {problem.Rule}: {problem.Message}");
        var more = broken.Count > MostFindings ? $"\n  and {broken.Count - MostFindings} more" : "";
        return $"{side.Name} cannot be read, so nothing is compared:{string.Concat(shown)}{more}";
    }

    /// <summary>What may hide a difference, in words.</summary>
    private static IEnumerable<string> Doubts(PlanSide side)
    {
        var errors = side.Snapshot!.Problems.Count(problem => problem.Severity == Severity.Error);
        if (errors > 0) yield return $"{side.Name} has {Words.Count(errors, "error")}: what they hide is not compared";
    }
}
