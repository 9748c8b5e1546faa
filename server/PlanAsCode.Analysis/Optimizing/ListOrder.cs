namespace PlanAsCode.Analysis.Optimizing;

/// <summary>Puts activities into an order by keys in which each stands behind those it waits for.</summary>
internal sealed class ListOrder
{
    private readonly CompactPlan _plan;
    private readonly long[] _keys;
    private readonly int[] _wanted;
    private readonly bool[] _isListed;
    private readonly int[] _open;

    public ListOrder(CompactPlan plan)
    {
        _plan = plan;
        _keys = new long[plan.Count];
        _wanted = new int[plan.Count];
        _isListed = new bool[plan.Count];
        _open = new int[plan.Count];
    }

    /// <summary>By class, then key (the least first), then number; what an activity waits for is moved in front of it.</summary>
    public void Of(ReadOnlySpan<int> keys, Span<int> list)
    {
        for (var activity = 0; activity < keys.Length; activity++)
        {
            _keys[activity] = ((long)_plan.Classes[activity] << 52) + ((long)keys[activity] << 21) + activity;
        }

        Array.Sort(_keys);
        for (var i = 0; i < _keys.Length; i++) _wanted[i] = (int)(_keys[i] & 0x1F_FFFF);
        Repair(_wanted, list);
    }

    /// <summary>The same list, what an activity waits for moved in front of it.</summary>
    public void Repair(ReadOnlySpan<int> wanted, Span<int> list)
    {
        Array.Clear(_isListed);
        var count = 0;
        foreach (var next in wanted)
        {
            var depth = 0;
            if (!_isListed[next]) _open[depth++] = next;
            while (depth > 0)
            {
                var activity = _open[depth - 1];
                if (Waits(activity) is >= 0 and var other)
                {
                    _open[depth++] = other;
                    continue;
                }

                depth--;
                _isListed[activity] = true;
                list[count++] = activity;
            }
        }
    }

    /// <summary>One that it waits for and that is not listed yet, or -1.</summary>
    private int Waits(int activity)
    {
        foreach (var other in _plan.Before.Of(activity))
        {
            if (!_isListed[other]) return other;
        }

        return -1;
    }
}
