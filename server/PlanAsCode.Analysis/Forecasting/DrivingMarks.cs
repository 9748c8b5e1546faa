using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Counts in how many runs each item is on the driving chain of its project, as <see cref="Driving"/> finds it. One for each worker.</summary>
internal sealed class DrivingMarks(ForecastSetup setup, RunEngine engine)
{
    private readonly Network _network = setup.Network;
    private readonly int[] _leaves =
        [.. Enumerable.Range(0, setup.Network.ItemCount).Where(item => setup.Network.Leaves[item] is { IsDropped: false, IsRepeated: false } && setup.Planned.IsKnown(item))];

    // By item, and by end: in which run it was last met.
    private readonly int[] _marked = new int[setup.Network.ItemCount];
    private readonly int[] _met = new int[2 * setup.Network.ItemCount];
    private readonly long[] _last = new long[setup.Network.Projects.Length];
    private readonly Stack<(int Leaf, bool IsFinish)> _open = new();
    private int _run;

    /// <summary>By item: in how many runs it was driving.</summary>
    public int[] Counts { get; } = new int[setup.Network.ItemCount];

    public void Count(RunDates dates)
    {
        _run++;
        Array.Clear(_last);
        foreach (var leaf in _leaves)
        {
            ref var last = ref _last[_network.Leaves[leaf]!.Project];
            last = Math.Max(last, dates.Finish[leaf]);
        }

        foreach (var leaf in _leaves)
        {
            if (dates.Finish[leaf] == _last[_network.Leaves[leaf]!.Project]) _open.Push((leaf, true));
        }

        while (_open.TryPop(out var end)) Mark(end.Leaf, end.IsFinish, dates);
    }

    private void Mark(int leaf, bool isFinish, RunDates dates)
    {
        ref var met = ref _met[RunDates.EndOf(leaf, isFinish)];
        if (met == _run || _network.Leaves[leaf] is { IsRepeated: true }) return;
        met = _run;
        // A chain passes through what is dropped; that makes none of its groups driving.
        var first = _network.Leaves[leaf] is { IsDropped: true } ? -1 : leaf;
        for (var holder = first; holder >= 0 && holder < _network.ItemCount && _marked[holder] != _run; holder = _network.Parent[holder])
        {
            _marked[holder] = _run;
            Counts[holder]++;
        }

        foreach (var before in engine.Back(leaf, isFinish, dates)) _open.Push(before);
    }
}
