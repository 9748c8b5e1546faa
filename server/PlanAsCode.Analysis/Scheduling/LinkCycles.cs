using System.Collections.Immutable;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Loops of links: in each knot the shortest from its first task on, then what remains of the knot without that loop's last link.</summary>
internal static class LinkCycles
{
    private const int Most = 100;

    /// <returns>The loops, and by step whether it is in one.</returns>
    public static (ImmutableArray<LinkCycle> Cycles, bool[] InLoop) Find(Network network, ArcTable arcs)
    {
        var found = ImmutableArray.CreateBuilder<LinkCycle>();
        var inLoop = new bool[arcs.Count];
        var cut = new HashSet<(int, int)>();
        while (found.Count < Most)
        {
            var before = found.Count;
            var knots = StrongComponents.Find(arcs);
            for (var knot = 0; knot < knots.Count; knot++)
            {
                var members = knots[knot];
                if (!IsLoop(arcs, members)) continue;
                if (before == 0)
                {
                    foreach (var member in members) inLoop[member] = true;
                }

                // More are not named, but none of their tasks can be placed.
                if (found.Count >= Most) continue;
                var loop = Shortest(arcs, knots, members);
                found.Add(InWords(network, loop));
                cut.Add(LastLink(network, loop));
            }

            if (found.Count == before) break;
            arcs = Without(arcs, cut);
        }

        return (found.ToImmutable(), inLoop);
    }

    /// <returns>By step whether it is in a loop.</returns>
    public static bool[] Members(ArcTable arcs)
    {
        var inLoop = new bool[arcs.Count];
        var knots = StrongComponents.Find(arcs);
        for (var knot = 0; knot < knots.Count; knot++)
        {
            if (!IsLoop(arcs, knots[knot])) continue;
            foreach (var member in knots[knot]) inLoop[member] = true;
        }

        return inLoop;
    }

    private static bool IsLoop(ArcTable arcs, ReadOnlySpan<int> members) => members.Length > 1 || arcs[members[0]].Contains(members[0]);

    /// <summary>Breadth first from the lowest step back to it; each step leads to the next, the last to the first.</summary>
    private static List<int> Shortest(ArcTable arcs, StrongComponents knots, ReadOnlySpan<int> members)
    {
        var first = members[0];
        foreach (var member in members) first = Math.Min(first, member);
        var cameFrom = new Dictionary<int, int>();
        var open = new Queue<int>([first]);
        while (!cameFrom.ContainsKey(first) && open.TryDequeue(out var step))
        {
            foreach (var next in arcs[step])
            {
                if (knots.Of[next] == knots.Of[first] && cameFrom.TryAdd(next, step)) open.Enqueue(next);
            }
        }

        var loop = new List<int> { first };
        for (var step = cameFrom[first]; step != first; step = cameFrom[step]) loop.Add(step);
        loop.Reverse(1, loop.Count - 1);
        return loop;
    }

    private static LinkCycle InWords(Network network, List<int> loop)
    {
        // Between two links the loop passes a task, or a group without tasks; going back along it each waits for the one before.
        var links = Enumerable.Range(0, loop.Count).Where(i => IsLink(network, loop, i)).ToList();
        var paths = ImmutableArray.CreateBuilder<string>();
        var places = ImmutableArray.CreateBuilder<Place>();
        for (var k = links.Count - 1; k >= 0; k--)
        {
            var from = links[k] + 1;
            var to = k + 1 < links.Count ? links[k + 1] : links[0] + loop.Count;
            paths.Add(network.PathOf(Passed(network, loop, from, to)));
            places.Add(PlaceOf(network, loop[links[k]], loop[(links[k] + 1) % loop.Count]));
        }

        return new LinkCycle(paths.ToImmutable(), places.ToImmutable());
    }

    private static int Passed(Network network, List<int> loop, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            var entity = loop[i % loop.Count] % network.Count;
            if (!network.IsSpan(entity)) return entity;
        }

        return loop[from % loop.Count] % network.Count;
    }

    /// <summary>Whether a link leads from this step of the loop to the next; else the one contains the other.</summary>
    private static bool IsLink(Network network, List<int> loop, int at) =>
        IsLink(network, loop[at], loop[(at + 1) % loop.Count]);

    private static bool IsLink(Network network, int from, int to) =>
        StepGraph.KindOf(network, from) != StepKind.Gate && (StepGraph.KindOf(network, to) is StepKind.Gate or StepKind.Place);

    private static Place PlaceOf(Network network, int from, int to)
    {
        foreach (var number in network.Incoming[to % network.Count])
        {
            if (network.Links[number].From == from % network.Count) return network.Links[number].Place;
        }

        return network.Items[to % network.Count].Place;
    }

    private static (int, int) LastLink(Network network, List<int> loop)
    {
        for (var i = loop.Count - 1; i >= 0; i--)
        {
            if (IsLink(network, loop, i)) return (loop[i], loop[(i + 1) % loop.Count]);
        }

        return (loop[^1], loop[0]);
    }

    private static ArcTable Without(ArcTable arcs, HashSet<(int, int)> cut)
    {
        var kept = new List<(int, int)>();
        for (var from = 0; from < arcs.Count; from++)
        {
            foreach (var to in arcs[from])
            {
                if (!cut.Contains((from, to))) kept.Add((from, to));
            }
        }

        return ArcTable.Of(arcs.Count, kept.ToArray());
    }
}
