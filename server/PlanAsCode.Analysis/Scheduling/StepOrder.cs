using System.Collections.Immutable;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>The network without its loops, in an order in which everything stands behind what it needs.</summary>
internal sealed class StepOrder
{
    private readonly bool[] _excluded;

    private StepOrder(Network network, ImmutableArray<LinkCycle> cycles, bool[] excluded, bool[] inLoop)
    {
        Network = network;
        Cycles = cycles;
        _excluded = excluded;
        InLoop = inLoop;
        var links = StrongComponents.Find(new StepGraph(network, splitsLate: false, excluded).Arcs);
        Position = links.Of;
        var hasLate = Array.Exists(network.Leaves, leaf => leaf is { IsLate: true });
        Graph = new StepGraph(network, splitsLate: true, excluded);
        Units = hasLate ? StrongComponents.Find(Graph.Arcs) : links;
        Nodes = new SerialNodes(network, Graph, Units, Position);
    }

    private StepOrder(StepOrder other, Network network)
    {
        Network = network;
        Cycles = other.Cycles;
        _excluded = other._excluded;
        InLoop = other.InLoop;
        Position = other.Position;
        Graph = other.Graph.With(network);
        Units = other.Units;
        Nodes = other.Nodes;
    }

    public Network Network { get; }

    public ImmutableArray<LinkCycle> Cycles { get; }

    /// <summary>What waits for what, late tasks split.</summary>
    public StepGraph Graph { get; }

    /// <summary>Steps to be done one after the other; those of one unit wait for each other and are done together.</summary>
    public StrongComponents Units { get; }

    /// <summary>The same for the serial pass, which places what is done together by its own priority.</summary>
    public SerialNodes Nodes { get; }

    /// <summary>By step: its place in the order of links, where <c>before</c> counts as a link.</summary>
    public int[] Position { get; }

    private bool[] InLoop { get; }

    public static StepOrder Of(Network network)
    {
        var graph = new StepGraph(network, splitsLate: false);
        var arcs = graph.Arcs;
        var (cycles, inLoop) = LinkCycles.Find(network, arcs);
        if (cycles.Length > 0)
        {
            network = SettledLinks.Without(network, graph, inLoop);
            arcs = new StepGraph(network, splitsLate: false).Arcs;
            inLoop = LinkCycles.Members(arcs);
        }

        var behind = new bool[arcs.Count];
        var open = new Stack<int>();
        for (var step = 0; step < arcs.Count; step++)
        {
            if (inLoop[step]) open.Push(step);
        }

        while (open.TryPop(out var step))
        {
            if (behind[step]) continue;
            behind[step] = true;
            foreach (var next in arcs[step]) open.Push(next);
        }

        return new StepOrder(network, cycles, behind[..network.Count], inLoop[..network.Count]);
    }

    /// <summary>The same steps of a network that differs in minutes only.</summary>
    public StepOrder With(Network network) => new(this, network);

    /// <summary>Says of each excluded item why it has no dates.</summary>
    public void Exclude(PassDates dates)
    {
        for (var item = 0; item < _excluded.Length; item++)
        {
            if (_excluded[item]) dates.Fail(item, InLoop[item] ? "waits for itself through a loop of links" : "waits for a loop of links");
        }
    }
}
