using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>What a task asks of those booked for it at its logic dates, day by day.</summary>
internal static class LogicDemand
{
    public static IEnumerable<(string Resource, ImmutableArray<DayMinutes> ByDay)> Of(TaskDates task, EntityLookup find, CalendarBook calendars)
    {
        if (HappensAsBooked(task)) return task.Bookings.Select(booking => (booking.Resource, booking.ByDay));
        return task.Item.Effort is not null ? OfEffort(task, find, calendars) : OfDuration(task, find, calendars);
    }

    /// <summary>Work with actuals, occurrences, and what nobody's other work moves.</summary>
    private static bool HappensAsBooked(TaskDates task) =>
        task.Status is WorkStatus.Done or WorkStatus.Doing
        || task.Item.Started is not null
        || task.Item.Repeat is not null
        || (task.Start == task.EarlyStart && task.Finish == task.EarlyFinish);

    private static IEnumerable<(string Resource, ImmutableArray<DayMinutes> ByDay)> OfEffort(TaskDates task, EntityLookup find, CalendarBook calendars)
    {
        var people = task.Bookings.Where(booking => find(booking.Resource)?.ResourceKind == ResourceKind.Person).ToList();
        var crew = new Crew([.. people.Select(booking => new CrewMember(calendars.TimeOf(find(booking.Resource)!), booking.Share))]);
        var shares = crew.Split(task.EarlyStart, task.EarlyFinish, people.Sum(booking => booking.EffortMinutes));
        for (var i = 0; i < people.Count; i++) yield return (people[i].Resource, shares[i].ByDay);
        foreach (var held in OfEquipment(task, find, calendars)) yield return held;
    }

    private static IEnumerable<(string Resource, ImmutableArray<DayMinutes> ByDay)> OfDuration(TaskDates task, EntityLookup find, CalendarBook calendars)
    {
        foreach (var booking in task.Bookings)
        {
            if (booking.TimeMinutes == 0 || find(booking.Resource) is not { ResourceKind: ResourceKind.Person } person) continue;
            var share = Crew.During(calendars.For(task.Item), task.EarlyStart, task.EarlyFinish, calendars.TimeOf(person), booking.Share);
            yield return (booking.Resource, share.ByDay);
        }

        foreach (var held in OfEquipment(task, find, calendars)) yield return held;
    }

    private static IEnumerable<(string Resource, ImmutableArray<DayMinutes> ByDay)> OfEquipment(TaskDates task, EntityLookup find, CalendarBook calendars) =>
        from booking in task.Bookings
        where booking.TimeMinutes > 0 && find(booking.Resource)?.ResourceKind == ResourceKind.Equipment
        let held = Crew.During(calendars.For(task.Item), task.EarlyStart, task.EarlyFinish, calendars.NobodyOf(task.Item), booking.Units)
        select (booking.Resource, held.ByDay);
}

/// <summary>A resource by its path, or null.</summary>
internal delegate Resource? EntityLookup(string path);
