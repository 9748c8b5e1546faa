using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// The passes once more over the same plan, with other minutes, delays or another order, without reading the plan again.
/// Built once from <c>PlanAnalysis.Passes</c>, run as often as wanted; not safe for several threads: one instance for each.
/// </summary>
/// <remarks>
/// <para>All numbers are by item, as <see cref="Network.Items"/>. A run with <see cref="Minutes"/> as they were gives the dates of the plan's own
/// passes. What does not change with the minutes is the plan's: who waits for whom, which leaf of a group a link to its finish
/// binds, and unless given the order of the serial pass (priority, least late start, id). People to choose are chosen anew.</para>
/// <para>A sample: copy <see cref="Minutes"/> once, write the drawn minutes of the leaves that are sampled into the copy, call
/// <see cref="Serial"/> (with everybody's other work) or <see cref="Forward"/> (without competition), read <see cref="Start"/> and <see cref="Finish"/>.</para>
/// </remarks>
internal sealed class ScheduleRerun
{
    private readonly SchedulePasses _passes;
    private readonly Network _network;
    private readonly StepOrder _steps;
    private readonly long[] _minutes;
    private PassDates _dates;
    private Appointments? _appointments;

    public ScheduleRerun(SchedulePasses passes)
    {
        _passes = passes;
        _network = passes.Network.WithOwnLeaves();
        _steps = passes.Steps.With(_network);
        _dates = passes.Dates;
        _minutes = new long[_network.ItemCount];
        for (var item = 0; item < _minutes.Length; item++) _minutes[item] = MinutesOf(_network.Leaves[item]);
    }

    /// <summary>
    /// The plan's own minutes ahead: what remains of begun tasks, all of those to do; -1 where the plan's own time counts
    /// and nothing can be changed or minutes depend on the start (<c>elapsed</c> as written, groups, what is done or dropped).
    /// </summary>
    public ReadOnlySpan<long> Minutes => _minutes;

    /// <summary>By item, of the last run. Only of leaves, and only where <see cref="HasDates"/>.</summary>
    public ReadOnlySpan<Instant> Start => _dates.Start.AsSpan(0, _network.ItemCount);

    /// <summary>By item, of the last run, delays included. Only of leaves, and only where <see cref="HasDates"/>.</summary>
    public ReadOnlySpan<Instant> Finish => _dates.Finish.AsSpan(0, _network.ItemCount);

    /// <summary>All that the last run found, and what binds it.</summary>
    public Bindings Bindings() => new(_network, _dates);

    /// <summary>False for groups, for loops and what waits for them, and where people or calendars have no time left for a task.</summary>
    public bool HasDates(int item) => _network.Leaves[item] is not null && _dates.IsKnown(item);

    /// <summary>Early dates: each task as if its people had only this task.</summary>
    /// <param name="minutes">By item: working minutes ahead (effort or duration), calendar minutes of <c>elapsed</c> leaves; -1 for the plan's own.</param>
    /// <param name="delays">By item: working minutes of the task's calendar lost behind its own work with its people free, or won (negative); empty for none.</param>
    /// <param name="projectDelays">By project: the same behind its last task; empty for none.</param>
    public void Forward(ReadOnlySpan<long> minutes, ReadOnlySpan<long> delays = default, ReadOnlySpan<long> projectDelays = default, CancellationToken cancel = default)
    {
        Take(minutes, delays, projectDelays);
        _dates = ForwardPass.Run(_steps, cancel);
    }

    /// <summary>Scheduled dates: with everybody's other work.</summary>
    /// <param name="minutes">As for <see cref="Forward"/>.</param>
    /// <param name="delays">As for <see cref="Forward"/>.</param>
    /// <param name="order">By item: among leaves of one priority the least that could start goes first, then the id; empty for least late start of the plan.</param>
    /// <param name="projectDelays">As for <see cref="Forward"/>.</param>
    public void Serial(
        ReadOnlySpan<long> minutes,
        ReadOnlySpan<long> delays = default,
        ReadOnlySpan<long> order = default,
        ReadOnlySpan<long> projectDelays = default,
        CancellationToken cancel = default)
    {
        Take(minutes, delays, projectDelays);
        var early = ForwardPass.Run(_steps, cancel);
        var serialOrder = order.IsEmpty ? _passes.Order : SerialOrder.Of(_steps, order);
        _appointments = Appointments.Of(_network, early, _appointments);
        _dates = SerialPass.Run(_steps, early, _passes.Asked, serialOrder, _appointments, cancel);
    }

    private void Take(ReadOnlySpan<long> minutes, ReadOnlySpan<long> delays, ReadOnlySpan<long> projectDelays)
    {
        if (projectDelays.IsEmpty) Array.Clear(_network.ProjectDelays);
        else projectDelays.CopyTo(_network.ProjectDelays);
        for (var item = 0; item < _minutes.Length; item++)
        {
            if (_network.Leaves[item] is not { IsDone: false, IsDropped: false } leaf) continue;
            leaf.DelayMinutes = delays.IsEmpty || leaf.IsRepeated ? 0 : delays[item];
            if (leaf.Kind == LeafKind.Elapsed)
            {
                leaf.TakeElapsed(minutes[item] < 0 ? null : minutes[item]);
                continue;
            }

            leaf.TakeMinutes(minutes[item] < 0 ? Math.Max(0, _minutes[item]) : minutes[item]);
        }
    }

    private static long MinutesOf(Leaf? leaf) =>
        leaf is { IsDone: false, IsDropped: false, Kind: LeafKind.Effort or LeafKind.Duration } ? leaf.RemainingMinutes : -1;
}
