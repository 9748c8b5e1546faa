using PlanAsCode.Analysis.Calendars;
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
