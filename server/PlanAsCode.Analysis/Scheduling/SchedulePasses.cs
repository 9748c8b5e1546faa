using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What the passes found, in numbers: early, late and scheduled dates. A <see cref="ScheduleRerun"/> starts from it.</summary>
/// <param name="Asked">By resource: what open tasks ask of it at their logic dates, in minutes of work.</param>
/// <param name="Order">What goes first in the serial pass.</param>
internal sealed record SchedulePasses(StepOrder Steps, PassDates Early, LateDates Late, long[] Asked, SerialOrder Order, PassDates Dates)
{
    public Network Network => Steps.Network;

    /// <summary>The plan's own links, before some of them were given to others or left out.</summary>
    public required Network Written { get; init; }

    /// <summary>With links to the finish of groups given to tasks in them; loops are in it.</summary>
    public required Network Resolved { get; init; }

    /// <param name="oneMore">
    /// There is one more of this resource: a unit of equipment, or a person. One who is like a person of the plan works by the
    /// same calendar, capacity, leave and limits, has the same skills and teams, and may do what names that person and is not
    /// begun; one whom the plan does not have is found by skills only.
    /// </param>
    public static SchedulePasses Of(PlanSnapshot plan, CalendarBook calendars, DateOnly asOf, CancellationToken cancel, Resource? oneMore = null) =>
        Of(NetworkBuilder.Build(plan, calendars, Instant.StartOf(asOf), cancel, oneMore), cancel);

    public static SchedulePasses Of(Network written, CancellationToken cancel)
    {
        var network = SpanFinishLinks.Resolve(written, cancel);
        var steps = StepOrder.Of(network);
        var early = ForwardPass.Run(steps, cancel);
        var late = BackwardPass.Run(steps, early, cancel);
        var asked = SerialPass.Asked(network, early);
        var order = SerialOrder.Of(steps, Array.ConvertAll(late.LateStart, start => start.Minutes));
        return new SchedulePasses(steps, early, late, asked, order, SerialPass.Run(steps, early, asked, order, cancel)) { Written = written, Resolved = network };
    }

    /// <summary>The same dates for another text of the same problem (<see cref="SameProblem"/>): nothing is left of the text they were found for.</summary>
    public SchedulePasses For(Network written)
    {
        var resolved = written.Like(Resolved);
        // Loops are told by the places of their links, which may have moved.
        var steps = Steps.Cycles.IsEmpty ? Steps.With(resolved) : StepOrder.Of(resolved);
        return this with { Steps = steps, Written = written, Resolved = resolved };
    }

    /// <summary>The same plan, its serial pass run in another order. Safe from several threads.</summary>
    public SchedulePasses In(SerialOrder order, CancellationToken cancel = default) =>
        this with { Order = order, Dates = SerialPass.Run(Steps, Early, Asked, order, cancel) };
}
