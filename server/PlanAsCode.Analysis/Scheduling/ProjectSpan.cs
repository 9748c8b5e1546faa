using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>The dates of a project, from those of its top-level tasks; a meeting that repeats does not prolong it.</summary>
internal static class ProjectSpan
{
    public static ImmutableArray<ProjectDates> Of(Project[] projects, ImmutableArray<TaskDates> tasks, CalendarBook calendars)
    {
        var top = new Dictionary<string, List<TaskDates>>(projects.Length, StringComparer.Ordinal);
        foreach (var project in projects) top[project.Path] = [];
        foreach (var task in tasks)
        {
            if (task.Item.GroupPath is null && top.TryGetValue(task.Item.ProjectPath, out var own)) own.Add(task);
        }

        return ImmutableArray.Create(Array.ConvertAll(projects, project => Of(project, top[project.Path], calendars)));
    }

    private static ProjectDates Of(Project project, List<TaskDates> top, CalendarBook calendars)
    {
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
