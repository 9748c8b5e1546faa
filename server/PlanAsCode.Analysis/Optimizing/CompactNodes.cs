using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// The activities of a <see cref="CompactPlan"/>: tasks that the serial pass is free to move, and gates and ends of groups that
/// links lead to or from, in the order of links.
/// </summary>
internal sealed class CompactNodes
{
    private readonly SchedulePasses _passes;
    private readonly Network _network;
    private readonly int[] _nodeOf;
    private readonly int[] _gateOf;
    private readonly int[] _endOf;

    private CompactNodes(SchedulePasses passes)
    {
        _passes = passes;
        _network = passes.Network;
        _nodeOf = Filled(_network.Count);
        _gateOf = Filled(_network.Count);
        _endOf = Filled(_network.Count);
        AreExact = true;
        var steps = new List<int>();
        for (var item = 0; item < _network.ItemCount; item++)
        {
            if (_network.Leaves[item] is { } leaf && IsFree(leaf) && passes.Dates.State[item] == PlaceState.Placed) steps.Add(item);
        }

        foreach (var link in _network.Links) AddSpans(link, steps);
        var order = steps.ToArray();
        Array.Sort(order, (a, b) => (passes.Steps.Position[a], a).CompareTo((passes.Steps.Position[b], b)));
        Items = new int[order.Length];
        for (var node = 0; node < order.Length; node++) Number(node, order[node]);
    }

    /// <summary>By activity: its item, or -1.</summary>
    public int[] Items { get; }

    public int Count => Items.Length;

    /// <summary>False where something cannot be said with activities and gaps alone.</summary>
    public bool AreExact { get; private set; }

    public static CompactNodes Of(SchedulePasses passes) => new(passes);

    public int NodeOf(int item) => _nodeOf[item];

    public int GateOf(int span) => _gateOf[span];

    public int EndOf(int span) => _endOf[span];

    /// <summary>The calendar by which most activities work.</summary>
    public WorkingCalendar CommonCalendar()
    {
        var counts = new Dictionary<WorkingCalendar, int>();
        foreach (var item in Items)
        {
            if (item < 0 || _network.Leaves[item]!.IsInstant) continue;
            var calendar = _network.Leaves[item]!.Calendar;
            counts[calendar] = counts.GetValueOrDefault(calendar) + 1;
        }

        return counts.Count == 0 ? _network.Calendars.Workspace : counts.MaxBy(pair => pair.Value).Key;
    }

    /// <summary>By activity its place among the inherited priorities, the highest 0; gates and ends go with what waits for them.</summary>
    public int[] Classes(IEnumerable<(int From, int To, long Gap)> arcs)
    {
        var priorities = new int[Count];
        for (var node = 0; node < Count; node++)
            priorities[node] = Items[node] < 0 ? -1 : _passes.Order.PriorityOf(_passes.Steps.Nodes.Of[Items[node]]);
        foreach (var (from, to, _) in arcs.OrderByDescending(arc => arc.From)) priorities[from] = Math.Max(priorities[from], priorities[to]);
        var ranks = priorities.Distinct().OrderDescending().Select((priority, rank) => (priority, rank)).ToDictionary(pair => pair.priority, pair => pair.rank);
        return Array.ConvertAll(priorities, priority => ranks[priority]);
    }

    public int[] Projects() => Array.ConvertAll(Items, item => item < 0 || _network.Leaves[item]!.IsDropped ? -1 : _network.Leaves[item]!.Project);

    private static bool IsFree(Leaf leaf) => leaf.IsDropped || (leaf.IsTodo && !leaf.IsRepeated);

    private void AddSpans(NetworkLink link, List<int> steps)
    {
        if (link.IsLate) AreExact = false;
        if (_network.IsSpan(link.To) && _gateOf[link.To] < 0)
        {
            _gateOf[link.To] = 0;
            steps.Add(link.To);
        }

        if (!_network.IsSpan(link.From)) return;
        if (!link.FromFinish) AreExact = false;
        if (_endOf[link.From] >= 0) return;
        _endOf[link.From] = 0;
        steps.Add((2 * _network.Count) + link.From);
    }

    private void Number(int node, int step)
    {
        var entity = step % _network.Count;
        var isItem = step < _network.Count && !_network.IsSpan(entity);
        Items[node] = isItem ? entity : -1;
        if (isItem)
        {
            _nodeOf[entity] = node;
            if (_network.Leaves[entity]!.IsLate) AreExact = false;
        }
        else if (step < _network.Count) _gateOf[entity] = node;
        else _endOf[entity] = node;
    }

    private static int[] Filled(int count)
    {
        var array = new int[count];
        Array.Fill(array, -1);
        return array;
    }
}
