using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>
/// Demand, bookings and capacity of every person and piece of equipment by ISO week, from the plan's first week with work to
/// its last. Teams have no time of their own.
/// </summary>
public static class LoadByWeek
{
    // A plan that reaches further is mistaken; its first hundred years are enough to see it.
    private const int MaxWeeks = 5_200;

    public static ImmutableArray<ResourceLoad> Of(PlanSnapshot plan, CalendarBook calendars, PlanSchedule schedule)
    {
        var tables = plan.Resources.All
            .Where(resource => resource.ResourceKind != ResourceKind.Team)
            .ToDictionary(resource => resource.Path, resource => new LoadTable(resource, calendars), StringComparer.Ordinal);
        foreach (var task in schedule.Tasks)
        {
            if (!task.IsScheduled) continue;
            foreach (var booking in task.Bookings) tables.GetValueOrDefault(booking.Resource)?.AddBooking(task, booking);
            for (var i = 0; i < task.Demand.Length; i++)
            {
                var asked = task.Demand[i];
                tables.GetValueOrDefault(asked.Resource)?.AddDemand(asked.ByDay);
                // Who may be any of several is asked of the one whom the schedule takes: the others have nothing to do with it.
                var taken = task.Demand.Length == task.Bookings.Length ? task.Bookings[i].Resource : asked.Resource;
                tables.GetValueOrDefault(taken)?.AddAsked(task, asked.ByDay);
            }
        }

        var dated = schedule.Tasks.Where(task => task.IsScheduled).ToList();
        if (dated.Count == 0) return [.. tables.Values.Select(table => new ResourceLoad(table.Resource, []))];
        var first = WeekNumber.Of(dated.Min(task => task.FirstDay < task.EarlyStart.Date ? task.FirstDay : task.EarlyStart.Date));
        var last = WeekNumber.Of(dated.Max(task => task.FinishDate > LastDay(task) ? task.FinishDate : LastDay(task)));
        last = Math.Min(last, first + MaxWeeks - 1);
        var weeks = Enumerable.Range(first, last - first + 1).Select(WeekNumber.ToIsoWeek).ToArray();
        var byNumber = tables.Values.ToArray();
        var loads = new ResourceLoad[byNumber.Length];
        Parallel.For(0, loads.Length, i => loads[i] = LoadOf(byNumber[i], first, weeks, schedule, calendars));
        return ImmutableArray.Create(loads);
    }

    private static ResourceLoad LoadOf(LoadTable table, int first, IsoWeek[] isoWeeks, PlanSchedule schedule, CalendarBook calendars)
    {
        var weeks = table.Weeks(first, isoWeeks);
        var told = Overloads.Delaying(table, weeks, schedule, calendars).Concat(Overloads.Colliding(table, schedule.AsOf)).ToList();
        return new ResourceLoad(table.Resource, weeks)
        {
            Overloads = [.. told.Concat(Overloads.BeyondLimits(table, weeks, schedule.AsOf, told)).OrderBy(overload => overload.First)],
            UnderLoads = table.Resource.ResourceKind == ResourceKind.Person && !table.IsEmpty ? Allocation.UnderLoads.Of(weeks, schedule.AsOf) : [],
        };
    }

    /// <summary>The last day before its early finish: midnight belongs to the day that ends.</summary>
    private static DateOnly LastDay(TaskDates task) =>
        task.EarlyFinish > task.EarlyStart ? task.EarlyFinish.PlusMinutes(-1).Date : task.EarlyFinish.Date;
}
