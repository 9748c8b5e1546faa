using System.Globalization;
using System.Text;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Optimizing;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Cli.Filters;

namespace PlanAsCode.Cli.Formats;

/// <summary>What the search for a better order did, a line a project.</summary>
public static class OptimizedText
{
    /// <param name="written">The plan in the order of its files.</param>
    /// <param name="analysis">The plan by the order found.</param>
    public static string Of(OptimizedSchedule optimized, PlanAnalysis written, PlanAnalysis analysis, PlanFilter filter, bool isStored)
    {
        var text = new StringBuilder("\n");
        var schedules = string.Create(CultureInfo.InvariantCulture, $"{optimized.Schedules:N0} {(optimized.Schedules == 1 ? "schedule" : "schedules")}");
        text.Append(CultureInfo.InvariantCulture, $"Looked at {schedules}, seed {optimized.Seed}.\n");
        foreach (var gain in optimized.Projects)
        {
            var after = analysis.Schedule.FindProject(gain.Path)!;
            if (gain.After is null || !filter.Keeps(after.Project)) continue;
            text.Append(CultureInfo.InvariantCulture, $"{gain.Path}: {Gain(gain, written.Schedule.FindProject(gain.Path)!, after)}; {Bound(gain)}\n");
        }

        var changes = optimized.Priorities.Length;
        if (changes > 0 && !isStored) text.Append(CultureInfo.InvariantCulture, $"This order needs {changes} {(changes == 1 ? "priority" : "priorities")}; `--write` stores {(changes == 1 ? "it" : "them")}.\n");
        return text.ToString();
    }

    private static string Gain(ProjectGain gain, ProjectDates before, ProjectDates after) => gain.GainDays == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{after.FinishDate:yyyy-MM-dd} as before")
        : string.Create(CultureInfo.InvariantCulture, $"{after.FinishDate:yyyy-MM-dd} instead of {before.FinishDate:yyyy-MM-dd}, {Days(gain.GainDays)} earlier");

    private static string Bound(ProjectGain gain)
    {
        if (gain.LowerBound is not { } bound) return $"no lower bound: {gain.WhyNoBound}";
        if (gain.GapDays is 0) return "no order does better";
        var day = bound.PlusMinutes(bound.Minutes > 0 ? -1 : 0).Date;
        return string.Create(CultureInfo.InvariantCulture, $"at most {Days(gain.GapDays!.Value)} ({gain.GapPercent:0.#} %) are left: no order ends before {day:yyyy-MM-dd}");
    }

    private static string Days(decimal days) =>
        string.Create(CultureInfo.InvariantCulture, $"{days:0.##} working {(Math.Round(days, 2) == 1 ? "day" : "days")}");
}
