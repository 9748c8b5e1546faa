using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// Raises a project's bound by the work of single people: what they alone do of it, and cannot begin before some day, takes at
/// least its sum of their time from that day on.
/// </summary>
internal static class PersonBounds
{
    /// <param name="least">The earliest dates of all tasks.</param>
    /// <param name="finishes">By project, raised.</param>
    public static void Raise(Network network, PassDates least, Instant[] finishes)
    {
        var work = new Dictionary<(int Person, int Project), List<(Instant Start, decimal Minutes)>>();
        for (var item = 0; item < network.ItemCount; item++)
        {
            if (network.Leaves[item] is not { IsTodo: true, Kind: LeafKind.Effort, IsRepeated: false } leaf || !least.IsKnown(item)) continue;
            if (leaf.Demand is not { Named: [var one], Choices.Length: 0 } || leaf.RemainingMinutes == 0 || one.Share <= 0) continue;
            var key = (one.Person, leaf.Project);
            if (!work.TryGetValue(key, out var tasks)) work[key] = tasks = [];
            tasks.Add((least.Start[item], leaf.RemainingMinutes / Math.Max(1, one.Share)));
        }

        foreach (var ((person, project), tasks) in work) finishes[project] = Instant.Max(finishes[project], Bound(network, person, tasks));
    }

    private static Instant Bound(Network network, int person, List<(Instant Start, decimal Minutes)> tasks)
    {
        var time = network.Resources.Times[person]!;
        var most = time.MostCapacity;
        var latest = Times.Beginning;
        if (most * time.Efficiency <= 0) return latest;
        var sum = 0m;
        foreach (var (start, minutes) in tasks.OrderByDescending(task => task.Start.Minutes))
        {
            // A task is held at its share for so much longer: share x time is the same for any share.
            sum += minutes / (most * time.Efficiency);
            if (time.AtWork.Add(start, (long)decimal.Ceiling(sum)) is { } end) latest = Instant.Max(latest, end);
        }

        return latest;
    }
}
