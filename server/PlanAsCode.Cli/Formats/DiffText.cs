using System.Text;
using PlanAsCode.Analysis.Comparison;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Cli.Formats;

/// <summary>What a change of the plan does, for a terminal.</summary>
public static class DiffText
{
    public static string Of(PlanComparison comparison, string from, string to, Palette palette, int width)
    {
        var text = new StringBuilder();
        text.Append(palette.Dim($"{from} \u2192 {to}, both as of {Words.Date(comparison.After.AsOf)}")).Append('\n');
        foreach (var line in DiffWords.Verdict(comparison)) text.Append(palette.Bold(line)).Append('\n');
        if (!comparison.Changes.IsEmpty) WriteChanges(text, comparison, palette);
        WriteProjects(text, comparison, palette, width);
        WriteMilestones(text, comparison, palette, width);
        foreach (var causes in comparison.Causes) WriteCauses(text, causes, palette);
        if (comparison.MovedTasks > 0) text.Append($"\n{Words.Count(comparison.MovedTasks, "task")} begin{(comparison.MovedTasks == 1 ? "s" : "")} at another time.\n");
        WriteFindings(text, "New findings", comparison.Findings.New);
        WriteFindings(text, "Findings that are gone", comparison.Findings.Gone);
        return text.ToString();
    }

    private static void WriteChanges(StringBuilder text, PlanComparison comparison, Palette palette)
    {
        text.Append("\nWhat is said differently\n");
        foreach (var change in comparison.Changes)
        {
            var head = $"{Shown.Line(change.Entity.Path)} ({DiffWords.Kind(change.Entity)})";
            text.Append("  ").Append(change.Change switch
            {
                ChangeKind.Added => palette.Green($"+ {head}"),
                ChangeKind.Removed => palette.Red($"- {head}"),
                _ => palette.Yellow($"~ {head}"),
            });
            if (change.Change != ChangeKind.Changed) text.Append($" {DiffWords.Deed(change)}");
            text.Append(palette.Dim($"  {change.Entity.Place}")).Append('\n');
            foreach (var field in change.Fields) text.Append($"      {field.Field}: {DiffWords.Value(field.From, AsIs)} \u2192 {DiffWords.Value(field.To, AsIs)}\n");
        }
    }

    private static void WriteProjects(StringBuilder text, PlanComparison comparison, Palette palette, int width)
    {
        var moved = comparison.Projects.Where(project => project.IsMoved).ToList();
        if (moved.Count == 0) return;
        text.Append('\n');
        var table = new TextTable(palette, width) { Heads = ["project", " finish", " days", " work", " cost", " P80", " on time", "deadline"] };
        foreach (var project in moved)
        {
            var finish = project.Finish;
            table.Add(
            [
                Shown.Line(finish.Entity.Path),
                Pair(DiffWords.Date(finish.Before), DiffWords.Date(finish.After)),
                finish.SlipDays is { } days ? DiffWords.Shift(days) : "-",
                Pair($"{DiffWords.Days(project.WorkDaysBefore)}d", $"{DiffWords.Days(project.WorkDaysAfter)}d"),
                Pair(DiffWords.Money(project.CostBefore), DiffWords.Money(project.CostAfter)),
                Pair(DiffWords.Date(project.ForecastBefore?.Finish?.P80), DiffWords.Date(project.ForecastAfter?.Finish?.P80)),
                Pair(DiffWords.Chance(project.ForecastBefore?.DeadlineChance), DiffWords.Chance(project.ForecastAfter?.DeadlineChance)),
                DiffWords.DeadlineState(finish),
            ]);
        }

        table.WriteTo(text);
        foreach (var project in moved)
        {
            if (project.Entered.Length > 0) text.Append($"critical now: {string.Join(", ", project.Entered)}\n");
            if (project.Left.Length > 0) text.Append($"no longer critical: {string.Join(", ", project.Left)}\n");
        }
    }

    private static void WriteMilestones(StringBuilder text, PlanComparison comparison, Palette palette, int width)
    {
        var moved = comparison.Milestones.Where(milestone => milestone.IsMoved).ToList();
        if (moved.Count == 0) return;
        text.Append('\n');
        var table = new TextTable(palette, width) { Heads = ["milestone", " finish", " days", "deadline"] };
        foreach (var milestone in moved)
        {
            table.Add(
            [
                Shown.Line(milestone.Entity.Path),
                Pair(DiffWords.Date(milestone.Before), DiffWords.Date(milestone.After)),
                milestone.SlipDays is { } days ? DiffWords.Shift(days) : "-",
                DiffWords.DeadlineState(milestone),
            ]);
        }

        table.WriteTo(text);
    }

    private static void WriteCauses(StringBuilder text, SlipCauses causes, Palette palette)
    {
        text.Append($"\nWhy {Shown.Line(causes.Of.Entity.Path)} ends {DiffWords.Slip(causes.Of)}\n");
        foreach (var cause in causes.Causes)
        {
            text.Append($"  {DiffWords.Shift(cause.Days),6}  {DiffWords.Edit(cause.Edit, Shown.Line)}{palette.Dim($"  {cause.Edit.Place}")}\n");
            if (cause.Chain.Length > 1) text.Append(palette.Dim($"          by way of {string.Join(" \u2192 ", cause.Chain)}")).Append('\n');
        }

        if (causes.InteractionDays != 0) text.Append($"  {DiffWords.Shift(causes.InteractionDays),6}  {DiffWords.Interaction}\n");
    }

    private static void WriteFindings(StringBuilder text, string head, IReadOnlyCollection<Diagnostic> findings)
    {
        if (findings.Count == 0) return;
        text.Append($"\n{head}\n");
        foreach (var finding in findings) text.Append($"  {finding.Place}: {SeverityWord.Of(finding.Severity)} {finding.Rule}: {Shown.Line(finding.Message)}\n");
    }

    private static string AsIs(string text) => text;

    private static string Pair(string before, string after) => before == after ? after : $"{before} \u2192 {after}";
}
