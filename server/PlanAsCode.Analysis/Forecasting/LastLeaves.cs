using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>
/// The leaves of a group behind which nothing of the group follows: a delay of each of them in full delays the group by as much,
/// whichever of them ends last.
/// </summary>
/// <param name="counts">Which leaves are looked at: those that can still be delayed.</param>
internal sealed class LastLeaves(Network network, Func<int, bool> counts)
{
    /// <summary>A leaf is its own last one.</summary>
    public IEnumerable<int> Of(int entity)
    {
        if (!network.IsSpan(entity)) return counts(entity) ? [entity] : [];
        var inside = network.LeavesOf(entity).Where(counts).ToHashSet();
        var holders = new HashSet<int>();
        foreach (var leaf in inside)
        {
            for (var holder = leaf; holder != entity && holder >= 0; holder = network.Parent[holder]) holders.Add(holder);
        }

        return inside.Where(leaf => !IsFollowed(leaf, entity, holders)).Order();
    }

    private bool IsFollowed(int leaf, int group, HashSet<int> holders)
    {
        for (var holder = leaf; holder != group && holder >= 0; holder = network.Parent[holder])
        {
            foreach (var number in network.Outgoing[holder])
            {
                var link = network.Links[number];
                if (link.FromFinish && holders.Contains(link.To)) return true;
            }
        }

        return false;
    }
}
