using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>From plan to dates: first the network without competition, then one serial pass with everybody's other work.</summary>
public static class Scheduler
{
    public static PlanSchedule Schedule(PlanSnapshot plan, CalendarBook calendars, DateOnly asOf, CancellationToken cancel = default) =>
        throw new NotImplementedException();
}
