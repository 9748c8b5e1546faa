namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// What no schedule of a compact plan can better: the longest path, and for each resource the work between heads and
/// tails (Brucker and Knust, Complex Scheduling, 2012, ch. 3.7), by project.
/// </summary>
internal static class CompactBounds
{
    /// <summary>Resources of more activities are left to the longest path.</summary>
    private const int MostActivities = 2000;

    public static int[] Of(CompactPlan plan, PriorityRules rules)
    {
        var bounds = new int[plan.Aims.Length];
        for (var project = 0; project < bounds.Length; project++)
        {
            var tails = Tails(plan, project);
            bounds[project] = plan.Aims[project].Pinned;
            for (var activity = 0; activity < tails.Length; activity++)
            {
                if (tails[activity] >= 0) bounds[project] = Math.Max(bounds[project], rules.Heads[activity] + tails[activity]);
            }

            for (var lane = 0; lane < plan.Holds.Capacities.Length; lane++)
                bounds[project] = Math.Max(bounds[project], OfResource(plan, rules, tails, lane));
        }

        return bounds;
    }

    /// <summary>By activity the least time from its start to the finish of a project; -1 where that does not depend on it.</summary>
    public static int[] Tails(CompactPlan plan, int project)
    {
        var tails = new int[plan.Count];
        for (var activity = tails.Length - 1; activity >= 0; activity--)
        {
            tails[activity] = plan.Projects[activity] == project ? plan.Durations[activity] : -1;
            for (var arc = plan.After.First[activity]; arc < plan.After.First[activity + 1]; arc++)
            {
                if (tails[plan.After.Others[arc]] is >= 0 and var tail)
                    tails[activity] = Math.Max(tails[activity], tail + plan.After.Gaps[arc]);
            }
        }

        return tails;
    }

    /// <summary>For every head and tail: all that starts no earlier and has no less behind it has to fit between the two.</summary>
    private static int OfResource(CompactPlan plan, PriorityRules rules, int[] tails, int lane)
    {
        var capacity = plan.Holds.Capacities[lane];
        if (capacity == 0) return 0;
        var jobs = new List<(int Head, int Tail, long Energy)>();
        for (var activity = 0; activity < plan.Count; activity++)
        {
            if (tails[activity] < plan.Durations[activity] || plan.Holds.Demand(activity, lane) is not (> 0 and var demand)) continue;
            jobs.Add((rules.Heads[activity], tails[activity] - plan.Durations[activity], (long)demand * plan.Durations[activity]));
        }

        return jobs.Count > MostActivities ? 0 : Fit(jobs, capacity);
    }

    private static int Fit(List<(int Head, int Tail, long Energy)> jobs, int capacity)
    {
        jobs.Sort((a, b) => b.Tail.CompareTo(a.Tail));
        var most = 0L;
        var last = -1;
        foreach (var head in jobs.Select(job => job.Head).Order())
        {
            if (head == last) continue;
            last = head;
            var energy = 0L;
            foreach (var job in jobs)
            {
                if (job.Head < head) continue;
                energy += job.Energy;
                most = Math.Max(most, head + ((energy + capacity - 1) / capacity) + job.Tail);
            }
        }

        return (int)most;
    }
}
