using System.Globalization;
using PlanAsCode.Analysis.Optimizing;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Model.Editing;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Workspace.Writing;

namespace PlanAsCode.Cli.Commands;

/// <summary>Puts the priorities that a search found into the files of the plan, or shows what that would change.</summary>
internal static class PriorityWriting
{
    /// <returns>The changed files; null where they cannot be changed, which has been said then.</returns>
    public static FieldEditResult? Edits(PlanCall plan, OptimizedSchedule optimized, Messages messages)
    {
        var items = plan.Analysis.Plan.WorkItems;
        var edits = FieldEdit.Make(plan.Analysis.Plan, optimized.Priorities.Select(change => new FieldChange(items[change.Path], "priority", PlainNumber(change.To))));
        if (edits.Problems.IsEmpty) return edits;
        foreach (var problem in edits.Problems) messages.Refuse($"the order cannot be stored: {problem}");
        return null;
    }

    public static string Diff(FieldEditResult edits) =>
        string.Concat(edits.Files.Select(file => UnifiedDiff.Of(file.Before.Path, file.Before.Text, file.After.Text)));

    /// <returns>0, or 2 where a file cannot be written.</returns>
    public static int Store(PlanCall plan, FieldEditResult edits, Messages messages)
    {
        foreach (var file in edits.Files)
        {
            if (ChangedFile.Write(plan.Loaded.Root, file.Before, file.After) is { } problem) return messages.Refuse(problem);
            messages.Say($"Written: {file.Before.Path}");
        }

        return ExitCode.Well;
    }

    private static string PlainNumber(int number) => number.ToString(CultureInfo.InvariantCulture);
}
