using System.Collections.Immutable;
using System.Globalization;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>The rows and links of a project's Gantt chart.</summary>
internal static class GanttGathering
{
    private const int MaxDaysMarked = 4000;
    private const int DaysAround = 60;

    // A page of more rows opens slowly in a browser: so many of one project, and of all together.
    private const int MostRows = 2_000;
    private const int MostRowsOfAll = 10_000;
    private const int FewestRows = 50;

    /// <summary>Null where no task has dates.</summary>
    public static GanttView? Of(Project project, ReportScope scope)
    {
        var tasks = scope.Analysis.Schedule.Tasks
            .Where(task => task.Item.ProjectPath == project.Path && task.Status != WorkStatus.Dropped).ToList();
        if (!tasks.Any(task => task.IsScheduled)) return null;

        var hasDriving = tasks.Any(task => task.IsDriving);
        var most = Math.Clamp(MostRowsOfAll / scope.Projects.Length, FewestRows, MostRows);
        var all = tasks.Count;
        if (all > most) tasks.RemoveRange(most, all - most);
        var number = scope.Plan.Projects.All.IndexOf(project);
        return new GanttView(
            string.Create(CultureInfo.InvariantCulture, $"g{number}"),
            project.Name,
            scope.AsOf,
            [.. tasks.Select(task => Row(task, project, scope, hasDriving))],
            Links(tasks),
            ClosedDays(tasks, scope.Analysis.Calendars.For(project)))
        {
            Note = all > tasks.Count ? $"The first {NumberWords.Of(tasks.Count)} of {NumberWords.Of(all)} rows: more of them would be too much for a browser." : "",
        };
    }

    private static GanttRow Row(TaskDates task, Project project, ReportScope scope, bool hasDriving)
    {
        var calendar = scope.Analysis.Calendars.For(task.Item);
        var deadline = task.Item.Deadline ?? task.Item.FinishNoLater;
        var row = new GanttRow
        {
            Title = task.Item.Name,
            Depth = task.Path.AsSpan(project.Path.Length).Count('.') - 1,
            Kind = task.Item.IsGroup ? GanttRowKind.Group : task.Item.IsMilestone ? GanttRowKind.Milestone : GanttRowKind.Task,
            StartDate = task.StartDate,
            FinishDate = task.FinishDate,
            DonePercent = task.DonePercent,
            Status = StatusWords.Of(task.Status),
            People = People(task, scope),
            Deadline = deadline?.Last,
            Extra = task.Item.FreeFields,
        };
        if (!task.IsScheduled) return row with { WhyNoDates = task.WhyNot ?? "not scheduled" };

        return row with
        {
            Start = Position(task.Start, task.StartDate, calendar),
            Finish = Position(task.Finish, task.FinishDate, calendar),
            IsCritical = task.Status != WorkStatus.Done && (hasDriving ? task.IsDriving : task.IsCritical),
            FloatDays = task.TotalFloatMinutes is { } minutes && calendar.MinutesPerDay > 0 ? minutes / calendar.MinutesPerDay : null,
            Miss = deadline is not null && Margin.Between(task.Finish, deadline, calendar) is { IsMissed: true } margin ? margin.Words : "",
        };
    }

    // A working day fills the whole width of its day, whatever its hours.
    private static decimal Position(Instant at, DateOnly shown, WorkingCalendar calendar)
    {
        var day = Instant.StartOf(shown);
        var minutes = calendar.MinutesOf(shown);
        var isFar = at < day || at > Instant.EndOf(shown);
        if (minutes == 0 || isFar) return at.Minutes / (decimal)Instant.MinutesPerDay;

        return shown.DayNumber + Math.Clamp(calendar.MinutesBetween(day, at) / (decimal)minutes, 0, 1);
    }

    private static string People(TaskDates task, ReportScope scope) => string.Join(", ", task.Bookings.Select(booking =>
        (booking.Share, booking.Units) switch
        {
            (_, > 1) => $"{scope.Names.OfResource(booking.Resource)} × {NumberWords.Of(booking.Units)}",
            ( < 1, 0) => $"{scope.Names.OfResource(booking.Resource)} {NumberWords.Percent(booking.Share * 100)}",
            _ => scope.Names.OfResource(booking.Resource),
        }));

    private static ImmutableArray<GanttLink> Links(List<TaskDates> tasks)
    {
        var places = tasks.Select((task, place) => (task.Path, place)).ToDictionary(pair => pair.Path, pair => pair.place, StringComparer.Ordinal);
        var links = new List<GanttLink>();
        for (var place = 0; place < tasks.Count; place++)
        {
            foreach (var link in tasks[place].Item.After)
                if (link.To.Target is { } path && places.TryGetValue(path, out var from)) links.Add(new GanttLink(from, place, link.Type));
            foreach (var link in tasks[place].Item.Before)
                if (link.To.Target is { } path && places.TryGetValue(path, out var to)) links.Add(new GanttLink(place, to, link.Type));
        }

        return [.. links.Distinct()];
    }

    private static ImmutableArray<DateOnly> ClosedDays(List<TaskDates> tasks, WorkingCalendar calendar)
    {
        var dated = tasks.Where(task => task.IsScheduled).ToList();
        if (dated.Count == 0) return [];
        var first = Math.Max(dated.Min(task => task.StartDate).DayNumber - DaysAround, DateOnly.MinValue.DayNumber);
        var last = Math.Min(dated.Max(task => task.FinishDate).DayNumber + DaysAround, DateOnly.MaxValue.DayNumber);
        return [.. Enumerable.Range(first, Math.Min(last - first + 1, MaxDaysMarked)).Select(DateOnly.FromDayNumber).Where(day => !calendar.IsWorkingDay(day))];
    }
}
