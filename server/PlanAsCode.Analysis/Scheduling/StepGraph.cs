namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// What has to be known before what. A leaf has the step Place; one that is done late also the step Earliest, which the tasks
/// it comes before wait for, while its place waits for theirs. A span has the steps Gate (its bounds for what stands in it),
/// Start and Finish.
/// </summary>
internal sealed class StepGraph
{
    private readonly Network _network;
    private readonly bool _splitsLate;
    private readonly bool[] _hasGate;
    private readonly bool[] _hasStart;
    private readonly bool[] _hasFinish;
    private readonly List<(int From, int To)> _arcs = [];

    /// <param name="splitsLate">False: a late leaf is one step, and its <c>before</c> a link like any other.</param>
    /// <param name="excluded">Items that take no part (cycles and what is behind them).</param>
    public StepGraph(Network network, bool splitsLate, bool[]? excluded = null)
    {
        _network = network;
        _splitsLate = splitsLate;
        _hasGate = new bool[network.Count];
        _hasStart = new bool[network.Count];
        _hasFinish = new bool[network.Count];
        FindSpanSteps();
        AddContainment();
        AddLinks(excluded);
        if (splitsLate) AddTargets();
        Arcs = ArcTable.Of((3 * network.Count) + 1 + network.Projects.Length, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_arcs));
    }

    private StepGraph(StepGraph other, Network network)
    {
        _network = network;
        _splitsLate = other._splitsLate;
        _hasGate = other._hasGate;
        _hasStart = other._hasStart;
        _hasFinish = other._hasFinish;
        _arcs = other._arcs;
        Arcs = other.Arcs;
    }

    public ArcTable Arcs { get; }

    public static StepKind KindOf(Network network, int step)
    {
        if (step >= 3 * network.Count) return StepKind.Target;
        var isSpan = network.IsSpan(step % network.Count);
        return (step / network.Count) switch
        {
            0 => isSpan ? StepKind.Gate : StepKind.Place,
            1 => isSpan ? StepKind.Start : StepKind.Earliest,
            _ => isSpan ? StepKind.Finish : StepKind.None,
        };
    }

    public int StartOf(int entity) => _network.IsSpan(entity) ? _network.Count + entity : entity;

    public int FinishOf(int entity) => _network.IsSpan(entity) ? (2 * _network.Count) + entity : entity;

    /// <summary>The same steps of a network that has the same items, links and late tasks.</summary>
    public StepGraph With(Network network) => new(this, network);

    private bool IsSplit(int entity) => _splitsLate && _network.Leaves[entity] is { IsLate: true };

    private int EarliestOf(int entity) => IsSplit(entity) ? _network.Count + entity : entity;

    private void FindSpanSteps()
    {
        foreach (var link in _network.Links)
        {
            if (_network.IsSpan(link.From)) (link.FromFinish ? _hasFinish : _hasStart)[link.From] = true;
            if (!_network.IsSpan(link.To)) continue;
            _hasGate[link.To] = true;
            if (link.IsLate) (link.BindsStart ? _hasStart : _hasFinish)[link.To] = true;
        }

        // Groups stand before what is in them; projects, which stand behind, first.
        for (var pass = 0; pass < _network.Count; pass++)
        {
            var entity = (pass + _network.ItemCount) % _network.Count;
            if (_network.Parent[entity] is not (>= 0 and var parent)) continue;
            if (!_network.IsSpan(entity)) continue;
            _hasGate[entity] |= _hasGate[parent];
            _hasStart[entity] |= _hasStart[parent];
            _hasFinish[entity] |= _hasFinish[parent];
        }
    }

    private void AddContainment()
    {
        for (var entity = 0; entity < _network.Count; entity++)
        {
            if (_network.IsSpan(entity) && _network.Children[entity].IsEmpty) AddThroughEmpty(entity);
            if (_network.Parent[entity] is not (>= 0 and var parent)) continue;
            if (_hasGate[parent]) _arcs.Add((parent, EarliestOf(entity)));
            if (_hasStart[parent]) _arcs.Add((StartOf(entity), StartOf(parent)));
            if (_hasFinish[parent]) _arcs.Add((FinishOf(entity), FinishOf(parent)));
        }
    }

    private void AddThroughEmpty(int span)
    {
        if (_hasStart[span]) _arcs.Add((span, StartOf(span)));
        if (_hasFinish[span]) _arcs.Add((span, FinishOf(span)));
    }

    private void AddLinks(bool[]? excluded)
    {
        foreach (var link in _network.Links)
        {
            if (excluded is not null && (excluded[link.From] || excluded[link.To])) continue;
            var to = EarliestOf(link.To);
            if (!link.IsLate || !_splitsLate)
            {
                _arcs.Add((link.FromFinish ? FinishOf(link.From) : StartOf(link.From), to));
                continue;
            }

            _arcs.Add((EarliestOf(link.From), to));
            _arcs.Add((link.BindsStart ? StartOf(link.To) : FinishOf(link.To), link.From));
        }
    }

    /// <summary>A project planned backwards has an end that all its tasks come before.</summary>
    private void AddTargets()
    {
        for (var item = 0; item < _network.ItemCount; item++)
        {
            if (_network.Leaves[item] is not { IsLate: true } leaf) continue;
            _arcs.Add((EarliestOf(item), item));
            if (!leaf.IsPlannedBackwards) continue;
            var target = (3 * _network.Count) + leaf.Project;
            _arcs.Add((EarliestOf(item), target));
            _arcs.Add((target, item));
        }
    }
}

internal enum StepKind
{
    Place,
    Earliest,
    Gate,
    Start,
    Finish,
    Target,

    /// <summary>A number that no step has.</summary>
    None,
}
