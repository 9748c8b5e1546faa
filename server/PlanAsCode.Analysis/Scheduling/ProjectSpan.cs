using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>The dates of a project, from those of its top-level tasks; a meeting that repeats does not prolong it.</summary>
internal static class ProjectSpan
{
    public static ProjectDates Of(Project project, ImmutableArray<TaskDates> tasks, CalendarBook calendars)
    {
        var top = tasks.Where(task => task.Item.ProjectPath == project.Path && task.Item.GroupPath is null).ToList();
        var own = top.FindAll(task => task.IsScheduled);
        if (own.Exists(task => !task.IsOnlyRepeats)) own.RemoveAll(task => task.IsOnlyRepeats);
        if (own.Count == 0) return new ProjectDates { Path = project.Path, Project = project };
        var start = own.Min(task => task.Start);
        var finish = own.Max(task => task.Finish);
        return new ProjectDates
        {
            Path = project.Path,
            Project = project,
            IsScheduled = true,
            Start = start,
            Finish = finish,
            StartDate = own.Min(task => task.StartDate),
            FinishDate = own.Max(task => task.FinishDate),
            EarlyFinish = own.Max(task => task.EarlyFinish),
            DonePercent = DoneWeights.Of(top).Percent,
            DurationMinutes = calendars.For(project).MinutesBetween(start, finish),
        };
    }
}
