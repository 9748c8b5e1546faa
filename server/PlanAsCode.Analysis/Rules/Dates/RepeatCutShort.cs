using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>A repeated task with more times than are planned.</summary>
public static class RepeatCutShort
{
    public static Rule Rule { get; } = new("repeat-cut-short", Severity.Warning, "A repeated task has more times than are planned.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var dates in context.Schedule.Tasks)
        {
            if (dates.Item.Repeat is not { } repeat || dates.Occurrences.IsEmpty) continue;
            var project = context.Plan.Projects.Find(dates.Item.ProjectPath);
            if ((repeat.Until ?? project?.Deadline?.Last ?? project?.FinishBy?.Last) is not { } last) continue;
            if (!Occurrences.AreCutShort(repeat.Every, dates.Occurrences[0].Start.Date, last)) continue;
            context.Report(
                dates.Item.PlaceOf("repeat"),
                $"`{dates.Path}` has more times than are planned: they end on {Words.Date(dates.Occurrences[^1].Start.Date)}, not on {Words.Date(last)}; write an earlier `until`");
        }
    }
}
