using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What the passes found, in numbers: early, late and scheduled dates. A <see cref="ScheduleRerun"/> starts from it.</summary>
/// <param name="Asked">By resource: what open tasks ask of it at their logic dates, in minutes of work.</param>
/// <param name="Order">What goes first in the serial pass.</param>
internal sealed record SchedulePasses(StepOrder Steps, PassDates Early, BackwardPass Late, long[] Asked, SerialOrder Order, PassDates Dates)
{
    public Network Network => Steps.Network;

    public static SchedulePasses Of(PlanSnapshot plan, CalendarBook calendars, DateOnly asOf, CancellationToken cancel)
    {
        var network = SpanFinishLinks.Resolve(NetworkBuilder.Build(plan, calendars, Instant.StartOf(asOf), cancel), cancel);
        var steps = StepOrder.Of(network);
        var early = ForwardPass.Run(steps, cancel);
        var late = BackwardPass.Run(steps, early, cancel);
        var asked = SerialPass.Asked(network, early);
        var order = SerialOrder.Of(steps, Array.ConvertAll(late.LateStart, start => start.Minutes));
        return new SchedulePasses(steps, early, late, asked, order, SerialPass.Run(steps, early, asked, order, cancel));
    }
}
