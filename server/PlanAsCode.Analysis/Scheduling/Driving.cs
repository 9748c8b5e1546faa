using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Which leaves lie on a chain of binding reasons back from the scheduled finish of their project.</summary>
internal static class Driving
{
    public static bool[] Of(Bindings bindings)
    {
        var network = bindings.Network;
        var driving = new bool[network.Count];
        // What drives by its start only need not drive by its finish: a chain may come to both.
        var met = new bool[2 * network.Count];
        var open = new Stack<(int Item, bool IsFinish)>();
        foreach (var last in LastOfProjects(network, bindings.Dates)) open.Push((last, true));
        while (open.TryPop(out var end))
        {
            var slot = (2 * end.Item) + (end.IsFinish ? 1 : 0);
            if (met[slot] || network.Leaves[end.Item] is { IsRepeated: true }) continue;
            met[slot] = true;
            if (network.IsSpan(end.Item))
            {
                // A group is looked through once, however many wait for it.
                foreach (var leaf in bindings.Ends(network.LeavesOf(end.Item), end.IsFinish)) open.Push((leaf, end.IsFinish));
                continue;
            }

            // What gave way in the end may have held others back without getting dates.
            if (!bindings.Dates.IsKnown(end.Item)) continue;
            driving[end.Item] = true;
            if (bindings.BackTo(end.Item, end.IsFinish) is { } before) open.Push(before);
        }

        return driving;
    }

    private static IEnumerable<int> LastOfProjects(Network network, PassDates dates)
    {
        var finish = new Instant[network.Projects.Length];
        for (var item = 0; item < network.ItemCount; item++)
        {
            if (Counts(network, dates, item)) finish[network.Leaves[item]!.Project] = Instant.Max(finish[network.Leaves[item]!.Project], dates.Finish[item]);
        }

        for (var item = 0; item < network.ItemCount; item++)
        {
            if (Counts(network, dates, item) && dates.Finish[item] == finish[network.Leaves[item]!.Project]) yield return item;
        }
    }

    private static bool Counts(Network network, PassDates dates, int item) =>
        network.Leaves[item] is { IsDropped: false, IsRepeated: false } && dates.IsKnown(item);
}
