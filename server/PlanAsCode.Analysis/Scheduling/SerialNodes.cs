namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// What the serial pass places one after the other: each step alone. Of steps that wait for each other (<see cref="LateBlock"/>)
/// each has a node for its earliest place, in the order of links, and one more behind them settles all; so that a task
/// of a block is placed by its own priority, not by that of the most urgent in it.
/// </summary>
internal sealed class SerialNodes
{
    private readonly StrongComponents _units;
    private readonly List<int> _steps = [];
    private readonly List<int> _blocks = [];
    private readonly Dictionary<int, int> _ends = [];
    private readonly Dictionary<int, int[]> _followers = [];
    private readonly int[] _waits;

    /// <param name="network">Not kept: the nodes outlive the text it was read from.</param>
    public SerialNodes(Network network, StepGraph graph, StrongComponents units, int[] position)
    {
        _units = units;
        Of = new int[graph.Arcs.Count];
        for (var unit = 0; unit < units.Count; unit++)
        {
            if (units[unit].Length == 1) Add(units[unit][0], -1);
            else AddBlock(network, unit, position);
        }

        var arcs = new List<(int From, int To)>();
        for (var step = 0; step < graph.Arcs.Count; step++)
        {
            foreach (var next in graph.Arcs[step]) AddArc(network, step, next, arcs);
        }

        for (var node = 0; node < Count; node++)
        {
            if (IsMember(node)) arcs.Add((node, _ends[_blocks[node]]));
        }

        Arcs = ArcTable.Of(Count, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(arcs));
        _waits = new int[Count];
        foreach (var (_, to) in arcs) _waits[to]++;
    }

    public int Count => _steps.Count;

    /// <summary>By step its node; of a block's steps those of their earliest places.</summary>
    public int[] Of { get; }

    /// <summary>What waits for a node: higher numbers.</summary>
    public ArcTable Arcs { get; }

    /// <summary>By node, how many arcs lead to it.</summary>
    public int[] Waits() => [.. _waits];

    /// <summary>The step of a node; -1 of one that settles a block.</summary>
    public int StepOf(int node) => _steps[node];

    /// <summary>The block that a node settles, among the units; -1 of others.</summary>
    public int BlockOf(int node) => _steps[node] < 0 ? _blocks[node] : -1;

    /// <summary>Whether a node is the earliest place of a step in a block.</summary>
    public bool IsMember(int node) => _steps[node] >= 0 && _blocks[node] >= 0;

    /// <summary>
    /// Of a node that settles a block the tasks that cannot begin before late ones of it have their place: these wait for all
    /// in the block. Other late tasks hold their earliest place by their own priority, and lend it to none that they come before.
    /// </summary>
    public ReadOnlySpan<int> FollowersIn(int node) => _followers.TryGetValue(node, out var items) ? items : [];

    private void Add(int step, int block)
    {
        if (step >= 0) Of[step] = Count;
        _steps.Add(step);
        _blocks.Add(block);
    }

    private void AddBlock(Network network, int unit, int[] position)
    {
        var (ordered, guests) = LateBlock.Ordered(network, _units[unit], position);
        foreach (var step in ordered)
        {
            // Of a guest only the earliest place is in the block; its own step stands behind it.
            if (guests.Contains(step)) Of[network.Count + step] = Count;
            Add(step, unit);
        }

        var followers = new List<int>();
        foreach (var step in _units[unit])
        {
            var item = step % network.Count;
            var kind = StepGraph.KindOf(network, step);
            if (kind == StepKind.Earliest || (kind == StepKind.Place && !network.Leaves[item]!.IsLate)) followers.Add(item);
            if (kind == StepKind.Earliest && !guests.Contains(item)) Of[step] = Of[item];
            else if (kind is StepKind.Target or StepKind.None) Of[step] = Count;
        }

        _ends[unit] = Count;
        _followers[Count] = [.. followers];
        Add(-1, unit);
    }

    private void AddArc(Network network, int step, int next, List<(int From, int To)> arcs)
    {
        var (from, to) = (_units.Of[step], _units.Of[next]);
        if (from != to)
        {
            arcs.Add((_blocks[Of[step]] >= 0 ? _ends[from] : Of[step], IsSettled(network, step, next) && _blocks[Of[next]] >= 0 ? _ends[to] : Of[next]));
            // A late task whose earliest dates are known before holds its earliest place ahead of what it comes before.
            if (StepGraph.KindOf(network, step) == StepKind.Earliest && step - network.Count != next && _units.Of[step - network.Count] == to)
                arcs.Add((Of[step - network.Count], Of[next]));
            return;
        }

        if (IsSettled(network, step, next) || Of[step] >= Of[next]) return;
        if (StepGraph.KindOf(network, step) != StepKind.Target && StepGraph.KindOf(network, next) != StepKind.Target) arcs.Add((Of[step], Of[next]));
    }

    /// <summary>Whether an arc binds not the earliest place of a late task, but how late it may be.</summary>
    private static bool IsSettled(Network network, int step, int next) =>
        next < network.Count && network.Leaves[next] is { IsLate: true } && step != next + network.Count;
}
