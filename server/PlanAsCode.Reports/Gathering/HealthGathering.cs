using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.Health;
using PlanAsCode.Model.Entities;
using PlanAsCode.Reports.Views;

namespace PlanAsCode.Reports.Gathering;

/// <summary>The 14 points of each project that is not over.</summary>
internal static class HealthGathering
{
    private const int MostTasks = 12;

    public static ImmutableArray<HealthView> Of(ReportScope scope) =>
        [.. scope.Projects.Where(project => project.Status is not (ProjectStatus.Done or ProjectStatus.Dropped)).Select(project => Of(project, scope)).OfType<HealthView>()];

    /// <summary>Null where nothing is open: there is no schedule to judge.</summary>
    private static HealthView? Of(Project project, ReportScope scope)
    {
        var health = scope.Analysis.Health[project.Path];
        if (health.OpenTasks == 0) return null;
        var points = health.Points;
        var failed = points.Count(point => point.Verdict == HealthVerdict.Failed);
        var unknown = points.Count(point => point.Verdict == HealthVerdict.NotComputable);
        var summary = $"{points.Length - failed - unknown} of {points.Length} points passed, {failed} failed{(unknown > 0 ? $", {unknown} cannot be computed" : "")}";
        return new HealthView(project.Name, summary, [.. points.Select(point => View(point, scope))]);
    }

    private static HealthPointView View(HealthPoint point, ReportScope scope)
    {
        var definition = point.Definition;
        var unit = definition.Measure switch { HealthMeasure.Percent => " %", HealthMeasure.Days => " days", _ => "" };
        var isShare = definition.Measure is HealthMeasure.Percent or HealthMeasure.Count;
        var (verdict, tone) = point.Verdict switch
        {
            HealthVerdict.Passed => ("Passed", Tone.Good),
            HealthVerdict.Failed => ("Failed", Tone.Bad),
            _ => ("Not known", Tone.Neutral),
        };
        return new HealthPointView(
            definition.Number,
            definition.Title,
            verdict,
            tone,
            point.Value is { } value ? Number(value) + unit : "",
            $"{(definition.IsAtMost ? "at most" : "at least")} {Number(point.Limit)}{unit}",
            (point.WhyNot ?? (isShare ? $"{point.Count} of {point.Of} {point.Explanation}" : point.Explanation)).Replace("`", "", StringComparison.Ordinal),
            point.Verdict == HealthVerdict.Failed ? Names(point, scope) : []);
    }

    private static ImmutableArray<string> Names(HealthPoint point, ReportScope scope)
    {
        var names = point.Tasks.Take(MostTasks).Select(scope.Names.OfTask);
        return point.Tasks.Length > MostTasks ? [.. names, $"and {point.Tasks.Length - MostTasks} more"] : [.. names];
    }

    private static string Number(decimal number) => Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
