namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// A late task that is put off leaves its earliest place to others. What was placed behind it moves up, in the order of placing, before
/// anything else may take the place: else a task of lower priority, placed after it, would.
/// </summary>
internal sealed class MovingUp
{
    /// <summary>On average: each move is for the better, so that all come to an end, but the end may be far.</summary>
    private const int TriesOfATask = 8;

    /// <summary>So many looks at what else somebody does cost as much as one try.</summary>
    private const int LooksOfATry = 64;

    private readonly Network _network;
    private readonly PlacingPass _pass;
    private readonly PassDates _dates;
    private readonly List<int> _placed = [];
    private readonly int[] _places;
    private readonly List<int>?[] _holders;
    private readonly SortedSet<int> _open = [];
    private long _left;

    public MovingUp(Network network, PlacingPass pass)
    {
        (_network, _pass, _dates) = (network, pass, pass.Dates);
        _places = new int[network.ItemCount];
        _holders = new List<int>[network.Resources.All.Length];
        _left = (long)LooksOfATry * TriesOfATask * network.ItemCount;
    }

    /// <summary>Once a leaf has its first place.</summary>
    public void Note(Leaf leaf)
    {
        if (leaf.IsLate || leaf.IsRepeated || !leaf.IsTodo || _places[leaf.Index] > 0 || _dates.State[leaf.Index] != PlaceState.Placed) return;
        _placed.Add(leaf.Index);
        _places[leaf.Index] = _placed.Count;
        foreach (var hold in _dates.Staff[leaf.Index]!.Holds) (_holders[hold.Resource] ??= []).Add(leaf.Index);
    }

    /// <summary>Until nothing moves any more.</summary>
    public void Run()
    {
        while (true)
        {
            TakeFreed();
            if (_open.Count == 0 || !Spend(LooksOfATry)) break;
            var place = _open.Min;
            _open.Remove(place);
            var leaf = _network.Leaves[_placed[place - 1]]!;
            var (start, finish) = (_dates.Start[leaf.Index], _dates.Finish[leaf.Index]);
            _pass.MoveEarly(leaf);
            if (_dates.Start[leaf.Index] != start || _dates.Finish[leaf.Index] != finish) Follow(leaf.Index);
        }

        _open.Clear();
    }

    /// <summary>Those that somebody who is free now kept from starting.</summary>
    private void TakeFreed()
    {
        foreach (var (staff, since) in _pass.Freed!)
        {
            foreach (var hold in staff.Holds)
            {
                if (_holders[hold.Resource] is not { } holders || !Spend(holders.Count)) continue;
                foreach (var item in holders)
                {
                    if (_dates.Reasons[item].Kind == StartReasonKind.ResourceBusy && _dates.Start[item] > since) _open.Add(_places[item]);
                }
            }
        }

        _pass.Freed.Clear();
    }

    /// <summary>Those that wait for what moved, or for a group of it.</summary>
    private void Follow(int item)
    {
        for (var holder = item; holder >= 0; holder = _network.Parent[holder])
        {
            if (_network.IsSpan(holder))
            {
                if (_dates.State[holder] != PlaceState.Placed || !Spend(_network.Children[holder].Length)) continue;
                _pass.Process(holder + _network.Count);
            }

            foreach (var number in _network.Outgoing[holder]) Open(_network.Links[number].To);
        }
    }

    private void Open(int entity)
    {
        var open = new Stack<int>([entity]);
        while (open.TryPop(out var next))
        {
            if (!_network.IsSpan(next))
            {
                if (_places[next] > 0) _open.Add(_places[next]);
                continue;
            }

            if (!Spend(1 + _network.Children[next].Length)) return;
            _pass.Process(next);
            foreach (var child in _network.Children[next]) open.Push(child);
        }
    }

    private bool Spend(int looks) => (_left -= looks) >= 0;
}
