using System.Globalization;
using System.Text;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Alignment;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Understanding;

/// <summary>A goal, its measures and the goals that support it, as a tree with a bar for each.</summary>
internal static class GoalTreeText
{
    private const int MostRows = 16;
    private const int MostName = 40;
    private const int Full = 10;

    /// <summary>Null for a goal that nothing stands below.</summary>
    public static string? Of(Goal goal, PlanAnalysis analysis)
    {
        var rows = Rows(goal, analysis);
        if (rows.Count == 1) return null;
        var shown = rows.Take(MostRows).ToList();
        var width = shown.Max(row => Math.Min(MostName, TextColumns.Of(row.Name)));
        var text = new StringBuilder();
        foreach (var (name, path, detail) in shown)
        {
            text.Append($"{TextColumns.Fitted(name, width)}  {Bar(analysis.GoalScores.GetValueOrDefault(path))}{detail}".TrimEnd()).Append('\n');
        }

        if (rows.Count > shown.Count) text.Append(CultureInfo.InvariantCulture, $"and {rows.Count - shown.Count} more\n");
        return text.ToString();
    }

    /// <summary><c>900 → 300 ms, now 640</c></summary>
    public static string ValuesOf(Measure measure, DateOnly asOf)
    {
        var scale = measure.To is { } to ? $"{Number(measure.From ?? 0)} → {Number(to)}{Unit(measure)}" : "no value to reach";
        return MeasureScore.ValueOn(measure, asOf) is { } now ? $"{scale}, now {Number(now)}" : $"{scale}, no value yet";
    }

    private static string Number(decimal number) => number.ToString("#,##0.############", CultureInfo.InvariantCulture);

    private static string Unit(Measure measure) => measure.Unit is { } unit ? " " + Said.Line(unit) : "";

    private static string Bar(decimal? score)
    {
        if (score is not { } known) return new string('·', Full) + "      ";
        var filled = (int)Math.Round(known * Full, MidpointRounding.AwayFromZero);
        return $"{new string('█', filled)}{new string('░', Full - filled)} {Words.Percent(100 * known),5}";
    }

    private static List<(string Name, string Path, string Detail)> Rows(Goal root, PlanAnalysis analysis)
    {
        var rows = new List<(string, string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(Goal Goal, string Before, string Own)>([(root, "", "")]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next.Goal.Path)) continue;
            rows.Add((next.Own + Said.Name(next.Goal), next.Goal.Path, ""));
            var supporters = analysis.Plan.Goals.All.Where(goal => goal.Status != GoalStatus.Dropped && !seen.Contains(goal.Path) && goal.Supports.Any(support => support.Target == next.Goal.Path)).ToList();
            for (var at = 0; at < next.Goal.Measures.Length; at++)
            {
                var measure = next.Goal.Measures[at];
                var isLast = at == next.Goal.Measures.Length - 1 && supporters.Count == 0;
                rows.Add(($"{next.Before}{(isLast ? "└ " : "├ ")}{Said.Name(measure)}", measure.Path, "  " + ValuesOf(measure, analysis.AsOf)));
            }

            for (var at = supporters.Count - 1; at >= 0; at--)
            {
                var isLast = at == supporters.Count - 1;
                open.Push((supporters[at], next.Before + (isLast ? "  " : "│ "), next.Before + (isLast ? "└ " : "├ ")));
            }
        }

        return rows;
    }
}
