using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>The people and equipment that activities hold, as lanes of words, less what pinned work holds of them.</summary>
internal sealed class CompactResources
{
    private readonly Network _network;
    private readonly PassDates _dates;
    private readonly CompactNodes _nodes;
    private readonly int[] _laneOf;
    private readonly List<int> _resources = [];
    private readonly List<(int Lane, Instant From, Instant To, long Demand)> _pinned = [];

    public CompactResources(Network network, PassDates dates, CompactNodes nodes)
    {
        _network = network;
        _dates = dates;
        _nodes = nodes;
        _laneOf = new int[network.Resources.All.Length];
        Array.Fill(_laneOf, -1);
        foreach (var item in nodes.Items)
        {
            if (item < 0) continue;
            foreach (var hold in dates.Staff[item]!.Holds) Lane(hold.Resource);
        }

        for (var item = 0; item < network.ItemCount; item++)
        {
            if (network.Leaves[item] is { IsDropped: false } leaf && nodes.NodeOf(item) < 0 && dates.State[item] == PlaceState.Placed) Pin(leaf);
        }
    }

    public int Words => (_resources.Count + CompactHolds.LanesOfWord - 1) / CompactHolds.LanesOfWord;

    /// <summary>When pinned work begins and ends to hold what activities need.</summary>
    public IEnumerable<long> PinnedTimes(Func<Instant, long> timeOf) => _pinned.SelectMany(hold => new[] { timeOf(hold.From), timeOf(hold.To) });

    /// <returns>The holds, and whether they are exact: demands that have no common measure are rounded up.</returns>
    public (CompactHolds Holds, bool AreExact) Holds(Func<Instant, long> timeOf, long unit, int steps)
    {
        var units = Measures(out var areExact);
        var first = new int[_nodes.Count + 1];
        var words = new List<int>();
        var amounts = new List<ulong>();
        var demands = new SortedDictionary<int, ulong>();
        for (var node = 0; node < _nodes.Count; node++)
        {
            demands.Clear();
            foreach (var hold in _nodes.Items[node] is >= 0 and var item ? _dates.Staff[item]!.Holds : [])
            {
                var lane = _laneOf[hold.Resource];
                var amount = (ulong)((hold.Demand + units[lane] - 1) / units[lane]) << (16 * (lane % CompactHolds.LanesOfWord));
                if (amount > 0) demands[lane / CompactHolds.LanesOfWord] = demands.GetValueOrDefault(lane / CompactHolds.LanesOfWord) + amount;
            }

            words.AddRange(demands.Keys);
            amounts.AddRange(demands.Values);
            first[node + 1] = words.Count;
        }

        var capacities = new int[Words * CompactHolds.LanesOfWord];
        for (var lane = 0; lane < _resources.Count; lane++) capacities[lane] = (int)(CapacityOf(lane) / units[lane]);
        var free = Free(capacities, units, timeOf, unit, steps);
        return (new CompactHolds { First = first, Words = [.. words], Amounts = [.. amounts], Free = free, Capacities = capacities }, areExact);
    }

    private int Lane(int resource)
    {
        if (_laneOf[resource] >= 0) return _laneOf[resource];
        _resources.Add(resource);
        return _laneOf[resource] = _resources.Count - 1;
    }

    private void Pin(Leaf leaf)
    {
        foreach (var hold in _dates.Staff[leaf.Index]!.Holds)
        {
            if (_laneOf[hold.Resource] is not (>= 0 and var lane)) continue;
            if (_dates.Occurrences[leaf.Index] is { } occurrences)
            {
                foreach (var (from, to) in occurrences) _pinned.Add((lane, from, to, hold.Demand));
                continue;
            }

            var start = _dates.Start[leaf.Index];
            _pinned.Add((lane, leaf.IsDoing ? Instant.Max(start, _network.AsOf) : start, _dates.Finish[leaf.Index], hold.Demand));
        }
    }

    private long CapacityOf(int lane)
    {
        var resource = _network.Resources.All[_resources[lane]];
        return resource.ResourceKind == ResourceKind.Equipment ? _network.Resources.UnitsOf(_resources[lane]) : Staffing.WholePerson;
    }

    /// <summary>By lane the greatest common measure of all that is asked for, made so great that the capacity fits into its bits.</summary>
    private long[] Measures(out bool areExact)
    {
        var measures = new long[_resources.Count];
        areExact = true;
        foreach (var item in _nodes.Items)
        {
            if (item < 0) continue;
            foreach (var hold in _dates.Staff[item]!.Holds) Take(_laneOf[hold.Resource], hold.Demand);
        }

        foreach (var hold in _pinned) Take(hold.Lane, hold.Demand);
        for (var lane = 0; lane < measures.Length; lane++)
        {
            var least = (CapacityOf(lane) / CompactHolds.MostOfLane) + 1;
            measures[lane] = Math.Max(1, measures[lane]);
            if (measures[lane] >= least) continue;
            measures[lane] = least;
            areExact = false;
        }

        return measures;

        void Take(int lane, long demand)
        {
            var (one, other) = (measures[lane], demand);
            while (other != 0) (one, other) = (other, one % other);
            measures[lane] = one;
        }
    }

    private ulong[][] Free(int[] capacities, long[] units, Func<Instant, long> timeOf, long unit, int steps)
    {
        var left = new Dictionary<int, int[]>();
        foreach (var (lane, from, to, demand) in _pinned)
        {
            if (!left.TryGetValue(lane, out var times))
            {
                left[lane] = times = new int[steps];
                Array.Fill(times, capacities[lane]);
            }

            var end = Math.Min(steps, (timeOf(to) + unit - 1) / unit);
            var held = (int)((demand + units[lane] - 1) / units[lane]);
            for (var time = timeOf(from) / unit; time < end; time++) times[time] = Math.Max(0, times[time] - held);
        }

        var free = new ulong[Words][];
        for (var word = 0; word < free.Length; word++)
        {
            free[word] = new ulong[steps];
            for (var time = 0; time < steps; time++)
            {
                var value = CompactHolds.Guards;
                for (var lane = word * CompactHolds.LanesOfWord; lane < (word + 1) * CompactHolds.LanesOfWord; lane++)
                    value |= (ulong)(left.TryGetValue(lane, out var times) ? times[time] : capacities[lane]) << (16 * (lane % CompactHolds.LanesOfWord));
                free[word][time] = value;
            }
        }

        return free;
    }
}
