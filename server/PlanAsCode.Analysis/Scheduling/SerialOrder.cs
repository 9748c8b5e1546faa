namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Which of the units that could be placed next goes first.</summary>
internal sealed class SerialOrder
{
    private readonly int[] _priority;
    private readonly long[] _lateStart;
    private readonly int[] _rank;

    private SerialOrder(int units)
    {
        _priority = new int[units];
        _lateStart = new long[units];
        _rank = new int[units];
        Array.Fill(_priority, -1);
        Array.Fill(_lateStart, long.MaxValue);
        Array.Fill(_rank, -1);
    }

    private SerialOrder(int[] priority, long[] lateStart, int[] rank)
    {
        _priority = priority;
        _lateStart = lateStart;
        _rank = rank;
    }

    /// <param name="lateStart">By item: within a priority the least goes first.</param>
    public static SerialOrder Of(StepOrder steps, ReadOnlySpan<long> lateStart)
    {
        var order = new SerialOrder(steps.Units.Count);
        var ranks = RankById(steps.Network);
        for (var unit = steps.Units.Count - 1; unit >= 0; unit--)
        {
            foreach (var step in steps.Units[unit]) order.Take(steps, step, unit, lateStart, ranks);
        }

        return order;
    }

    /// <summary>Placed as soon as it is known: spans, and late tasks whose place follows from others.</summary>
    public bool IsFree(int unit) => _rank[unit] < 0;

    /// <summary>The highest of its own priority and of those of all that wait for it: nothing is delayed by one of lower priority.</summary>
    public int PriorityOf(int unit) => _priority[unit];

    /// <summary>The same late starts with other priorities of tasks.</summary>
    /// <param name="priorityOf">By item, as <see cref="Leaf.Priority"/>.</param>
    public SerialOrder WithPriorities(StepOrder steps, Func<int, int> priorityOf)
    {
        var priority = new int[_priority.Length];
        Array.Fill(priority, -1);
        for (var unit = priority.Length - 1; unit >= 0; unit--)
        {
            foreach (var step in steps.Units[unit])
            {
                foreach (var next in steps.Graph.Arcs[step]) priority[unit] = Math.Max(priority[unit], priority[steps.Units.Of[next]]);
                if (StepGraph.KindOf(steps.Network, step) == StepKind.Place) priority[unit] = Math.Max(priority[unit], priorityOf(step));
            }
        }

        return new SerialOrder(priority, _lateStart, _rank);
    }

    /// <summary>The same priorities, and within one priority the given places instead of late starts.</summary>
    /// <param name="places">By unit, the least first.</param>
    public SerialOrder WithPlaces(long[] places) => new(_priority, places, _rank);

    /// <summary>The least goes first.</summary>
    public (int, long, int) KeyOf(int unit) => (-_priority[unit], _lateStart[unit], _rank[unit]);

    private void Take(StepOrder steps, int step, int unit, ReadOnlySpan<long> lateStart, int[] ranks)
    {
        foreach (var next in steps.Graph.Arcs[step]) _priority[unit] = Math.Max(_priority[unit], _priority[steps.Units.Of[next]]);
        if (StepGraph.KindOf(steps.Network, step) != StepKind.Place) return;
        var leaf = steps.Network.Leaves[step]!;
        _priority[unit] = Math.Max(_priority[unit], leaf.Priority);
        if (!leaf.IsTodo || (leaf.IsLate && steps.Units[unit].Length == 1 && HasTasksBefore(steps.Network, step))) return;
        _lateStart[unit] = Math.Min(_lateStart[unit], lateStart[step]);
        _rank[unit] = _rank[unit] < 0 ? ranks[step] : Math.Min(_rank[unit], ranks[step]);
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
