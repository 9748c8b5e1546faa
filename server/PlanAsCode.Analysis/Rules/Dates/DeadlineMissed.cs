using System.Collections.Immutable;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Dates;

/// <summary>A task, milestone, group or project that the schedule finishes after its deadline.</summary>
public static class DeadlineMissed
{
    public static Rule Rule { get; } = new("deadline-missed", Severity.Warning, "The schedule finishes something after its deadline.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var dates in context.Work.Open)
        {
            // A deadline before as-of is missed for good: 'task-overdue' says so.
            if (dates.Item.Deadline is not { } deadline || !dates.IsScheduled || deadline.AsEnd <= Instant.StartOf(context.AsOf)) continue;
            if (DateOrder.IsImpossible(dates.Item, deadline) || !Lateness.IsLate(context, dates, deadline)) continue;
            context.Report(
                dates.Item.PlaceOf("deadline"),
                Message(dates.Path, dates.FinishDate, Lateness.Days(context, dates, deadline), deadline),
                RelatedDates.Binding(context, dates));
        }

        foreach (var project in context.Schedule.Projects) CheckProject(context, project);
    }

    private static void CheckProject(RuleContext context, Scheduling.ProjectDates dates)
    {
        if (dates.Project.Deadline is not { } deadline || !dates.IsScheduled || context.Work.IsOver(dates.Project) || !WorkState.IsRunning(dates.Project)) return;
        var calendar = context.Calendars.For(dates.Project);
        var late = calendar.MinutesBetween(deadline.AsEnd, dates.Finish);
        if (deadline.MinuteOfDay is null ? dates.FinishDate <= deadline.Last : late <= 0) return;
        context.Report(
            dates.Project.PlaceOf("deadline"),
            Message(dates.Path, dates.FinishDate, calendar.ToDays(late), deadline),
            LastTasks(context, dates));
    }

    private static ImmutableArray<RelatedPlace> LastTasks(RuleContext context, Scheduling.ProjectDates project) =>
    [
        .. context.Work.OpenLeaves
            .Where(task => task.IsScheduled && task.Item.ProjectPath == project.Path && task.Finish == project.Finish)
            .Take(3)
            .Select(task => new RelatedPlace($"`{task.Path}` is the last to finish", task.Item.Place)),
    ];

    private static string Message(string path, DateOnly finish, decimal late, PlanDate deadline)
    {
        var days = late < 0.1m ? "after" : $"{Words.WorkingDays(late)} after";
        return $"`{path}` finishes on {Words.Date(finish)}, {days} its deadline {Words.End(deadline)}";
    }
}
