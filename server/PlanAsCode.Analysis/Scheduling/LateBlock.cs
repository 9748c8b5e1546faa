using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Steps that wait for each other through <c>before</c>: a late task, one that follows it, and the task that both come before;
/// or a project planned backwards. All go to their earliest place, then from the end each as late as those behind it allow,
/// then what is not late itself follows again as early as it can.
/// </summary>
internal sealed class LateBlock(Network network, PlacingPass pass, int[] order)
{
    private readonly PassDates _dates = pass.Dates;

    public void Process(ReadOnlySpan<int> steps)
    {
        foreach (var step in Ordered(network, steps, order).Ordered) PlaceEarliest(step);
        Settle(steps);
    }

    /// <summary>Once all have their earliest places.</summary>
    public void Settle(ReadOnlySpan<int> steps)
    {
        var (ordered, guests) = Ordered(network, steps, order);
        for (var i = ordered.Count - 1; i >= 0; i--)
        {
            if (Leaf(ordered[i]) is not { } leaf || !_dates.IsKnown(leaf.Index) || !MayMove(leaf)) continue;
            if (!guests.Contains(ordered[i]) || KnowsAllBefore(leaf)) MoveLate(leaf);
        }

        foreach (var step in ordered) Follow(step);
        foreach (var guest in guests)
        {
            if (_dates.State[guest] == PlaceState.Placed) _dates.State[guest] = PlaceState.Reserved;
        }
    }

    public void PlaceEarliest(int step)
    {
        if (Leaf(step) is not { } leaf)
        {
            pass.Process(step);
            return;
        }

        pass.ReserveBefore(leaf.Index);
        if (_dates.State[leaf.Index] == PlaceState.Reserved) _dates.State[leaf.Index] = PlaceState.Placed;
        else if (_dates.State[leaf.Index] != PlaceState.Failed) pass.PlaceEarliest(leaf, PlaceState.Placed);
    }

    /// <summary>In order of links; guests are late tasks of which only the earliest dates belong to the block.</summary>
    public static (List<int> Ordered, HashSet<int> Guests) Ordered(Network network, ReadOnlySpan<int> steps, int[] order)
    {
        var ordered = new List<int>(steps.Length);
        var guests = new HashSet<int>();
        foreach (var step in steps)
        {
            var kind = StepGraph.KindOf(network, step);
            if (kind == StepKind.Earliest) guests.Add(step - network.Count);
            else if (kind is not (StepKind.Target or StepKind.None)) ordered.Add(step);
        }

        guests.ExceptWith(ordered);
        ordered.AddRange(guests);
        ordered.Sort((a, b) => order[a].CompareTo(order[b]));
        return (ordered, guests);
    }

    private bool KnowsAllBefore(Leaf leaf)
    {
        foreach (var number in network.Outgoing[leaf.Index])
        {
            if (network.Links[number].IsLate && !_dates.IsKnown(network.Links[number].To)) return false;
        }

        return true;
    }

    private Leaf? Leaf(int step) => StepGraph.KindOf(network, step) == StepKind.Place ? network.Leaves[step] : null;

    /// <summary>What a late task comes before keeps its place: it moves only for the task's earliest dates.</summary>
    private bool MayMove(Leaf leaf)
    {
        if (leaf.IsLate) return true;
        if ((!leaf.IsTodo && !leaf.IsDropped) || leaf.IsRepeated) return false;
        for (var holder = leaf.Index; holder >= 0; holder = network.Parent[holder])
        {
            foreach (var number in network.Incoming[holder])
            {
                if (network.Links[number].IsLate) return false;
            }
        }

        return true;
    }

    private void MoveLate(Leaf leaf)
    {
        Instant? start = null;
        var end = leaf.FinishTarget;
        var reason = new Reason(end is null ? StartReasonKind.AsLateAsPossible : StartReasonKind.Constraint, -1, -1, end);
        for (var holder = leaf.Index; holder >= 0; holder = network.Parent[holder])
        {
            foreach (var number in network.Outgoing[holder])
            {
                foreach (var link in ToLeaves(network.Links[number])) LateLimits.Tighten(network, _dates, link, ref start, ref end, ref reason);
            }
        }

        if (start is not null || end is not null) pass.MoveLate(leaf, new LateLimits(start, end, reason));
    }

    /// <summary>The dates of a span are not up to date while its leaves move.</summary>
    private IEnumerable<NetworkLink> ToLeaves(NetworkLink link) =>
        network.IsSpan(link.To) ? network.LeavesOf(link.To).Select(leaf => link with { To = leaf }) : [link];

    private void Follow(int step)
    {
        if (Leaf(step) is not { } leaf)
        {
            pass.Process(step);
            return;
        }

        if (!leaf.IsLate && _dates.IsKnown(leaf.Index) && MayMove(leaf)) pass.MoveEarly(leaf);
    }
}
