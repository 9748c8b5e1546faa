using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Which leaves lie on a chain of binding reasons back from the scheduled finish of their project.</summary>
internal static class Driving
{
    public static bool[] Of(Network network, PassDates dates)
    {
        var driving = new bool[network.Count];
        var open = new Stack<int>();
        foreach (var last in LastOfProjects(network, dates)) open.Push(last);
        while (open.TryPop(out var item))
        {
            if (driving[item] || network.Leaves[item] is { IsRepeated: true }) continue;
            driving[item] = true;
            if (dates.Reasons[item] is not { Kind: StartReasonKind.Link or StartReasonKind.ResourceBusy or StartReasonKind.AsLateAsPossible, Other: >= 0 } reason)
                continue;
            foreach (var other in Binding(network, dates, reason.Other)) open.Push(other);
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

    /// <summary>A leaf, or of a span what ends last in it.</summary>
    private static IEnumerable<int> Binding(Network network, PassDates dates, int entity)
    {
        if (!network.IsSpan(entity)) return [entity];
        var leaves = network.LeavesOf(entity).Where(dates.IsKnown).ToList();
        return leaves.Count == 0 ? [] : leaves.Where(leaf => dates.Finish[leaf] == leaves.Max(one => dates.Finish[one]));
    }
}
