using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// Takes back what the found schedule does not need: halves, quarters, eighths and so on of the changed tasks get their
/// written priority again while the schedule stays as good (delta debugging, Zeller and Hildebrandt 2002).
/// </summary>
internal static class FewerPriorities
{
    /// <summary>Tasks that are scheduled again in all, so that large plans do not wait for long.</summary>
    private const int MostTasks = 300_000;

    public static (Candidate Best, long Tried) Of(Candidate best, SchedulePasses written, PassScore score, Func<bool>? isCancelled)
    {
        var changed = Enumerable.Range(0, best.Own.Length).Where(item => best.Own[item] >= 0).ToList();
        var most = Math.Clamp(MostTasks / Math.Max(1, written.Network.ItemCount), 20, 2000);
        var tried = 0;
        for (var part = changed.Count; part >= 1; part /= 2)
        {
            for (var from = 0; from < changed.Count && tried < most; from += part)
            {
                if (isCancelled?.Invoke() == true) return (best, tried);
                if (Without(best.Own, changed.Skip(from).Take(part)) is not { } own) continue;
                tried++;
                best = Same(best, own, written, score);
            }
        }

        return (Same(best, Closer(best.Own, written), written, score), tried + 1);
    }

    private static Candidate Same(Candidate best, int[] own, SchedulePasses written, PassScore score)
    {
        var passes = FoundPriorities.Apply(written, own);
        return score.Of(passes.Dates) is var found && found <= best.Score ? new Candidate(passes, found, own) : best;
    }

    /// <summary>Null where that would change nothing.</summary>
    private static int[]? Without(int[] own, IEnumerable<int> items)
    {
        var less = (int[])own.Clone();
        foreach (var item in items) less[item] = -1;
        return less.AsSpan().SequenceEqual(own) ? null : less;
    }

    /// <summary>The same order of priorities in small steps from the written ones: those left over from many are far apart.</summary>
    private static int[] Closer(int[] own, SchedulePasses written)
    {
        var closer = (int[])own.Clone();
        foreach (var group in Enumerable.Range(0, own.Length).Where(item => own[item] >= 0).GroupBy(item => FoundPriorities.ClassOf(written, item)))
        {
            var level = group.Key % 1001;
            foreach (var side in group.GroupBy(item => Math.Sign(own[item] - level)))
            {
                var steps = side.Select(item => Math.Abs(own[item] - level)).Distinct().Order().ToList();
                var step = steps.Count == 0 ? 1 : Math.Clamp(steps[^1] / steps.Count, 1, FoundPriorities.WidestStep);
                foreach (var item in side) closer[item] = level + (side.Key * step * (steps.IndexOf(Math.Abs(own[item] - level)) + 1));
            }
        }

        return closer;
    }
}
