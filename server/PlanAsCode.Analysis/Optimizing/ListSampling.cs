namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// Lists drawn at random, the better an activity by a rule the likelier it goes next: regret-based biased random sampling
/// (Drexl 1991).
/// </summary>
internal sealed class ListSampling
{
    private readonly CompactPlan _plan;
    private readonly SearchDraws _draws;
    private readonly int[] _waits;
    private readonly int[] _ready;

    public ListSampling(CompactPlan plan, SearchDraws draws)
    {
        _plan = plan;
        _draws = draws;
        _waits = new int[plan.Count];
        _ready = new int[plan.Count];
    }

    /// <param name="rule">By activity, the least first.</param>
    public void Draw(int[] rule, Span<int> list)
    {
        var ready = 0;
        for (var activity = 0; activity < _plan.Count; activity++)
        {
            _waits[activity] = _plan.Before.Of(activity).Length;
            if (_waits[activity] == 0) _ready[ready++] = activity;
        }

        for (var at = 0; at < list.Length; at++)
        {
            var chosen = Choose(rule, ready);
            var activity = _ready[chosen];
            _ready[chosen] = _ready[--ready];
            list[at] = activity;
            foreach (var next in _plan.After.Of(activity))
            {
                if (--_waits[next] == 0) _ready[ready++] = next;
            }
        }
    }

    /// <summary>Among those of the first class the chance grows with the square of what the worst has more.</summary>
    private int Choose(int[] rule, int ready)
    {
        var first = int.MaxValue;
        var worst = int.MinValue;
        for (var i = 0; i < ready; i++) first = Math.Min(first, _plan.Classes[_ready[i]]);
        for (var i = 0; i < ready; i++)
        {
            if (_plan.Classes[_ready[i]] == first) worst = Math.Max(worst, rule[_ready[i]]);
        }

        var sum = 0.0;
        for (var i = 0; i < ready; i++) sum += Chance(i);
        var left = (_draws.Next() >> 11) * (1.0 / (1UL << 53)) * sum;
        var last = 0;
        for (var i = 0; i < ready; i++)
        {
            if (Chance(i) is not (> 0 and var chance)) continue;
            last = i;
            left -= chance;
            if (left < 0) break;
        }

        return last;

        double Chance(int i)
        {
            if (_plan.Classes[_ready[i]] != first) return 0;
            var regret = worst - rule[_ready[i]] + 1.0;
            return regret * regret;
        }
    }
}
