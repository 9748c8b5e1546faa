using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>What the time of a resource costs: its own rate, else that of its role, measured by the workspace's calendar.</summary>
internal sealed class ResourceRates(PlanSnapshot plan, CalendarBook calendars)
{
    /// <summary>Null where neither it nor its role has one.</summary>
    public Rate? Of(Resource resource) =>
        resource.Rate ?? (resource.Role is { } role ? plan.Workspace.Rates.GetValueOrDefault(role) : null);

    /// <summary>What a booking costs in the workspace's currency, not rounded: the time given x rate.</summary>
    /// <param name="factor">What the rate's currency is worth in it.</param>
    public decimal CostOf(Booking booking, WorkItem item, Resource resource, Rate rate, decimal factor)
    {
        // Of an effort the time given is effort / efficiency: exact, where the booking's minutes of time are rounded.
        var (minutes, efficiency) = item.Effort is not null && resource is { ResourceKind: ResourceKind.Person, Efficiency: > 0 }
            ? (booking.EffortMinutes, resource.Efficiency)
            : (booking.TimeMinutes, 1);
        return minutes * rate.Money.Amount * factor / (efficiency * MinutesOf(rate.Per));
    }

    /// <summary>Working minutes that a rate is paid for.</summary>
    public decimal MinutesOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => 1,
        TimeUnit.Hour => 60,
        TimeUnit.Day => calendars.Workspace.MinutesPerDay,
        TimeUnit.Week => calendars.Workspace.MinutesPerWeek,
        TimeUnit.Month => 20 * calendars.Workspace.MinutesPerDay,
        TimeUnit.Quarter => 60 * calendars.Workspace.MinutesPerDay,
        _ => 240 * calendars.Workspace.MinutesPerDay,
    };
}
