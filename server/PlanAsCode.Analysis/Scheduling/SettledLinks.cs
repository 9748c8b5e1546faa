namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Links inside a loop to what is done or begun. They decide nothing, for its dates are what happened; without them the others of the
/// loop have dates too. The loop stays a finding.
/// </summary>
internal static class SettledLinks
{
    /// <param name="inLoop">By step of the <see cref="StepGraph"/> without split late tasks.</param>
    /// <returns>The same network where no such link is.</returns>
    public static Network Without(Network network, StepGraph graph, bool[] inLoop)
    {
        var kept = new List<NetworkLink>(network.Links.Length);
        foreach (var link in network.Links)
        {
            var from = link.FromFinish ? graph.FinishOf(link.From) : graph.StartOf(link.From);
            if (!inLoop[from] || !inLoop[link.To] || !LeadsToSettled(network, link, inLoop)) kept.Add(link);
            else kept.AddRange(ToOthers(network, link, inLoop));
        }

        return kept.Count == network.Links.Length && kept.SequenceEqual(network.Links) ? network : network.With([.. kept]);
    }

    private static bool LeadsToSettled(Network network, NetworkLink link, bool[] inLoop) =>
        network.LeavesOf(link.To).Any(leaf => inLoop[leaf] && Settles(network.Leaves[leaf]!, link));

    /// <summary>A link to a group still holds for those in it that are not settled.</summary>
    private static IEnumerable<NetworkLink> ToOthers(Network network, NetworkLink link, bool[] inLoop) =>
        network.LeavesOf(link.To).Where(leaf => !inLoop[leaf] || !Settles(network.Leaves[leaf]!, link)).Select(leaf => link with { To = leaf });

    private static bool Settles(Leaf leaf, NetworkLink link) => leaf.IsDone || (leaf.IsDoing && link.BindsStart);
}
