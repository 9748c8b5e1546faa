using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Lessons;

/// <summary>A done task whose estimate can be held against what it took: effort against <c>spent</c>, duration against the working time it ran.</summary>
/// <param name="EstimateMinutes">The PERT mean of three points; above 0.</param>
/// <param name="ActualMinutes">Above 0: where nothing was recorded, nothing can be learned.</param>
/// <param name="EstimateDays">The estimate in days of the task's calendar, as its size.</param>
/// <param name="People">Paths of who did it.</param>
public sealed record CompletedWork(WorkItem Item, long EstimateMinutes, long ActualMinutes, decimal EstimateDays, ImmutableArray<string> People)
{
    public decimal Ratio => (decimal)ActualMinutes / EstimateMinutes;

    internal static IEnumerable<CompletedWork> All(PlanSnapshot plan, PlanSchedule schedule, CalendarBook calendars)
    {
        foreach (var dates in schedule.Tasks)
        {
            if (dates.Status != WorkStatus.Done || dates.Item.IsGroup || dates.Item.IsMilestone || dates.Item.Repeat is not null) continue;
            var calendar = calendars.For(dates.Item);
            var estimate = EstimateOf(dates.Item, calendar);
            var actual = ActualOf(dates, calendar);
            if (estimate > 0 && actual > 0) yield return new CompletedWork(dates.Item, estimate, actual, calendar.ToDays(estimate), PeopleOn(dates, plan));
        }
    }

    /// <summary>0 where there is none that working time could be held against.</summary>
    internal static long EstimateOf(WorkItem item, WorkingCalendar calendar) =>
        (item.Effort ?? item.Duration) is { } estimate ? calendar.ToMinutes(estimate) : 0;

    private static long ActualOf(TaskDates dates, WorkingCalendar calendar)
    {
        var item = dates.Item;
        if (item.Effort is not null) return item.Spent is { } spent ? calendar.ToMinutes(spent) : 0;
        return item is { Started: not null, Finished: not null } && dates.IsScheduled ? calendar.MinutesBetween(dates.Start, dates.Finish) : 0;
    }

    private static ImmutableArray<string> PeopleOn(TaskDates dates, PlanSnapshot plan) =>
    [
        .. dates.Bookings.Select(booking => plan.Resources.Find(booking.Resource)).OfType<Resource>()
            .Where(resource => resource.ResourceKind == ResourceKind.Person)
            .Select(resource => resource.Path)
            .Distinct(StringComparer.Ordinal),
    ];
}
