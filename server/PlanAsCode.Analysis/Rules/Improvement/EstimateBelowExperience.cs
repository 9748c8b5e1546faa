using System.Globalization;
using PlanAsCode.Analysis.Lessons;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Improvement;

/// <summary>Estimates of open work that lie below what such work took; a meeting that repeats is no estimate. One finding for each project and kind of work.</summary>
public static class EstimateBelowExperience
{
    private static readonly Threshold LeastRatio = new("ratio", ThresholdType.Number, "1.25", "From how many times the estimate on it is worth a word.");

    private static readonly Threshold LeastCases = new("cases", ThresholdType.Number, "5", "On how many done tasks at least that must rest.");

    public static Rule Rule { get; } = new(
        "estimate-below-experience", Severity.Hint, "Estimates of open tasks lie below what such tasks took.")
    {
        Check = Check,
        Thresholds = [LeastRatio, LeastCases],
    };

    private static void Check(RuleContext context)
    {
        var calibration = context.Analysis.Calibration;
        if (calibration.Groups.IsEmpty) return;
        var ratio = context.Number(LeastRatio);
        var cases = context.Number(LeastCases);
        var found = new Dictionary<(string Project, CalibrationGroup Group), List<TaskDates>>();
        foreach (var task in context.Work.OpenLeaves)
        {
            if (task.Status != WorkStatus.Todo || task.Item.Repeat is not null || calibration.For(task.Item) is not { } group) continue;
            if (group.Count < cases || group.Ratio is not { } experience || experience < ratio || Covers(context, task.Item, experience)) continue;
            if (!found.TryGetValue((task.Item.ProjectPath, group), out var tasks)) found[(task.Item.ProjectPath, group)] = tasks = [];
            tasks.Add(task);
        }

        foreach (var ((path, group), tasks) in found) Report(context, context.Plan.Projects[path], group, tasks);
    }

    /// <summary>Three points whose pessimistic one reaches as far as experience does have taken it into account.</summary>
    private static bool Covers(RuleContext context, WorkItem item, decimal ratio)
    {
        var calendar = context.Calendars.For(item);
        return (item.Effort ?? item.Duration) is { IsThreePoint: true } estimate && calendar.ToMinutes(estimate.Pessimistic) >= ratio * calendar.ToMinutes(estimate);
    }

    private static void Report(RuleContext context, Project project, CalibrationGroup group, List<TaskDates> tasks)
    {
        var minutes = tasks.Sum(task => context.Calendars.For(task.Item).ToMinutes((task.Item.Effort ?? task.Item.Duration)!));
        var calendar = context.Calendars.For(project);
        var ratio = Math.Round(group.Ratio!.Value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
        var what = tasks.Count == 1 ? $"`{tasks[0].Path}` is estimated" : $"{tasks.Count} open tasks of `{project.Path}` are estimated";
        context.Report(
            project.Place,
            $"such tasks took {ratio} times their estimate ({group.Count} done, {group.Name}), and {what} at {Words.Days(calendar.ToDays(minutes))}: {Words.Days(calendar.ToDays(minutes) * group.Ratio.Value)} by experience; estimate again, or in three points",
            [.. tasks.Take(3).Select(task => new RelatedPlace($"estimate of `{task.Path}`", task.Item.PlaceOf(task.Item.Effort is null ? "duration" : "effort")))]);
    }
}
