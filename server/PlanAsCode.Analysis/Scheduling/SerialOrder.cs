namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Which of the nodes that could be placed next goes first.</summary>
internal sealed class SerialOrder
{
    private readonly long[] _lateStartOf;
    private readonly int[] _rankOf;
    private readonly int[] _priority;
    private readonly long[] _lateStart;
    private readonly int[] _rank;
    private readonly bool[] _reserves;

    private SerialOrder(StepOrder steps, long[] lateStartOf, int[] rankOf, Func<int, int> priorityOf)
    {
        var nodes = steps.Nodes;
        _lateStartOf = lateStartOf;
        _rankOf = rankOf;
        _priority = new int[nodes.Count];
        _lateStart = new long[nodes.Count];
        _rank = new int[nodes.Count];
        _reserves = new bool[nodes.Count];
        Array.Fill(_priority, -1);
        Array.Fill(_lateStart, long.MaxValue);
        Array.Fill(_rank, -1);
        for (var node = nodes.Count - 1; node >= 0; node--)
        {
            foreach (var next in nodes.Arcs[node]) _priority[node] = Math.Max(_priority[node], _priority[next]);
            foreach (var item in nodes.FollowersIn(node)) _priority[node] = Math.Max(_priority[node], priorityOf(item));
            if (nodes.StepOf(node) is >= 0 and var step) Take(steps.Network, step, node, nodes.IsMember(node), priorityOf);
        }
    }

    private SerialOrder(SerialOrder other, long[] places)
    {
        _lateStartOf = other._lateStartOf;
        _rankOf = other._rankOf;
        _priority = other._priority;
        _lateStart = places;
        _rank = other._rank;
        _reserves = other._reserves;
    }

    /// <param name="lateStart">By item: within a priority the least goes first.</param>
    public static SerialOrder Of(StepOrder steps, ReadOnlySpan<long> lateStart) =>
        new(steps, lateStart.ToArray(), RankById(steps.Network), item => steps.Network.Leaves[item]!.Priority);

    /// <summary>Placed as soon as it is known: spans, and late tasks whose place follows from others.</summary>
    public bool IsFree(int node) => _rank[node] < 0;

    /// <summary>The highest of its own priority and of those of all that wait for it: nothing is delayed by one of lower priority.</summary>
    public int PriorityOf(int node) => _priority[node];

    /// <summary>
    /// The earliest place of a late task that is more urgent than those it comes before: held in the order of its own priority,
    /// which it then need not lend to them.
    /// </summary>
    public bool Reserves(int node) => _reserves[node];

    /// <summary>The same late starts with other priorities of tasks.</summary>
    /// <param name="priorityOf">By item, as <see cref="Leaf.Priority"/>.</param>
    public SerialOrder WithPriorities(StepOrder steps, Func<int, int> priorityOf) => new(steps, _lateStartOf, _rankOf, priorityOf);

    /// <summary>The same priorities, and within one priority the given places instead of late starts.</summary>
    /// <param name="places">By node, the least first.</param>
    public SerialOrder WithPlaces(long[] places) => new(this, places);

    /// <summary>The least goes first.</summary>
    public (int, long, int) KeyOf(int node) => (-_priority[node], _lateStart[node], _rank[node]);

    private void Take(Network network, int step, int node, bool isMember, Func<int, int> priorityOf)
    {
        var kind = StepGraph.KindOf(network, step);
        if (kind is not (StepKind.Place or StepKind.Earliest)) return;
        var item = step % network.Count;
        var leaf = network.Leaves[item]!;
        var isBehind = leaf.IsLate && !isMember && HasTasksBefore(network, item);
        if (kind == StepKind.Place)
        {
            if (!isBehind) _priority[node] = Math.Max(_priority[node], priorityOf(item));
            if (!leaf.IsTodo || isBehind) return;
        }
        else
        {
            if (!isBehind || priorityOf(item) <= _priority[node]) return;
            _priority[node] = priorityOf(item);
            _reserves[node] = true;
        }

        _lateStart[node] = _lateStartOf[item];
        _rank[node] = _rankOf[item];
    }

    /// <summary>Such a task was reserved with the one it comes before, and gets its place right behind it.</summary>
    private static bool HasTasksBefore(Network network, int leaf)
    {
        foreach (var number in network.Outgoing[leaf])
        {
            if (network.Links[number].IsLate) return true;
        }

        return false;
    }

    private static int[] RankById(Network network)
    {
        var paths = new string[network.ItemCount];
        var items = new int[network.ItemCount];
        for (var i = 0; i < items.Length; i++) (paths[i], items[i]) = (network.Items[i].Path, i);
        Array.Sort(paths, items, IdOrder.Instance);
        var ranks = new int[items.Length];
        for (var i = 0; i < items.Length; i++) ranks[items[i]] = i;
        return ranks;
    }
}
