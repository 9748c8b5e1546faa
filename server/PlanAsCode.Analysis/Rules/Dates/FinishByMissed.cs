using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>A project that has to end by a date and, begun at as-of, does not.</summary>
public static class FinishByMissed
{
    public static Rule Rule { get; } = new("finish-by-missed", Severity.Warning, "A project cannot finish by its `finish-by`.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var dates in context.Schedule.Projects)
        {
            var project = dates.Project;
            if (project.FinishBy is not { } finishBy || !dates.IsScheduled || context.Work.IsOver(project) || !WorkState.IsRunning(project)) continue;
            var calendar = context.Calendars.For(project);
            var late = calendar.MinutesBetween(finishBy.AsEnd, dates.Finish);
            if (finishBy.MinuteOfDay is null ? dates.FinishDate <= finishBy.Last : late <= 0) continue;
            var days = Words.WorkingDays(Math.Max(0.1m, calendar.ToDays(late)));
            var why = project.Start is null && dates.Start >= Instant.StartOf(context.AsOf)
                ? $": to keep it, work would have had to begin {days} before as-of {Words.Date(context.AsOf)}"
                : "";
            context.Report(
                project.PlaceOf("finish-by"),
                $"`{project.Path}` finishes on {Words.Date(dates.FinishDate)}, {days} after its `finish-by` {Words.End(finishBy)}{why}");
        }
    }
}
