using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Completing;

/// <summary>What completion knows of the plan without computing anything that takes long.</summary>
internal sealed class PlanFacts(PlanAnalysis analysis)
{
    private Dictionary<string, ResourceLoad>? _loads;

    public PlanSnapshot Plan => analysis.Plan;

    public DateOnly AsOf => analysis.AsOf;

    /// <summary>Null while nobody has computed it.</summary>
    public PlanSchedule? Schedule => analysis.ScheduleIfKnown;

    public CalendarBook Calendars => analysis.Calendars;

    public TaskDates? DatesOf(string? path) => Schedule?.Find(path) is { IsScheduled: true } dates ? dates : null;

    /// <summary>The working calendar around an entity.</summary>
    public WorkingCalendar CalendarOf(EntityKind? kind, string? path) => kind switch
    {
        EntityKind.WorkItem when Plan.WorkItems.Find(path) is { } item => Calendars.For(item),
        EntityKind.Resource when Plan.Resources.Find(path) is { } resource => Calendars.TimeOf(resource).AtWork,
        _ when ProjectAround(kind, path) is { } project => Calendars.For(project),
        _ => Calendars.Workspace,
    };

    /// <summary>The project in which an entity stands, by its path.</summary>
    public Project? ProjectAround(EntityKind? kind, string? path)
    {
        if (path is null || kind is not (EntityKind.Project or EntityKind.WorkItem or EntityKind.Update or EntityKind.Review or EntityKind.Decision or EntityKind.Change)) return null;
        var dot = path.IndexOf('.');
        return Plan.Projects.Find(dot < 0 ? path : path[..dot]);
    }

    /// <summary>The share of a person's time between two days that nothing is booked for, in percent; null where it is not known.</summary>
    public int? FreePercent(Resource resource, DateOnly first, DateOnly last)
    {
        if (analysis.LoadIfKnown is not { } loads) return null;
        _loads ??= loads.ToDictionary(load => load.Resource.Path, StringComparer.Ordinal);
        long free = 0;
        long all = 0;
        if (!_loads.TryGetValue(resource.Path, out var load)) return null;
        foreach (var week in load.Weeks)
        {
            if (week.LastDay < first || week.Week.Monday > last) continue;
            free += week.UnderMinutes;
            all += week.CapacityMinutes;
        }

        return all == 0 ? null : (int)(100 * free / all);
    }

    /// <summary>The first day from one on at which work is done.</summary>
    public static DateOnly NextWorkingDay(WorkingCalendar calendar, DateOnly from)
    {
        var day = from;
        for (var tries = 0; tries < 60 && !calendar.IsWorkingDay(day) && day < DateOnly.MaxValue; tries++) day = day.AddDays(1);
        return calendar.IsWorkingDay(day) ? day : from;
    }

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>Tue 10 Mar 2026</c>.</summary>
    public static string WithWeekday(DateOnly date) => date.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2 Mar – 6 Mar 2026</c>.</summary>
    public static string Span(DateOnly first, DateOnly last) =>
        first == last ? Day(last, "d MMM yyyy") : $"{Day(first, first.Year == last.Year ? "d MMM" : "d MMM yyyy")} – {Day(last, "d MMM yyyy")}";

    private static string Day(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
