using System.Globalization;
using System.Text;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Health;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>The 14 points of each project, a line each, and below those that failed the tasks behind them.</summary>
public static class HealthText
{
    private const int MostTasks = 3;

    /// <param name="all">Names all tasks behind a point, not the first ones.</param>
    public static string Of(PlanCall plan, bool all, Palette palette)
    {
        var analysis = plan.Analysis;
        var paths = PathsShown.From(plan.Loaded.Root);
        var text = new StringBuilder();
        foreach (var project in analysis.Plan.Projects.All.Where(plan.Filter.Keeps))
        {
            var health = analysis.Health[project.Path];
            var points = health.Points;
            text.Append(CultureInfo.InvariantCulture, $"{palette.Bold(Shown.Line(project.Name))} ({project.Path})\n");
            text.Append(CultureInfo.InvariantCulture, $"{Count(HealthVerdict.Passed)} of 14 points passed, {Count(HealthVerdict.Failed)} failed, {Count(HealthVerdict.NotComputable)} not computable\n");
            foreach (var point in points) Write(text, point, palette, analysis, paths, all);
            text.Append('\n');

            int Count(HealthVerdict verdict) => points.Count(point => point.Verdict == verdict);
        }

        return text.Length == 0 ? "No project to judge.\n" : text.Append(CultureInfo.InvariantCulture, $"Schedule assessment of the DCMA, as of {analysis.AsOf:yyyy-MM-dd}.\n").ToString();
    }

    private static void Write(StringBuilder text, HealthPoint point, Palette palette, PlanAnalysis analysis, PathsShown paths, bool all)
    {
        var definition = point.Definition;
        var mark = point.Verdict switch { HealthVerdict.Passed => "passed", HealthVerdict.Failed => palette.Red("failed"), _ => "-     " };
        text.Append(CultureInfo.InvariantCulture, $"{definition.Number,2}  {mark}  {definition.Title,-27}");
        text.Append(point.Verdict == HealthVerdict.NotComputable ? $"  {point.WhyNot}\n" : $"  {HealthWords.ValueAndLimit(point)}\n");
        if (point.Verdict != HealthVerdict.Failed) return;
        text.Append(CultureInfo.InvariantCulture, $"            {HealthWords.WhatIsCounted(point)}\n");
        var named = all ? point.Tasks.Length : MostTasks;
        foreach (var task in point.Tasks.Take(named).Select(path => analysis.Plan.WorkItems.Find(path)).OfType<WorkItem>())
        {
            var place = task.Place;
            text.Append(CultureInfo.InvariantCulture, $"              {paths.Of(place.Path)}:{place.Start.Line + 1}:{place.Start.Character + 1}: {task.Path}\n");
        }

        if (point.Tasks.Length > named) text.Append(CultureInfo.InvariantCulture, $"              and {point.Tasks.Length - named} more (`--verbose` names all)\n");
    }
}
