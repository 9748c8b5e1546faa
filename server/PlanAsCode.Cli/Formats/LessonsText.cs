using System.Globalization;
using System.Text;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Lessons;
using PlanAsCode.Cli.Filters;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Cli.Formats;

/// <summary>Lessons and where they apply again, and how estimates held, for a terminal.</summary>
public static class LessonsText
{
    public static string Of(PlanAnalysis analysis, PlanFilter filter, Palette palette, int width)
    {
        var text = new StringBuilder();
        var lessons = analysis.Plan.Lessons.All.Where(filter.Keeps).ToList();
        if (lessons.Count == 0) text.Append($"No lessons{(filter.KeepsAll ? ": the plan has none" : " fit what was asked")}.\n");
        foreach (var lesson in lessons) Write(text, lesson, analysis, filter, palette);
        text.Append('\n');
        WriteCalibration(text, analysis.Calibration, palette, width);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Lesson lesson, PlanAnalysis analysis, PlanFilter filter, Palette palette)
    {
        var learned = lesson.LearnedIn?.Target is { } place ? $", learned in {place}" : "";
        var on = analysis.Lessons.LearnedOn(lesson) is { } date ? $" on {Words.Date(date)}" : "";
        text.Append($"{palette.Bold(Shown.Line(lesson.Name))} ({lesson.Path}): {Words.Of(lesson.Status)}{learned}{on}\n");
        if (lesson.Advice is { } advice) text.Append($"  {Shown.Line(advice.Trim())}\n");
        if (WhyNowhere(lesson) is { } why)
        {
            text.Append(palette.Dim($"  {why}")).Append('\n');
            return;
        }

        var applying = analysis.Lessons.Of(lesson).Where(found => filter.Keeps(found.Project)).ToList();
        if (applying.Count == 0) text.Append(palette.Dim("  applies to no open project")).Append('\n');
        foreach (var found in applying)
        {
            var signs = string.Join(", ", found.Matches.Select(match => $"{Words.Of(match.Kind)} {Shown.Line(match.Value)}").Distinct());
            var answer = found.IsAnswered ? palette.Green($"answered by {string.Join(", ", found.Answers.Select(given => given.By.Path))}") : palette.Yellow("not answered");
            text.Append($"  applies to {found.Project.Path} ({signs}): {answer}\n");
        }
    }

    /// <summary>Why a lesson is not looked for at all, or null.</summary>
    private static string? WhyNowhere(Lesson lesson)
    {
        if (lesson.Status == LessonStatus.Done) return "has become habit: it is not looked for any more";
        return lesson.AppliesWhen is null ? "does not say in `applies-when` where it applies again" : null;
    }

    private static void WriteCalibration(StringBuilder text, Calibration calibration, Palette palette, int width)
    {
        if (calibration.Groups.IsEmpty)
        {
            text.Append("Estimates: no done task says what it took (`spent`, or `started` and `finished` of a duration).\n");
            return;
        }

        var table = new TextTable(palette, width) { Heads = [" took", " median", " error", " done", "estimates of"] };
        foreach (var group in calibration.Groups)
        {
            table.Add([Times(group.Ratio), Times(group.Median), group.MeanError is { } error ? Words.Percent(100 * error) : "-", group.Count.ToString(CultureInfo.InvariantCulture), Shown.Line(group.Name)]);
        }

        table.WriteTo(text);
        text.Append(palette.Dim($"took: what done tasks took by their estimates, in sum; with at least {CalibrationGroup.FewestCases} of them. error: mean |actual - estimate| / actual")).Append('\n');
    }

    private static string Times(decimal? ratio) => ratio is { } value ? "x " + Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) : "-";
}
