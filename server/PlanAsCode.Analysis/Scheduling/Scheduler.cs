using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>From plan to dates: first the network without competition, then one serial pass with everybody's other work.</summary>
public static class Scheduler
{
    public static PlanSchedule Schedule(PlanSnapshot plan, CalendarBook calendars, DateOnly asOf, CancellationToken cancel = default)
    {
        var network = SpanFinishLinks.Resolve(NetworkBuilder.Build(plan, calendars, Instant.StartOf(asOf), cancel), cancel);
        var steps = StepOrder.Of(network);
        var early = ForwardPass.Run(steps, cancel);
        var late = BackwardPass.Run(steps, early, cancel);
        var dates = SerialPass.Run(steps, early, late, cancel);
        var results = new TaskResults(network, steps, early, late, dates);
        var tasks = results.Tasks();
        return new PlanSchedule
        {
            AsOf = asOf,
            Tasks = tasks,
            Projects = ImmutableArray.Create(Array.ConvertAll(network.Projects, project => ProjectSpan.Of(project, tasks, calendars))),
            Cycles = steps.Cycles,
        };
    }
}
