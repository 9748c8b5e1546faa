using System.Numerics;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>From a network and the schedule of its written order to a <see cref="CompactPlan"/>.</summary>
internal sealed class CompactPlanReading
{
    /// <summary>Above so many words of free capacity a coarser unit of time is taken.</summary>
    private const long MostCells = 1 << 20;

    private readonly SchedulePasses _passes;
    private readonly Network _network;
    private readonly PassDates _dates;
    private readonly CompactNodes _nodes;
    private readonly WorkingCalendar _axis;
    private readonly long _origin;
    private readonly long[] _durations;
    private readonly long[] _heads;
    private readonly List<(int From, int To, long Gap)> _arcs = [];
    private bool _isExact;

    private CompactPlanReading(SchedulePasses passes)
    {
        _passes = passes;
        _network = passes.Network;
        _dates = passes.Dates;
        _nodes = CompactNodes.Of(passes);
        _axis = _nodes.CommonCalendar();
        _origin = Origin();
        _durations = new long[_nodes.Count];
        _heads = new long[_nodes.Count];
        _isExact = _nodes.AreExact;
    }

    public static CompactPlan Read(SchedulePasses passes)
    {
        var reading = new CompactPlanReading(passes);
        reading.ReadActivities();
        reading.ReadSpans();
        reading.ReadLinks();
        return reading.Finish();
    }

    private long Origin()
    {
        var first = Times.End;
        foreach (var item in _nodes.Items)
        {
            if (item >= 0 && !_network.Leaves[item]!.IsDropped) first = Instant.Min(first, _network.Leaves[item]!.NotBefore);
        }

        return _axis.MinutesBefore(first);
    }

    private long TimeOf(Instant at) => Math.Max(0, _axis.MinutesBefore(at) - _origin);

    private void ReadActivities()
    {
        var durations = new CompactDurations(_network, _dates, _axis, _origin);
        for (var node = 0; node < _nodes.Count; node++)
        {
            if (_nodes.Items[node] is not (>= 0 and var item)) continue;
            var leaf = _network.Leaves[item]!;
            if (!leaf.IsDropped) _heads[node] = TimeOf(leaf.NotBefore);
            (_durations[node], var isExact) = durations.Of(leaf);
            _isExact &= isExact;
        }
    }

    /// <summary>Arcs from what stands in a group to its end, and from its gate to what stands in it.</summary>
    private void ReadSpans()
    {
        for (var entity = 0; entity < _network.Count; entity++)
        {
            var (gate, end) = (_nodes.GateOf(entity), _nodes.EndOf(entity));
            if (gate < 0 && end < 0) continue;
            var isEmpty = true;
            foreach (var leaf in _network.LeavesOf(entity))
            {
                var node = _nodes.NodeOf(leaf);
                if (gate >= 0 && node >= 0) _arcs.Add((gate, node, 0));
                if (_network.Leaves[leaf]!.IsDropped) continue;
                isEmpty = false;
                _isExact &= !_network.Leaves[leaf]!.IsRepeated;
                if (end < 0) continue;
                if (node >= 0) _arcs.Add((node, end, _durations[node]));
                else if (_dates.IsKnown(leaf)) _heads[end] = Math.Max(_heads[end], TimeOf(_dates.Finish[leaf]));
            }

            _isExact &= !isEmpty;
        }
    }

    private void ReadLinks()
    {
        foreach (var link in _network.Links)
        {
            var to = _network.IsSpan(link.To) ? _nodes.GateOf(link.To) : _nodes.NodeOf(link.To);
            if (to < 0)
            {
                // Work in hand may be moved by links to its finish.
                _isExact &= link.BindsStart || _network.IsSpan(link.To) || (_nodes.NodeOf(link.From) < 0 && !_network.IsSpan(link.From));
                continue;
            }

            var calendar = _network.CalendarOf[link.To];
            var from = _network.IsSpan(link.From) ? _nodes.EndOf(link.From) : _nodes.NodeOf(link.From);
            if (from < 0) BindToPinned(link, to, calendar);
            else Bind(link, from, to, calendar);
        }
    }

    private void BindToPinned(NetworkLink link, int to, WorkingCalendar calendar)
    {
        if (_network.IsSpan(link.From)) _isExact = false;
        if (!_dates.IsKnown(link.From)) return;
        var bound = TimeOf(link.Bound(link.FromFinish ? _dates.Finish[link.From] : _dates.Start[link.From], calendar));
        _heads[to] = Math.Max(_heads[to], link.BindsStart ? bound : bound - _durations[to]);
    }

