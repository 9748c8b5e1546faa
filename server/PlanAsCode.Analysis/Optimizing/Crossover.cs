namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// A new list from two. Two points (Hartmann 1998): the middle part in the order of the other parent. Peak (after Valls,
/// Ballestín and Quintanilla 2008): what one parent does together where its resources are used most stays together, before and behind it
/// the other parent's order holds.
/// </summary>
internal sealed class Crossover
{
    private readonly CompactPlan _plan;
    private readonly SearchDraws _draws;
    private readonly ListOrder _order;
    private readonly int[] _keys;
    private readonly bool[] _isTaken;
    private readonly int[] _use;
    private readonly int[] _weights;

    public Crossover(CompactPlan plan, SearchDraws draws)
    {
        _plan = plan;
        _draws = draws;
        _weights = Weights(plan);
        _order = new ListOrder(plan);
        _keys = new int[plan.Count];
        _isTaken = new bool[plan.Count];
        _use = new int[plan.Horizon + 2];
    }

    public void TwoPoints(int[] mother, int[] father, int[] child)
    {
        var first = _draws.Below(child.Length);
        var second = _draws.Below(child.Length);
        if (first > second) (first, second) = (second, first);
        Array.Clear(_isTaken);
        var count = 0;
        Take(mother, first);
        Take(father, second);
        Take(mother, child.Length);

        void Take(int[] parent, int end)
        {
            for (var i = 0; count < end; i++)
            {
                if (_isTaken[parent[i]]) continue;
                _isTaken[parent[i]] = true;
                child[count++] = parent[i];
            }
        }
    }

    /// <param name="motherStarts">Her schedule: where its use of resources is highest within a stretch of random length.</param>
    /// <param name="fatherStarts">His schedule: the order of the rest.</param>
    public void Peak(int[] motherStarts, int[] fatherStarts, int[] child)
    {
        var (from, to) = PeakOf(motherStarts);
        for (var activity = 0; activity < child.Length; activity++)
        {
            var start = motherStarts[activity];
            var isIn = start < to && start + _plan.Durations[activity] > from;
            var part = isIn ? 1 : start < from ? 0 : 2;
            _keys[activity] = (part * 2 * _plan.Horizon) + (isIn ? start : fatherStarts[activity]);
        }

        _order.Of(_keys, child);
    }

    /// <summary>Swaps neighbours of one class here and there where neither waits for the other.</summary>
    public void Mutate(int[] list, int oneIn)
    {
        for (var i = 0; i + 1 < list.Length; i++)
        {
            if (!_draws.OneIn(oneIn) || _plan.Classes[list[i]] != _plan.Classes[list[i + 1]]) continue;
            if (_plan.Before.Of(list[i + 1]).Contains(list[i])) continue;
            (list[i], list[i + 1]) = (list[i + 1], list[i]);
        }
    }

    private (int From, int To) PeakOf(int[] starts)
    {
        var end = 1;
        for (var activity = 0; activity < starts.Length; activity++) end = Math.Max(end, starts[activity] + _plan.Durations[activity]);
        end = Math.Min(end, _plan.Horizon);
        Array.Clear(_use, 0, end + 1);
        for (var activity = 0; activity < starts.Length; activity++)
        {
            _use[Math.Min(end, starts[activity])] += _weights[activity];
            _use[Math.Min(end, starts[activity] + _plan.Durations[activity])] -= _weights[activity];
        }

        var length = Math.Max(1, (end / 8) + _draws.Below(Math.Max(1, end / 3)));
        var from = BestStretch(end, length);
        return (from, Math.Min(end, from + length));
    }

    /// <summary>Of three stretches drawn at random the one of the highest use.</summary>
    private int BestStretch(int end, int length)
    {
        for (var time = 1; time <= end; time++) _use[time] += _use[time - 1];
        var best = 0;
        var most = -1L;
        for (var draw = 0; draw < 3; draw++)
        {
            var from = _draws.Below(Math.Max(1, end - length + 1));
            var use = 0L;
            for (var time = from; time < from + length && time <= end; time++) use += _use[time];
            if (use <= most) continue;
            (best, most) = (from, use);
        }

        return best;
    }

    /// <summary>By activity the sum of its shares of all it holds, in thousandths.</summary>
    private static int[] Weights(CompactPlan plan)
    {
        var weights = new int[plan.Count];
        for (var activity = 0; activity < weights.Length; activity++)
        {
            for (var hold = plan.Holds.First[activity]; hold < plan.Holds.First[activity + 1]; hold++)
            {
                for (var part = 0; part < CompactHolds.LanesOfWord; part++)
                {
                    var capacity = plan.Holds.Capacities[(plan.Holds.Words[hold] * CompactHolds.LanesOfWord) + part];
                    var amount = (int)((plan.Holds.Amounts[hold] >> (16 * part)) & CompactHolds.MostOfLane);
                    if (capacity > 0) weights[activity] += 1000 * amount / capacity;
                }
            }
        }

        return weights;
    }
}
