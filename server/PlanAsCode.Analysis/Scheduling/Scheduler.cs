using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>From plan to dates: first the network without competition, then one serial pass with everybody's other work.</summary>
public static class Scheduler
{
    public static PlanSchedule Schedule(PlanSnapshot plan, CalendarBook calendars, DateOnly asOf, CancellationToken cancel = default) =>
        Schedule(SchedulePasses.Of(plan, calendars, asOf, cancel));

    /// <param name="known">Bookings of the schedule before an edit; null where there is none.</param>
    internal static PlanSchedule Schedule(SchedulePasses passes, KnownBookings? known = null)
    {
        var network = passes.Network;
        var results = new TaskResults(network, passes.Steps, passes.Early, passes.Late, passes.Dates, known);
        var tasks = results.Tasks();
        return new PlanSchedule
        {
            AsOf = network.AsOf.Date,
            Tasks = tasks,
            Projects = ProjectSpan.Of(network.Projects, tasks, network.Calendars),
            Reasons = results.Reasons,
            Cycles = passes.Steps.Cycles,
        };
    }
}
