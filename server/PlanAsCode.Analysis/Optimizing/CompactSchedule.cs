namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// One schedule of a compact plan at a time, in memory that is used again: the serial schedule generation scheme from a list
/// (Kolisch 1996), and justification to the right and to the left (Valls, Ballestín and Quintanilla 2005).
/// </summary>
internal sealed class CompactSchedule
{
    private const ulong Guards = CompactHolds.Guards;

    private readonly CompactPlan _plan;
    private readonly ulong[][] _free;
    private readonly StartOrder _byStart;
    private readonly int[] _order;
    private readonly int[] _finishes;
    private int _touched;

    public CompactSchedule(CompactPlan plan)
    {
        _plan = plan;
        _free = Array.ConvertAll(plan.Holds.Free, word => (ulong[])word.Clone());
        _byStart = new StartOrder(plan);
        _order = new int[plan.Count];
        _finishes = new int[plan.Aims.Length];
        Starts = new int[plan.Count];
    }

    public int[] Starts { get; }

    /// <summary>Gives each activity of a list its earliest place; false where one has none before the horizon.</summary>
    /// <param name="list">All activities, each behind those it waits for.</param>
    public bool PlaceEarliest(ReadOnlySpan<int> list)
    {
        Reset();
        var (before, heads) = (_plan.Before, _plan.Heads);
        foreach (var activity in list)
        {
            var at = heads[activity];
            for (var arc = before.First[activity]; arc < before.First[activity + 1]; arc++)
                at = Math.Max(at, Starts[before.Others[arc]] + before.Gaps[arc]);
            at = FirstFit(activity, at);
            if (at < 0) return false;
            Starts[activity] = at;
            Book(activity, at);
        }

        return true;
    }

    /// <summary>
    /// Moves each activity, the last to end first, as late as the finish of its project and what waits for it allow, then each
    /// back, the first to start first. Nothing ends later than before but what a higher class pushes aside.
    /// </summary>
    public bool Justify()
    {
        Reset();
        MeasureProjects();
        _byStart.LastToEnd(Starts, _order);
        var after = _plan.After;
        foreach (var activity in _order)
        {
            var project = _plan.Projects[activity];
            var end = Math.Min(project < 0 ? int.MaxValue : _finishes[project], _plan.Limits[activity]);
            var last = project < 0 ? Starts[activity] : Math.Max(Starts[activity], end - _plan.Durations[activity]);
            for (var arc = after.First[activity]; arc < after.First[activity + 1]; arc++)
                last = Math.Min(last, Starts[after.Others[arc]] - after.Gaps[arc]);
            Starts[activity] = Math.Max(Starts[activity], LastFit(activity, last, Starts[activity]));
            Book(activity, Starts[activity]);
        }

        _byStart.FirstToStart(Starts, _order);
        return PlaceEarliest(_order);
    }

    public Score Score()
    {
        MeasureProjects();
        var late = 0L;
        var cost = 0L;
        var sum = 0L;
        for (var project = 0; project < _finishes.Length; project++)
        {
            var aim = _plan.Aims[project];
            cost += (long)aim.Weight * _finishes[project];
            late += Math.Max(0, _finishes[project] - aim.Limit);
        }

        for (var activity = 0; activity < Starts.Length; activity++)
        {
            var finish = Starts[activity] + _plan.Durations[activity];
            sum += finish;
            if (finish > _plan.Limits[activity]) late += finish - _plan.Limits[activity];
        }

        return new Score(late, cost, sum);
    }

    private void MeasureProjects()
    {
        for (var project = 0; project < _finishes.Length; project++) _finishes[project] = _plan.Aims[project].Pinned;
        var projects = _plan.Projects;
        for (var activity = 0; activity < projects.Length; activity++)
        {
            if (projects[activity] is not (>= 0 and var project)) continue;
            _finishes[project] = Math.Max(_finishes[project], Starts[activity] + _plan.Durations[activity]);
        }
    }

    private int FirstFit(int activity, int at)
    {
        var duration = _plan.Durations[activity];
        var holds = _plan.Holds;
        var first = holds.First[activity];
        var count = holds.First[activity + 1] - first;
        if (duration == 0 || count == 0) return at + duration <= _plan.Horizon ? at : -1;
        if (count > 1) return FirstFitOfSeveral(activity, at);
        var need = holds.Amounts[first];
        var free = _free[holds.Words[first]];
        var run = 0;
        for (var time = at; time < free.Length; time++)
        {
            if (((free[time] - need) & Guards) != Guards) run = 0;
            else if (++run == duration) return time - duration + 1;
        }

        return -1;
    }

    private int FirstFitOfSeveral(int activity, int at)
    {
        var duration = _plan.Durations[activity];
        var holds = _plan.Holds;
        var last = holds.First[activity + 1];
        for (var hold = holds.First[activity]; hold < last; hold++)
        {
            if (at + duration > _plan.Horizon) return -1;
            var free = _free[holds.Words[hold]];
            var need = holds.Amounts[hold];
            for (var time = at + duration - 1; time >= at; time--)
            {
                if (((free[time] - need) & Guards) == Guards) continue;
                at = time + 1;
                hold = holds.First[activity] - 1;
                break;
            }
        }

        return at;
    }

    /// <summary>The last start up to a limit at which it fits; a floor where there is none above it.</summary>
    private int LastFit(int activity, int at, int floor)
    {
        var duration = _plan.Durations[activity];
        var holds = _plan.Holds;
        var last = holds.First[activity + 1];
        if (duration == 0) return at;
        at = Math.Min(at, _plan.Horizon - duration);
        for (var hold = holds.First[activity]; hold < last && at > floor; hold++)
        {
            var free = _free[holds.Words[hold]];
            var need = holds.Amounts[hold];
            for (var time = at; time < at + duration; time++)
            {
                if (((free[time] - need) & Guards) == Guards) continue;
                at = time - duration;
                hold = holds.First[activity] - 1;
                break;
            }
        }

        return Math.Max(at, floor);
    }

    private void Book(int activity, int at)
    {
        var holds = _plan.Holds;
        var end = at + _plan.Durations[activity];
        for (var hold = holds.First[activity]; hold < holds.First[activity + 1]; hold++)
        {
            var need = holds.Amounts[hold];
            foreach (ref var free in _free[holds.Words[hold]].AsSpan(at, end - at)) free -= need;
        }

        if (end > _touched) _touched = end;
    }

    private void Reset()
    {
        for (var word = 0; word < _free.Length; word++) Array.Copy(_plan.Holds.Free[word], _free[word], _touched);
        _touched = 0;
    }
}
