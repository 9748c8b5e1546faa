using System.Text;
using PlanAsCode.Analysis.Comparison;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Cli.Formats;

/// <summary>What a change of the plan does, as a comment on a pull request: the verdict first, details folded.</summary>
public static class DiffMarkdown
{
    /// <summary>By which a comment is found again, so that it is updated and not repeated.</summary>
    private const string Marker = "<!-- plan-as-code: diff -->";

    public static string Of(PlanComparison comparison, string from, string to)
    {
        var text = new StringBuilder($"{Marker}\n### Plan: {Code(from)} \u2192 {Code(to)}\n\n");
        foreach (var line in DiffWords.Verdict(comparison)) text.Append($"**{Escaped(line)}**\n");
        WriteTable(text, comparison);
        foreach (var causes in comparison.Causes) Fold(text, $"Why {Escaped(causes.Of.Entity.Path)} ends {DiffWords.Slip(causes.Of)}", Lines(causes));
        if (!comparison.Changes.IsEmpty) Fold(text, $"What is said differently ({comparison.Changes.Length})", comparison.Changes.SelectMany(Lines));
        var critical = comparison.Projects.SelectMany(project => project.Entered.Select(path => $"- {Code(path)} is critical now").Concat(project.Left.Select(path => $"- {Code(path)} is no longer critical"))).ToList();
        if (critical.Count > 0) Fold(text, $"Critical path ({critical.Count})", critical);
        WriteFindings(text, "New findings", comparison.Findings.New);
        WriteFindings(text, "Findings that are gone", comparison.Findings.Gone);
        text.Append($"\n<sub>Both sides as of {Words.Date(comparison.After.AsOf)}; days are working days.</sub>\n");
        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, PlanComparison comparison)
    {
        var projects = comparison.Projects.Where(project => project.IsMoved).ToList();
        var milestones = comparison.Milestones.Where(milestone => milestone.IsMoved).ToList();
        if (projects.Count + milestones.Count == 0) return;
        text.Append("\n| | finish | days | deadline | on time | cost |\n| --- | --- | ---: | --- | --- | --- |\n");
        foreach (var project in projects)
        {
            var chances = Pair(DiffWords.Chance(project.ForecastBefore?.DeadlineChance), DiffWords.Chance(project.ForecastAfter?.DeadlineChance));
            WriteRow(text, project.Finish, chances, Pair(DiffWords.Money(project.CostBefore), DiffWords.Money(project.CostAfter)));
        }

        foreach (var milestone in milestones) WriteRow(text, milestone, "", "");
    }

    private static void WriteRow(StringBuilder text, FinishChange finish, string chance, string cost) => text.Append(
        $"| {Code(finish.Entity.Path)} | {Pair(DiffWords.Date(finish.Before), DiffWords.Date(finish.After))} | {(finish.SlipDays is { } days ? DiffWords.Shift(days) : "-")} | {DiffWords.DeadlineState(finish)} | {chance} | {cost} |\n");

    private static IEnumerable<string> Lines(SlipCauses causes)
    {
        foreach (var cause in causes.Causes)
        {
            var chain = cause.Chain.Length > 1 ? $", by way of {string.Join(" \u2192 ", cause.Chain.Select(Code))}" : "";
            yield return $"- **{DiffWords.Shift(cause.Days)}** {DiffWords.Edit(cause.Edit, Code)} ({Code(cause.Edit.Place.ToString())}){chain}";
        }

        if (causes.InteractionDays != 0) yield return $"- **{DiffWords.Shift(causes.InteractionDays)}** {DiffWords.Interaction}";
    }

    private static IEnumerable<string> Lines(EntityChange change)
    {
        var head = $"{DiffWords.Kind(change.Entity)} {Code(change.Entity.Path)}";
        if (change.Change != ChangeKind.Changed) yield return $"- {head} {Escaped(DiffWords.Deed(change))}";
        foreach (var field in change.Fields) yield return $"- {head} {Code(field.Field)}: {DiffWords.Value(field.From, Code)} \u2192 {DiffWords.Value(field.To, Code)}";
    }

    private static void WriteFindings(StringBuilder text, string head, IReadOnlyCollection<Diagnostic> findings)
    {
        if (findings.Count == 0) return;
        Fold(text, $"{head} ({findings.Count})", findings.Select(finding => $"- {SeverityWord.Of(finding.Severity)} {Code(finding.Rule)}: {Escaped(finding.Message)} ({Code(finding.Place.ToString())})"));
    }

    private static void Fold(StringBuilder text, string head, IEnumerable<string> lines)
    {
        text.Append($"\n<details><summary>{head}</summary>\n\n");
        foreach (var line in lines) text.Append(line).Append('\n');
        text.Append("\n</details>\n");
    }

    private static string Pair(string before, string after) => before == after ? after : $"{before} \u2192 {after}";

    /// <summary>As code: nothing in it is read as Markdown, a bar does not end a cell.</summary>
    private static string Code(string text)
    {
        var line = Shown.Line(text).Replace("|", "\\|", StringComparison.Ordinal);
        return line.Contains('`') ? $"`` {line} ``" : $"`{line}`";
    }

    /// <summary>A plan's words must not become markup, mentions or links of the page they are shown on.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in Shown.Line(text))
        {
            if (letter is '\\' or '*' or '_' or '[' or ']' or '|' or '~' or '#') escaped.Append('\\');
            escaped.Append(letter switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '@' => "&#64;", _ => letter.ToString() });
        }

        return escaped.ToString();
    }
}
