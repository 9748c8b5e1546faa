using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Scheduled dates: one serial pass over all projects (the serial schedule generation scheme), in order of priority, least
/// late start and id. A task inherits the priority of what waits for it, so that nothing is delayed by one of lower priority.
/// </summary>
internal sealed class SerialPass
{
    /// <summary>A series that other work moves back is found anew once; of what is too early even then times are only left out.</summary>
    private const int MostRounds = 2;

    private readonly StepOrder _steps;
    private readonly Network _network;
    private readonly PassDates _early;
    private readonly PlacingPass _pass;
    private readonly LateBlock _block;
    private readonly long[] _asked;

    /// <summary>Null where no task is late.</summary>
    private readonly MovingUp? _up;

    private SerialPass(StepOrder steps, PassDates early, long[] asked, Appointments? appointments)
    {
        _steps = steps;
        _network = steps.Network;
        _early = early;
        var pool = _network.Resources;
        var timelines = new Timeline[pool.All.Length];
        for (var i = 0; i < timelines.Length; i++)
            timelines[i] = new Timeline(pool.All[i].ResourceKind == Model.Entities.ResourceKind.Equipment ? pool.UnitsOf(i) : Staffing.WholePerson);
        _asked = asked;
        var hasLate = Array.Exists(_network.Leaves, leaf => leaf is { IsLate: true });
        _pass = new PlacingPass(_network, steps.Position, new Placement(timelines), new Staffing(_network, sharesLimits: true, appointments)) { Ranking = Rank, Freed = hasLate ? [] : null };
        if (hasLate) _up = new MovingUp(_network, _pass);
        _block = new LateBlock(_network, _pass, steps.Position);
    }

    /// <param name="asked">By resource, what is asked of it: settles ties between candidates.</param>
    public static PassDates Run(StepOrder steps, PassDates early, long[] asked, SerialOrder order, CancellationToken cancel) =>
        Run(steps, early, asked, order, Appointments.Of(steps.Network, early), cancel);

    /// <param name="appointments">Of these early dates.</param>
    public static PassDates Run(StepOrder steps, PassDates early, long[] asked, SerialOrder order, Appointments? appointments, CancellationToken cancel)
    {
        for (var round = 1; ; round++)
        {
            var serial = new SerialPass(steps, early, asked, appointments);
            serial.Carry();
            serial.PlaceAll(order, cancel);
            var dates = serial._pass.Dates;
            if (dates.Later.Count == 0 || round == MostRounds) return dates;
            // Series that have to begin later leave their people free for others before, and have other days.
            early = early.WithLater(steps.Network, dates.Later);
            appointments = Appointments.Of(steps.Network, early);
        }
    }

    /// <summary>What is done, begun or repeated is booked first, and what has no logic dates gets no others.</summary>
    private void Carry()
    {
        var dates = _pass.Dates;
        for (var item = 0; item < _network.Count; item++)
        {
            if (_early.State[item] == PlaceState.Failed) dates.Fail(item, _early.WhyNot[item]!);
            if (item >= _network.ItemCount || _network.Leaves[item] is not { } leaf || !_early.IsKnown(item)) continue;
            if (leaf.IsTodo && _early.Occurrences[item] is null) continue;
            if (leaf.IsDropped) continue;
            var known = _early.Staff[item]!;
            dates.Occurrences[item] = _early.Occurrences[item];
            if (_early.Held.TryGetValue(item, out var held)) dates.Held[item] = held;
            var staff = _pass.Staffing.Again(leaf, leaf.IsDoing ? leaf.RemainingMinutes : leaf.Minutes, known);
            _pass.Set(leaf, staff, _early.Start[item], FinishOf(leaf, staff), PlaceState.Placed, _early.Reasons[item]);
        }
    }

    /// <summary>The logic finish; of begun work that meetings interrupt the later one that follows.</summary>
    private Instant FinishOf(Leaf leaf, Staff staff)
    {
        var finish = _early.WorkFinish[leaf.Index];
        if (_pass.Staffing.Appointments is not { } appointments || !leaf.IsDoing || leaf.Kind != LeafKind.Effort || leaf.RemainingMinutes == 0) return finish;
        if (!Array.Exists(staff.People, one => appointments.Has(one.Person))) return finish;
        return staff.Pace.Finish(Instant.Max(_network.AsOf, _early.Start[leaf.Index])) is { } later ? Instant.Max(finish, later) : finish;
    }

    private void PlaceAll(SerialOrder order, CancellationToken cancel)
    {
        var nodes = _steps.Nodes;
        var waits = nodes.Waits();
        var queue = new PriorityQueue<int, (int, long, int)>();
        var ready = new Stack<int>();
        for (var node = waits.Length - 1; node >= 0; node--)
        {
            if (waits[node] == 0) Release(node);
        }

        var done = 0;
        while (true)
        {
            if ((++done & 255) == 0) cancel.ThrowIfCancellationRequested();
            if (!ready.TryPop(out var node))
            {
                _up?.Run();
                if (!queue.TryDequeue(out node, out _)) break;
            }

            if (nodes.BlockOf(node) is >= 0 and var block) _block.Settle(_steps.Units[block]);
            else if (nodes.IsMember(node)) _block.PlaceEarliest(nodes.StepOf(node));
            else if (order.Reserves(node)) _pass.Reserve(nodes.StepOf(node) % _network.Count);
            else _pass.Process(nodes.StepOf(node));
            if (_up is not null && nodes.StepOf(node) is >= 0 and var step && StepGraph.KindOf(_network, step) == StepKind.Place) _up.Note(_network.Leaves[step]!);
            foreach (var next in nodes.Arcs[node])
            {
                if (--waits[next] == 0) Release(next);
            }
        }

        void Release(int node)
        {
            if (order.IsFree(node)) ready.Push(node);
            else queue.Enqueue(node, order.KeyOf(node));
        }
    }

    /// <summary>Among those who are free and there: earliest finish, then who is asked for less.</summary>
    private Rank? Rank(Staff staff, Bounds bounds)
    {
        if (_pass.Placement.Earliest(staff, bounds.Start, bounds.Finish) is not { } placed) return null;
        return new Rank(placed.Finish.Minutes, staff.Chosen.Length > 0 ? _asked[staff.Chosen[^1]] : 0, placed.Start);
    }

    /// <summary>By resource: what open tasks ask of it at their logic dates, in minutes of work.</summary>
    public static long[] Asked(Network network, PassDates early)
    {
        var asked = new long[network.Resources.All.Length];
        for (var item = 0; item < network.ItemCount; item++)
        {
            if (network.Leaves[item] is not { IsDone: false, IsDropped: false } leaf || early.Staff[item] is not { People.Length: > 0 } staff) continue;
            var each = leaf.Kind == LeafKind.Effort ? leaf.RemainingMinutes / staff.People.Length : leaf.RemainingMinutes;
            foreach (var (person, _) in staff.People) asked[person] += each;
        }

        return asked;
    }
}
