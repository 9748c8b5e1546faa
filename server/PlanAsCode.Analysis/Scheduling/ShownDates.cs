namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// The days that people read: the first and the last day worked. A point in time shows its own day; at midnight that of what
/// it ends, where it stands at a predecessor's finish or at the end of a given day.
/// </summary>
internal sealed class ShownDates
{
    private readonly Network _network;
    private readonly PassDates _dates;
    private readonly DateOnly[] _points;
    private readonly Dictionary<int, DateOnly> _lastOf = [];

    public ShownDates(Network network, PassDates dates, int[] position)
    {
        _network = network;
        _dates = dates;
        _points = new DateOnly[network.ItemCount];
        var points = Enumerable.Range(0, network.ItemCount).Where(IsPoint).OrderBy(item => position[item]).ToList();
        foreach (var item in points) _points[item] = PointDate(network.Leaves[item]!);
    }

    public DateOnly Start(int leaf) => IsPoint(leaf) ? _points[leaf] : _dates.Start[leaf].Date;

    public DateOnly Finish(int leaf) => IsPoint(leaf) ? _points[leaf] : _dates.Finish[leaf].PlusMinutes(-1).Date;

    private bool IsPoint(int item) => _network.Leaves[item] is not null && _dates.IsKnown(item) && _dates.Start[item] == _dates.Finish[item];

    private DateOnly PointDate(Leaf leaf)
    {
        var at = _dates.Start[leaf.Index];
        if (at.MinuteOfDay != 0 || at.Minutes == 0) return at.Date;
        var endOfDay = at.PlusMinutes(-1).Date;
        if (at == leaf.Finished || at == leaf.FinishTarget) return endOfDay;
        for (var holder = leaf.Index; holder >= 0; holder = _network.Parent[holder])
        {
            foreach (var number in _network.Incoming[holder])
            {
                var link = _network.Links[number];
                if (link is not { FromFinish: true, Lag: 0 } || !_dates.IsKnown(link.From) || _dates.Finish[link.From] != at) continue;
                return _network.IsSpan(link.From) ? LastOf(link.From) : Finish(link.From);
            }
        }

        return at.Date;
    }

    private DateOnly LastOf(int span)
    {
        if (_lastOf.TryGetValue(span, out var known)) return known;
        var last = DateOnly.MinValue;
        foreach (var leaf in _network.LeavesOf(span))
        {
            if (_dates.IsKnown(leaf) && _network.WeightOf(leaf) == _network.WeightOf(span) && Finish(leaf) > last) last = Finish(leaf);
        }

        // All of it was shown before what waits for it.
        return _lastOf[span] = last;
    }
}
