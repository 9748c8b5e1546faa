using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.Lessons;
using PlanAsCode.Model.Entities;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>Where lessons apply again, and how estimates held.</summary>
internal static class LessonGathering
{
    /// <summary>For one project: what was learned in it, and what applies to it.</summary>
    public static bool IsShown(Lesson lesson, ReportScope scope) =>
        scope.IsWhole || (lesson.LearnedIn is { } place && scope.Shows(place)) || scope.Analysis.Lessons.Of(lesson).Any(found => scope.Shows(found.Project.Path));

    public static ImmutableArray<LessonUseView> Uses(Lesson lesson, ReportScope scope) =>
    [
        .. scope.Analysis.Lessons.Of(lesson).Where(found => scope.Shows(found.Project.Path)).Select(found => new LessonUseView(
            found.Project.Name,
            string.Join(", ", found.Matches.Select(match => $"{StatusWords.Of(match.Kind)} {match.Value}").Distinct(StringComparer.Ordinal)),
            string.Join(", ", found.Answers.Select(answer => answer.By.Name)))),
    ];

    /// <summary>Of the whole plan: the more work, the better. Groups with too few tasks are left out; empty where all have too few.</summary>
    public static ImmutableArray<CalibrationRowView> Calibration(ReportScope scope) =>
        [.. scope.Analysis.Calibration.Groups.Where(group => group.HasEnough).Select(View)];

    private static CalibrationRowView View(CalibrationGroup group) => new(
        group.Name.Replace("`", "", StringComparison.Ordinal),
        Times(group.Ratio),
        Times(group.Median),
        NumberWords.Percent(100 * group.MeanError!.Value),
        group.Count.ToString(CultureInfo.InvariantCulture));

    private static string Times(decimal? ratio) =>
        Math.Round(ratio ?? 0, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) + " times";
}
