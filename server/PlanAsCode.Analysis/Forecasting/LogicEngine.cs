using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>
/// The forward pass in as few steps as possible: everything that does not change from run to run is read out of the plan
/// before. Finds the dates of <see cref="ForwardPass"/>; what it cannot place in its own way it places as that does.
/// </summary>
internal sealed class LogicEngine : RunEngine
{
    private readonly Network _network;
    private readonly KernelStep[] _steps;
    private readonly Dictionary<int, int[]> _leavesOfSpans = [];

    private LogicEngine(Network network, KernelStep[] steps)
    {
        _network = network;
        _steps = steps;
    }

    /// <summary>Null where tasks are done as late as possible, whose places follow from each other, or where a repeated one follows others.</summary>
    /// <param name="calendars">Of the first engine: filled; of further ones: read.</param>
    /// <param name="needsStarts">Each leaf's first working minute is asked for, as where a project may be won whole.</param>
    public static LogicEngine? Of(SchedulePasses passes, CompactCalendars calendars, bool needsStarts)
    {
        if (Array.Exists(passes.Network.Leaves, leaf => leaf is { IsLate: true } || (leaf is { IsRepeated: true, IsTodo: true } && Follows(passes.Network, leaf.Index)))) return null;
        // Leaves and networks keep what they have once reckoned, so that each worker has its own.
        var own = passes with { Steps = passes.Steps.With(passes.Network.WithOwnLeaves()) };
        return new LogicEngine(own.Network, new KernelReader(own, calendars, needsStarts).Steps());
    }

    public override void Run(RunDraws draws, RunDates dates)
    {
        foreach (var step in _steps) step.Run(draws, dates);
    }

    public override IEnumerable<(int Leaf, bool IsFinish)> Back(int leaf, bool isFinish, RunDates dates)
    {
        var end = isFinish && dates.FinishBoundBy[leaf] >= 0 ? dates.FinishBoundBy[leaf] : dates.BoundBy[leaf];
        if (end < 0 || dates.Finish[leaf] >= CompactCalendar.Never) return [];
        var (by, ofFinish) = (end / 2, end % 2 == 1);
        if (!_network.IsSpan(by)) return [(by, ofFinish)];
        var times = ofFinish ? dates.Finish : dates.Start;
        var leaves = LeavesOf(by);
        if (leaves.Length == 0) return [];
        var edge = ofFinish ? leaves.Max(one => times[one]) : leaves.Min(one => times[one]);
        return leaves.Where(one => times[one] == edge).Select(one => (one, ofFinish));
    }

    private static bool Follows(Network network, int item)
    {
        for (var holder = item; holder >= 0; holder = network.Parent[holder])
        {
            foreach (var number in network.Incoming[holder])
            {
                if (network.Links[number].BindsStart) return true;
            }
        }

        return false;
    }

    /// <summary>Repeated and dropped ones only where there is nothing else.</summary>
    private int[] LeavesOf(int span)
    {
        if (_leavesOfSpans.TryGetValue(span, out var leaves)) return leaves;
        leaves = [.. _network.LeavesOf(span)];
        if (Array.Exists(leaves, Counts)) leaves = Array.FindAll(leaves, Counts);
        return _leavesOfSpans[span] = leaves;

        bool Counts(int leaf) => _network.Leaves[leaf] is { IsDropped: false, IsRepeated: false };
    }
}
