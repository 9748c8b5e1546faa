namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// By activity what priority rules know of it, the least first: least late start and finish (LST, LFT), most total successors (MTS),
/// greatest rank positional weight (GRPW); the rules that do best in single passes (Kolisch 1996).
/// </summary>
internal sealed class PriorityRules
{
    private PriorityRules(int[] heads, int[][] rules)
    {
        Heads = heads;
        All = rules;
    }

    /// <summary>By activity the earliest start without resources.</summary>
    public int[] Heads { get; }

    /// <summary>LST, LFT, MTS, GRPW.</summary>
    public int[][] All { get; }

    public static PriorityRules Of(CompactPlan plan)
    {
        var (heads, tails) = (HeadsOf(plan), TailsOf(plan));
        var end = 0;
        for (var activity = 0; activity < plan.Count; activity++) end = Math.Max(end, heads[activity] + tails[activity]);
        var lateStart = new int[plan.Count];
        var lateFinish = new int[plan.Count];
        var successors = new int[plan.Count];
        var weight = new int[plan.Count];
        for (var activity = plan.Count - 1; activity >= 0; activity--)
        {
            lateStart[activity] = end - tails[activity];
            lateFinish[activity] = lateStart[activity] + plan.Durations[activity];
            weight[activity] = -plan.Durations[activity];
            foreach (var next in plan.After.Of(activity)) weight[activity] -= plan.Durations[next];
        }

        CountSuccessors(plan, successors);
        return new PriorityRules(heads, [lateStart, lateFinish, successors, weight]);
    }

    private static int[] HeadsOf(CompactPlan plan)
    {
        var heads = (int[])plan.Heads.Clone();
        for (var activity = 0; activity < heads.Length; activity++)
        {
            for (var arc = plan.Before.First[activity]; arc < plan.Before.First[activity + 1]; arc++)
                heads[activity] = Math.Max(heads[activity], heads[plan.Before.Others[arc]] + plan.Before.Gaps[arc]);
        }

        return heads;
    }

    /// <summary>By activity the least time from its start to the end of all that waits for it, its own duration included.</summary>
    private static int[] TailsOf(CompactPlan plan)
    {
        var tails = (int[])plan.Durations.Clone();
        for (var activity = tails.Length - 1; activity >= 0; activity--)
        {
            for (var arc = plan.After.First[activity]; arc < plan.After.First[activity + 1]; arc++)
                tails[activity] = Math.Max(tails[activity], tails[plan.After.Others[arc]] + plan.After.Gaps[arc]);
        }

        return tails;
    }

    /// <summary>Sets as bits, for plans where they do not grow too large; else what waits directly.</summary>
    private static void CountSuccessors(CompactPlan plan, int[] successors)
    {
        var words = (plan.Count + 63) / 64;
        if (plan.Count > 4000)
        {
            for (var activity = 0; activity < plan.Count; activity++) successors[activity] = -plan.After.Of(activity).Length;
            return;
        }

        var sets = new ulong[plan.Count][];
        for (var activity = plan.Count - 1; activity >= 0; activity--)
        {
            var set = sets[activity] = new ulong[words];
            foreach (var next in plan.After.Of(activity))
            {
                set[next / 64] |= 1UL << (next % 64);
                for (var word = 0; word < words; word++) set[word] |= sets[next][word];
            }

            foreach (var word in set) successors[activity] -= System.Numerics.BitOperations.PopCount(word);
        }
    }
}
