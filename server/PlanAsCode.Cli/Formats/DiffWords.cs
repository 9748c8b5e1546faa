using System.Globalization;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Comparison;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Cli.Formats;

/// <summary>What a comparison says, in words that text and Markdown share.</summary>
public static class DiffWords
{
    /// <summary>What edits do together and none of them alone.</summary>
    public const string Interaction = "the edits together, none of them alone";

    private const int LongestValue = 60;

    /// <summary>The whole of it in one sentence or a few.</summary>
    public static IEnumerable<string> Verdict(PlanComparison comparison)
    {
        if (comparison.Changes.IsEmpty && comparison.HasConsequences)
            yield return "Nothing is said differently, but entries stand in another order, and with it who goes first.";
        else if (comparison.IsSame) yield return "No change of meaning.";
        else if (!comparison.HasConsequences) yield return "No date, cost or finding changes.";
        foreach (var project in comparison.Projects.Where(project => project.Finish.IsMoved)) yield return Finish(project.Finish);
        foreach (var milestone in comparison.Milestones.Where(milestone => milestone.IsMoved && milestone.IsKept != milestone.WasKept)) yield return Finish(milestone);
    }

    /// <summary>"shop ends 3 working days later: 2026-03-02 → 2026-03-05, deadline 2026-03-04 broken."</summary>
    public static string Finish(FinishChange change)
    {
        var move = change switch
        {
            { Change: ChangeKind.Added, After: { } day } => $"is new and ends on {Words.Date(day)}",
            { Change: ChangeKind.Added } => "is new and has no dates",
            { Change: ChangeKind.Removed } => $"is gone{(change.Before is { } was ? $" (it ended on {Words.Date(was)})" : "")}",
            { After: null } => "has no dates any more",
            { Before: null } => $"has dates now and ends on {Date(change.After)}",
            _ when change.Before == change.After => $"ends on {Date(change.After)} as before",
            _ => $"ends {Slip(change)}: {Date(change.Before)} \u2192 {Date(change.After)}",
        };
        return $"{change.Entity.Path} {move}{Deadline(change)}.";
    }

    /// <summary>"3 working days later".</summary>
    public static string Slip(FinishChange change)
    {
        if (change.SlipDays is not { } days) return "on another day";
        if (days == 0) return "at another time of working";
        return $"{Days(Math.Abs(days))} working {(Math.Abs(days) == 1 ? "day" : "days")} {(days > 0 ? "later" : "earlier")}";
    }

    public static string Days(decimal days) => days.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Shift(decimal days) => days.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);

    public static string Date(DateOnly? date) => date is { } day ? Words.Date(day) : "-";

    public static string Money(Money? money) => money is { } amount ? MoneyWords.Of(amount) : "-";

    public static string Chance(double? chance) => chance is { } share ? Words.Percent(100 * (decimal)share) : "-";

    /// <summary>The deadline and whether it is kept, as the state now; empty without one.</summary>
    public static string DeadlineState(FinishChange change) => (change.DeadlineAfter, change.WasKept, change.IsKept) switch
    {
        (null, _, _) => change.DeadlineBefore is null ? "" : "deadline gone",
        (_, _, true) => $"{Date(change.DeadlineAfter)} {(change.WasKept == false ? "kept again" : "kept")}",
        (_, true, false) => $"{Date(change.DeadlineAfter)} broken",
        (_, _, false) => $"{Date(change.DeadlineAfter)} missed",
        _ => Date(change.DeadlineAfter),
    };

    /// <summary>What was done to an entity: "added", "moved from `a`".</summary>
    public static string Deed(EntityChange change) => change.Change switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        ChangeKind.Renamed => $"renamed from {change.Before!.Path}",
        ChangeKind.Moved when change.Before!.Path != change.After!.Path => $"moved from {change.Before.Path}",
        ChangeKind.Moved when change.Files is { } files => $"moved from {files.From} to {files.To}",
        _ => "changed",
    };

    /// <summary>"task", "project", as users say it.</summary>
    public static string Kind(Entity entity) => entity.Kind == EntityKind.WorkItem ? "task" : entity.Kind.ToString().ToLowerInvariant();

    /// <summary>What an edit says differently, one part for each entity; "order or layout" where it says nothing.</summary>
    /// <param name="code">How paths and values are shown.</param>
    public static string Edit(PlanEdit edit, Func<string, string> code) => edit.Changes.IsEmpty
        ? "order or layout"
        : string.Join("; ", edit.Changes.Select(change => $"{code(change.Entity.Path)} {EditOf(change, code)}"));

    private static string EditOf(EntityChange change, Func<string, string> code) => change.Change == ChangeKind.Changed
        ? string.Join(", ", change.Fields.Select(field => $"{field.Field}: {Value(field.From, code)} \u2192 {Value(field.To, code)}"))
        : Deed(change);

    /// <summary>A value as written, cut where it is long.</summary>
    public static string Value(string? written, Func<string, string> code)
    {
        if (written is null) return "(nothing)";
        var line = Shown.Line(written);
        return code(line.Length > LongestValue ? string.Concat(line.AsSpan(0, LongestValue), "\u2026") : line);
    }

    private static string Deadline(FinishChange change) => DeadlineState(change) is { Length: > 0 } state ? $", deadline {state.Replace("deadline ", "", StringComparison.Ordinal)}" : "";
}
