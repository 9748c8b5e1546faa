using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>Demand, bookings and capacity of one resource day by day.</summary>
public static class LoadByDay
{
    /// <summary>
    /// Every day from first to last, also closed ones. A limit per week counts in weeks only: on each of its days a person can
    /// give what the day allows.
    /// </summary>
    public static ImmutableArray<DayLoad> Of(Resource resource, DateOnly first, DateOnly last, CalendarBook calendars, PlanSchedule schedule)
    {
        var demand = new Dictionary<DateOnly, long>();
        var allocated = new Dictionary<DateOnly, long>();
        foreach (var task in schedule.Tasks)
        {
            if (!task.IsScheduled) continue;
            Add(task.Demand, resource, demand);
            Add(task.Bookings, resource, allocated);
        }

        var time = calendars.TimeOf(resource);
        var whole = resource.ResourceKind == ResourceKind.Equipment ? Math.Max(1, resource.Units) : 1;
        var days = ImmutableArray.CreateBuilder<DayLoad>(Math.Max(0, last.DayNumber - first.DayNumber + 1));
        for (var day = first.DayNumber; day <= last.DayNumber; day++)
        {
            var date = DateOnly.FromDayNumber(day);
            var capacity = (long)Math.Round(time.CapacityBetween(date, date) * whole, MidpointRounding.ToEven);
            days.Add(new DayLoad(date, demand.GetValueOrDefault(date), allocated.GetValueOrDefault(date), capacity));
        }

        return days.MoveToImmutable();
    }

    /// <summary>Runs of days on which more is booked than there is; days without time between them do not part them.</summary>
    public static ImmutableArray<OverDays> Over(ImmutableArray<DayLoad> days)
    {
        var runs = ImmutableArray.CreateBuilder<OverDays>();
        var isOpen = false;
        foreach (var day in days)
        {
            if (day.OverMinutes == 0)
            {
                isOpen &= day.CapacityMinutes == 0;
                continue;
            }

            if (isOpen) runs[^1] = runs[^1] with { Last = day.Date, OverMinutes = runs[^1].OverMinutes + day.OverMinutes };
            else runs.Add(new OverDays(day.Date, day.Date, day.OverMinutes));
            isOpen = true;
        }

        return runs.ToImmutable();
    }

    private static void Add(ImmutableArray<Booking> bookings, Resource resource, Dictionary<DateOnly, long> days)
    {
        foreach (var booking in bookings)
        {
            if (booking.Resource != resource.Path) continue;
            foreach (var (date, minutes) in booking.ByDay) days[date] = days.GetValueOrDefault(date) + minutes;
        }
    }
}

/// <summary>One day of one resource, in minutes of its own time (equipment: times units).</summary>
/// <param name="DemandMinutes">What tasks ask at their logic dates.</param>
/// <param name="AllocatedMinutes">What is booked at the scheduled dates.</param>
public readonly record struct DayLoad(DateOnly Date, long DemandMinutes, long AllocatedMinutes, long CapacityMinutes)
{
    /// <summary>Booked beyond what there is.</summary>
    public long OverMinutes => Math.Max(0, AllocatedMinutes - CapacityMinutes);

    /// <summary>Left free.</summary>
    public long UnderMinutes => Math.Max(0, CapacityMinutes - AllocatedMinutes);
}

/// <summary>A run of days on which more is booked than there is.</summary>
public sealed record OverDays(DateOnly First, DateOnly Last, long OverMinutes);
