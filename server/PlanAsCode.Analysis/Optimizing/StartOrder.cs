namespace PlanAsCode.Analysis.Optimizing;

/// <summary>Sorts activities by their times: by counting where times are few, which they mostly are.</summary>
internal sealed class StartOrder
{
    private readonly CompactPlan _plan;
    private readonly bool _hasOneClass;
    private readonly long[] _keys;
    private readonly int[] _counts;

    public StartOrder(CompactPlan plan)
    {
        _plan = plan;
        _hasOneClass = plan.HasOneClass;
        _keys = new long[plan.Count];
        _counts = new int[Math.Min(plan.Horizon, 8 * plan.Count) + 2];
    }

    /// <summary>By class, then start, then number: the list that gives this schedule or a better one.</summary>
    public void FirstToStart(int[] starts, Span<int> order)
    {
        var last = 0;
        foreach (var start in starts) last = Math.Max(last, start);
        if (!_hasOneClass || last + 1 >= _counts.Length)
        {
            for (var activity = 0; activity < starts.Length; activity++)
                _keys[activity] = ((long)_plan.Classes[activity] << 52) + ((long)starts[activity] << 21) + activity;
            Array.Sort(_keys);
            for (var i = 0; i < _keys.Length; i++) order[i] = (int)(_keys[i] & 0x1F_FFFF);
            return;
        }

        Array.Clear(_counts, 0, last + 2);
        foreach (var start in starts) _counts[start + 1]++;
        for (var time = 1; time <= last; time++) _counts[time] += _counts[time - 1];
        for (var activity = 0; activity < starts.Length; activity++) order[_counts[starts[activity]]++] = activity;
    }

    /// <summary>By finish, the last first; of equal ones that of the higher number.</summary>
    public void LastToEnd(int[] starts, Span<int> order)
    {
        var durations = _plan.Durations;
        var last = 0;
        for (var activity = 0; activity < starts.Length; activity++) last = Math.Max(last, starts[activity] + durations[activity]);
        if (last + 1 >= _counts.Length)
        {
            for (var activity = 0; activity < starts.Length; activity++)
                _keys[activity] = ((long)(last - starts[activity] - durations[activity]) << 21) + (starts.Length - 1 - activity);
            Array.Sort(_keys);
            for (var i = 0; i < _keys.Length; i++) order[i] = starts.Length - 1 - (int)(_keys[i] & 0x1F_FFFF);
            return;
        }

        Array.Clear(_counts, 0, last + 2);
        for (var activity = 0; activity < starts.Length; activity++) _counts[last - starts[activity] - durations[activity] + 1]++;
        for (var time = 1; time <= last; time++) _counts[time] += _counts[time - 1];
        for (var activity = starts.Length - 1; activity >= 0; activity--) order[_counts[last - starts[activity] - durations[activity]]++] = activity;
    }
}