    private void Bind(NetworkLink link, int from, int to, WorkingCalendar calendar)
    {
        _isExact &= link.Lag == 0 || (!link.IsElapsed && calendar == _axis);
        var lag = link.IsElapsed ? link.Lag * _axis.MinutesPerWeek / (7 * Instant.MinutesPerDay) : link.Lag;
        var gap = lag + (link.FromFinish ? _durations[from] : 0) - (link.BindsStart ? 0 : _durations[to]);
        _arcs.Add((from, to, gap));
    }

    private CompactPlan Finish()
    {
        var resources = new CompactResources(_network, _dates, _nodes);
        var aims = Aims();
        var horizon = Horizon(aims);
        var unit = UnitOf(resources.PinnedTimes(TimeOf));
        var cells = horizon / unit * Math.Max(1, resources.Words);
        if (cells > MostCells)
        {
            unit = (horizon * Math.Max(1, resources.Words) / MostCells) + 1;
            _isExact = false;
        }

        var steps = (int)(horizon / unit) + 2;
        var (holds, fits) = resources.Holds(TimeOf, unit, steps);
        return new CompactPlan
        {
            Items = _nodes.Items,
            Durations = Array.ConvertAll(_durations, minutes => (int)((minutes + unit - 1) / unit)),
            Heads = Array.ConvertAll(_heads, minutes => (int)Math.Min(steps, (minutes + unit - 1) / unit)),
            Classes = _nodes.Classes(_arcs),
            Projects = _nodes.Projects(),
            Limits = Limits(unit),
            Before = CompactArcs.Of(_nodes.Count, [.. _arcs.Select(arc => (arc.To, arc.From, GapIn(arc.Gap, unit)))]),
            After = CompactArcs.Of(_nodes.Count, [.. _arcs.Select(arc => (arc.From, arc.To, GapIn(arc.Gap, unit)))]),
            Holds = holds,
            Aims = Array.ConvertAll(aims, aim => new ProjectAim(aim.Weight, (int)((aim.Pinned + unit - 1) / unit), (int)((aim.Limit + unit - 1) / unit))),
            Horizon = steps,
            IsExact = _isExact && fits,
            Axis = _axis,
            Origin = _origin,
            Unit = unit,
        };
    }

    private static int GapIn(long minutes, long unit) => (int)(minutes >= 0 ? (minutes + unit - 1) / unit : -(-minutes / unit));

    private (int Weight, long Pinned, long Limit)[] Aims()
    {
        var aims = new (int Weight, long Pinned, long Limit)[_network.Projects.Length];
        for (var project = 0; project < aims.Length; project++) aims[project].Weight = Math.Max(1, _network.Projects[project].Priority);
        for (var item = 0; item < _network.ItemCount; item++)
        {
            if (_network.Leaves[item] is not { IsDropped: false, IsRepeated: false } leaf || !_dates.IsKnown(item)) continue;
            ref var aim = ref aims[leaf.Project];
            var finish = TimeOf(_dates.Finish[item]);
            aim.Limit = Math.Max(aim.Limit, finish);
            if (_nodes.NodeOf(item) < 0) aim.Pinned = Math.Max(aim.Pinned, finish);
        }

        return aims;
    }

    private int[] Limits(long unit)
    {
        var limits = new int[_nodes.Count];
        Array.Fill(limits, int.MaxValue);
        for (var node = 0; node < limits.Length; node++)
        {
            if (_nodes.Items[node] is not (>= 0 and var item) || _network.Leaves[item]!.LatestFinish is not { } latest) continue;
            limits[node] = (int)Math.Min(int.MaxValue, (TimeOf(Instant.Max(latest, _dates.Finish[item])) + unit - 1) / unit);
        }

        return limits;
    }

    /// <summary>Twice what the written order takes: lists that need more are not worth their time.</summary>
    private long Horizon((int Weight, long Pinned, long Limit)[] aims)
    {
        var most = aims.Length == 0 ? 0 : aims.Max(aim => aim.Limit);
        var longest = _durations.Length == 0 ? 0 : _durations.Max();
        var last = _heads.Length == 0 ? 0 : _heads.Max();
        var gap = _arcs.Count == 0 ? 0 : Math.Max(0, _arcs.Max(arc => arc.Gap));
        return (2 * Math.Max(most, last)) + longest + gap + 1;
    }

    /// <summary>The greatest unit in which all times are whole numbers.</summary>
    private long UnitOf(IEnumerable<long> pinned)
    {
        var unit = BigInteger.Zero;
        foreach (var minutes in _durations.Concat(_heads).Concat(_arcs.Select(arc => arc.Gap)).Concat(pinned))
        {
            if (unit.IsOne) break;
            unit = BigInteger.GreatestCommonDivisor(unit, minutes);
        }

        return unit.IsZero ? 1 : (long)unit;
    }
}
