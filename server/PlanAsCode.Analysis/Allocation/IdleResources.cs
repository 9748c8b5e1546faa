using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>People and equipment that nothing is booked for from as-of on, though they are there.</summary>
public static class IdleResources
{
    /// <summary>Empty where nobody is booked for anything: the plan does not say yet who does what.</summary>
    public static ImmutableArray<IdleResource> Of(PlanSnapshot plan, PlanSchedule schedule, ImmutableArray<ResourceLoad> loads)
    {
        var lastDays = LastDays(schedule);
        if (lastDays.Count == 0) return [];
        var idle = ImmutableArray.CreateBuilder<IdleResource>();
        foreach (var load in loads)
        {
            var resource = load.Resource;
            if (resource.Until is { } until && until.Last < schedule.AsOf) continue;
            DateOnly? last = lastDays.TryGetValue(resource.Path, out var day) ? day : null;
            if (last >= schedule.AsOf) continue;
            idle.Add(new IdleResource(resource, last, IsAsked: load.Weeks.Any(week => week.DemandMinutes > 0)));
        }

        return idle.ToImmutable();
    }

    private static Dictionary<string, DateOnly> LastDays(PlanSchedule schedule)
    {
        var lastDays = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var booking in schedule.Tasks.Where(task => task.IsScheduled).SelectMany(task => task.Bookings))
        {
            if (booking.ByDay.IsEmpty) continue;
            var last = booking.ByDay[^1].Date;
            if (!lastDays.TryGetValue(booking.Resource, out var known) || last > known) lastDays[booking.Resource] = last;
        }

        return lastDays;
    }
}

/// <summary>Somebody or something that has nothing ahead.</summary>
/// <param name="LastDay">The last day with work; null where there is none at all.</param>
/// <param name="IsAsked">Tasks would take it at their logic dates, but the schedule takes others.</param>
public sealed record IdleResource(Resource Resource, DateOnly? LastDay, bool IsAsked);
