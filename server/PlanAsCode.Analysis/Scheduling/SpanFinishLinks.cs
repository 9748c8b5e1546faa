namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Links to the finish of a group or project: the leaf in it that ends last, and that the predecessor does not wait for,
/// takes them over.
/// </summary>
internal static class SpanFinishLinks
{
    public static Network Resolve(Network network, CancellationToken cancel)
    {
        if (!Array.Exists(network.Links, link => IsOne(network, link))) return network;
        var without = network.With([.. network.Links.Where(link => !IsOne(network, link))]);
        var steps = StepOrder.Of(without);
        var dates = ForwardPass.Run(steps, cancel);
        var back = Reversed(steps);
        var links = new List<NetworkLink>(network.Links.Length);
        foreach (var link in network.Links)
        {
            cancel.ThrowIfCancellationRequested();
            if (!IsOne(network, link)) links.Add(link);
            else if (Last(without, steps, back, dates, link) is >= 0 and var leaf) links.Add(link with { To = leaf });
        }

        return network.With([.. links]);
    }

    private static bool IsOne(Network network, NetworkLink link) => !link.BindsStart && network.IsSpan(link.To);

    /// <summary>
    /// The last to finish of those that can still move; of several the last in the plan. Where the predecessor waits for all,
    /// it is a loop and says so.
    /// </summary>
    private static int Last(Network network, StepOrder steps, ArcTable back, PassDates dates, NetworkLink link)
    {
        var (best, bestFree) = (-1, -1);
        var behind = network.LeavesOf(link.To).ToList();
        foreach (var leaf in behind)
        {
            if (!dates.IsKnown(leaf) || !MayEndLater(network.Leaves[leaf]!)) continue;
            if (best < 0 || dates.Finish[leaf] >= dates.Finish[best]) best = leaf;
        }

        if (best < 0) return behind.Count > 0 ? behind[^1] : -1;
        // Nearly always the very last is free, and only what lies between it and the predecessor has to be looked at.
        if (!CollectBefore(steps, back, link, steps.Position[best]).Contains(best)) return best;
        var waitsFor = CollectBefore(steps, back, link, 0);
        foreach (var leaf in behind)
        {
            if (!dates.IsKnown(leaf) || !MayEndLater(network.Leaves[leaf]!) || waitsFor.Contains(leaf)) continue;
            if (bestFree < 0 || dates.Finish[leaf] >= dates.Finish[bestFree]) bestFree = leaf;
        }

        return bestFree >= 0 ? bestFree : best;
    }

    private static bool MayEndLater(Leaf leaf) => !leaf.IsDropped && !leaf.IsDone && !leaf.IsRepeated;

    /// <summary>The steps from a position on that must be known before the predecessor's end is.</summary>
    private static HashSet<int> CollectBefore(StepOrder steps, ArcTable back, NetworkLink link, int from)
    {
        var before = new HashSet<int>();
        var open = new Stack<int>(steps.Network.LeavesOf(link.From));
        while (open.TryPop(out var step))
        {
            if (steps.Position[step] < from || !before.Add(step)) continue;
            foreach (var next in back[step]) open.Push(next);
        }

        return before;
    }

    private static ArcTable Reversed(StepOrder steps)
    {
        var arcs = new StepGraph(steps.Network, splitsLate: false).Arcs;
        var reversed = new List<(int, int)>();
        for (var from = 0; from < arcs.Count; from++)
        {
            foreach (var to in arcs[from]) reversed.Add((to, from));
        }

        return ArcTable.Of(arcs.Count, reversed.ToArray());
    }
}
