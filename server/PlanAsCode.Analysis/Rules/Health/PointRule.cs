using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.Health;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Health;

/// <summary>What the rules of the 14 points have in common: one finding a project, at its key, that names the first tasks behind it.</summary>
internal static class PointRule
{
    private const int MostNamed = 5;

    private static readonly Threshold FromTasks = new("from-tasks", ThresholdType.Number, "20", "projects with fewer open tasks are not judged");

    /// <param name="severity">Off where other rules report the same tasks one by one, or where it takes long.</param>
    public static Rule Of(PointDefinition point, Severity severity, string summary) => new(point.Rule, severity, summary)
    {
        Check = context => Check(context, point),
        Thresholds = [LimitOf(point), .. point.LongDays is { } days ? [LongDaysOf(days)] : ImmutableArray<Threshold>.Empty, FromTasks],
    };

    private static Threshold LimitOf(PointDefinition point) => point.Measure == HealthMeasure.Percent
        ? new Threshold(point.LimitName, ThresholdType.Percent, Number(point.Limit) + "%", point.IsAtMost ? "the largest share that is not reported" : "the smallest share that is not reported")
        : new Threshold(point.LimitName, ThresholdType.Number, Number(point.Limit), point.IsAtMost ? "the largest value that is not reported" : "the smallest value that is not reported");

    private static Threshold LongDaysOf(decimal days) =>
        new(PointDefinition.LongDaysName, ThresholdType.Number, Number(days), "more working days than this are counted");

    private static void Check(RuleContext context, PointDefinition definition)
    {
        var least = context.Number(FromTasks);
        foreach (var project in context.Plan.Projects.All.Where(WorkState.IsRunning))
        {
            var health = context.Analysis.Health[project.Path];
            if (health.OpenTasks < least || health[definition] is not { Verdict: HealthVerdict.Failed } point) continue;
            var related = point.Tasks.Take(MostNamed).Select(path => context.Plan.WorkItems.Find(path)).OfType<Model.Entities.WorkItem>()
                .Select(task => new RelatedPlace($"`{task.Path}`", task.Place));
            context.Report(project.Place, $"{Words(point, project.Path)} (DCMA point {definition.Number}; `plan health` shows all)", [.. related]);
        }
    }

    private static string Words(HealthPoint point, string project)
    {
        var bound = point.Definition.IsAtMost ? "at most" : "at least";
        return point.Definition.Measure switch
        {
            HealthMeasure.Percent => $"of `{project}` {point.Count} of {point.Of} {point.Explanation}: {Number(point.Value!.Value)} %, {bound} {Number(point.Limit)} % is sound",
            HealthMeasure.Count => $"of `{project}` {point.Count} of {point.Of} {point.Explanation}",
            HealthMeasure.Days => $"the finish of `{project}` moves by {Number(point.Value!.Value)} working days where its critical task {string.Join(", ", point.Tasks.Select(path => $"`{path}`"))} takes 600 more: nothing leads from there to the end",
            _ => $"of `{project}` the {point.Definition.Title.ToLowerInvariant()}, {point.Explanation}, is {Number(point.Value!.Value)}: {bound} {Number(point.Limit)} is sound",
        };
    }

    private static string Number(decimal number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
