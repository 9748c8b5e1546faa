using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// Takes back what the found schedule does not need: halves, quarters, eighths and so on of the changed tasks get their
/// written priority again while the schedule stays as good (delta debugging, Zeller and Hildebrandt 2002).
/// </summary>
internal static class FewerPriorities
{
    public static (Candidate Best, long Tried) Of(Candidate best, SchedulePasses written, PassScore score, SearchLimits limits)
    {
        var changed = Enumerable.Range(0, best.Own.Length).Where(item => best.Own[item] >= 0).ToList();
        var most = Math.Clamp(300_000 / Math.Max(1, written.Network.ItemCount), 20, 2000);
        var tried = 0;
        for (var part = changed.Count; part >= 1; part /= 2)
        {
            for (var from = 0; from < changed.Count && tried < most; from += part)
            {
                if (limits.IsCancelled?.Invoke() == true) return (best, tried);
                var own = (int[])best.Own.Clone();
                var taken = 0;
                foreach (var item in changed.Skip(from).Take(part))
                {
                    if (own[item] >= 0) taken++;
                    own[item] = -1;
                }

                if (taken == 0 || taken == changed.Count) continue;
                tried++;
                var passes = FoundPriorities.Apply(written, own);
                if (score.Of(passes.Dates) is var found && found <= best.Score) best = new Candidate(passes, found, own);
            }
        }

        return (best, tried);
    }
}
