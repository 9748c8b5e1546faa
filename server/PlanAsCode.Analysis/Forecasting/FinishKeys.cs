using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>
/// From a run's dates to the minute by whose day a finish is shown: the last minute worked, of a milestone its instant (or
/// the minute before, where it stands at midnight behind what it ends), of groups and projects the latest in them.
/// </summary>
internal sealed class FinishKeys
{
    private readonly Network _network;
    private readonly bool[] _counts;
    private readonly int[] _leaves;
    private readonly bool[] _isPoint;
    private readonly bool[] _isOwn;
    private readonly bool[] _isBegun;
    private readonly ProjectEnd[] _projectEnds;

    public FinishKeys(ForecastSetup setup)
    {
        _network = setup.Network;
        _counts = new bool[_network.ItemCount];
        _isPoint = new bool[_network.ItemCount];
        _isOwn = new bool[_network.Count];
        _isBegun = new bool[_network.ItemCount];
        for (var item = 0; item < _network.ItemCount; item++)
        {
            if (_network.Leaves[item] is not { } leaf) continue;
            _counts[item] = setup.Planned.IsKnown(item) && !leaf.IsDropped;
            _isPoint[item] = leaf.IsInstant;
            _isBegun[item] = leaf.IsDoing && (leaf.Kind == LeafKind.Elapsed || leaf.RemainingMinutes > 0);
        }

        var position = setup.Passes.Steps.Position;
        _leaves = [.. Enumerable.Range(0, _network.ItemCount).Where(item => _counts[item]).OrderBy(item => position[item])];
        for (var item = _network.ItemCount - 1; item >= 0; item--)
        {
            _isOwn[item] |= _counts[item] && _network.WeightOf(item) == SpanWeight.Own;
            if (_network.Parent[item] is >= 0 and var parent) _isOwn[parent] |= _isOwn[item];
        }

        _projectEnds = [.. Enumerable.Range(_network.ItemCount, _network.Projects.Length)
            .Select(project => ProjectEnd.Of(_network, project, Counts, setup.Calendars.Of(_network.CalendarOf[project])))];
    }

    /// <summary>Of a leaf: it has dates in the plan and is not dropped.</summary>
    public bool Counts(int leaf) => _counts[leaf];

    /// <summary>It is, or holds, a leaf that counts.</summary>
    public bool HasDates(int entity) => _network.IsSpan(entity) ? _network.LeavesOf(entity).Any(Counts) : _counts[entity];

    public bool IsPoint(int item) => _isPoint[item];

    /// <param name="keys">By item and project; -1 where nothing in it has dates.</param>
    public void Fill(RunDraws draws, RunDates dates, long[] keys)
    {
        Array.Fill(keys, -1);
        // In order of links: a milestone is shown by what it ends.
        foreach (var leaf in _leaves) keys[leaf] = KeyOf(leaf, draws, dates, keys);
        for (var item = _network.ItemCount - 1; item >= 0; item--)
        {
            if (_network.Parent[item] is >= 0 and var parent && Prolongs(item, parent)) keys[parent] = Math.Max(keys[parent], keys[item]);
        }

        if (!draws.HasDelays) return;
        for (var project = 0; project < _projectEnds.Length; project++)
        {
            ref var key = ref keys[_network.ItemCount + project];
            if (draws.ProjectDelays[project] is var delay and not 0 && key is >= 0 and < CompactCalendar.Never) key = _projectEnds[project].Key(dates, delay, key);
        }
    }

    private long KeyOf(int item, RunDraws draws, RunDates dates, long[] keys)
    {
        var finish = dates.Finish[item];
        if (finish >= CompactCalendar.Never) return CompactCalendar.Never;
        // What is left of begun work can be won, or drawn as nothing, but only as-of, not the day before.
        if (finish <= _network.AsOf.Minutes && _isBegun[item] && (draws.Ahead[item] == 0 || (draws.HasDelays && draws.LeafDelays[item] < 0))) return _network.AsOf.Minutes;
        if (dates.Start[item] < finish) return finish - 1;
        return finish % Instant.MinutesPerDay == 0 && finish > 0 && EndsADay(item, finish, dates, keys) ? finish - 1 : finish;
    }

    /// <summary>Of a point at midnight: it stands at the end of what it follows, or of a given day (as <see cref="ShownDates"/>).</summary>
    private bool EndsADay(int item, long at, RunDates dates, long[] keys)
    {
        var leaf = _network.Leaves[item]!;
        if (leaf.Finished?.Minutes == at || leaf.FinishTarget?.Minutes == at) return true;
        for (var holder = item; holder >= 0; holder = _network.Parent[holder])
        {
            foreach (var number in _network.Incoming[holder])
            {
                var link = _network.Links[number];
                if (link is not { FromFinish: true, Lag: 0 } || dates.Finish[link.From] != at) continue;
                return (_network.IsSpan(link.From) ? LastIn(link.From, keys) : keys[link.From]) < at;
            }
        }

        return false;
    }

    private long LastIn(int span, long[] keys)
    {
        var last = -1L;
        foreach (var leaf in _network.LeavesOf(span))
        {
            if (_network.WeightOf(leaf) == _network.WeightOf(span)) last = Math.Max(last, keys[leaf]);
        }

        return last;
    }

    /// <summary>A meeting that repeats does not prolong what it stands in, unless there is nothing else in it.</summary>
    private bool Prolongs(int item, int parent) => _isOwn[item] || !_isOwn[parent];
}
