using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;

namespace PlanAsCode.Analysis.Allocation;

/// <summary>Demand, bookings and capacity of every person and piece of equipment by ISO week.</summary>
public static class LoadByWeek
{
    public static ImmutableArray<ResourceLoad> Of(PlanSnapshot plan, CalendarBook calendars, PlanSchedule schedule) =>
        throw new NotImplementedException();
}
