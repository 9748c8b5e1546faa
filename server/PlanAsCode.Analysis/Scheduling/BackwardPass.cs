using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Late dates, from each project's own early finish back along the links (Kelley and Walker's critical path method); dates
/// that a task must keep cap them.
/// </summary>
internal sealed class BackwardPass
{
    private readonly Network _network;
    private readonly PassDates _early;
    private readonly LateDates _found;
    private readonly SlipLimits _limits;

    private BackwardPass(Network network, PassDates early)
    {
        _network = network;
        _early = early;
        _found = new LateDates((Instant[])early.Start.Clone(), (Instant[])early.Finish.Clone(), Finishes(network, early));
        _limits = new SlipLimits(network, early, _found.LateStart, _found.LateFinish);
    }

    public static LateDates Run(StepOrder steps, PassDates early, CancellationToken cancel)
    {
        var pass = new BackwardPass(steps.Network, early);
        var order = LastFirst(steps.Position.AsSpan(0, steps.Network.Count));
        for (var i = 0; i < order.Length; i++)
        {
            if ((i & 1023) == 0) cancel.ThrowIfCancellationRequested();
            if (steps.Network.IsSpan(order[i])) pass._limits.Gate(order[i]);
            else if (early.IsKnown(order[i])) pass.Leaf(steps.Network.Leaves[order[i]]!);
        }

        return pass._found;
    }

    /// <summary>Items and projects by falling position.</summary>
    private static int[] LastFirst(ReadOnlySpan<int> position)
    {
        var most = 0;
        foreach (var at in position) most = Math.Max(most, at);
        var next = new int[most + 2];
        foreach (var at in position) next[most - at + 1]++;
        for (var i = 0; i <= most; i++) next[i + 1] += next[i];
        var order = new int[position.Length];
        for (var entity = 0; entity < order.Length; entity++) order[next[most - position[entity]]++] = entity;
        return order;
    }

    private void Leaf(Leaf leaf)
    {
        var index = leaf.Index;
        if (leaf.IsDone || leaf.IsRepeated) return;
        var staff = _early.Staff[index]!;
        var end = _found.EarlyFinish[leaf.Project];
        if (leaf.LatestFinish is { } latest) end = Instant.Min(end, latest);
        Instant? start = leaf.IsDoing || leaf.IsDropped ? null : leaf.LatestStart;
        _limits.Tighten(index, ref start, ref end);
        if (leaf.IsDoing)
        {
            _found.LateFinish[index] = end;
            var slip = leaf.Calendar.MinutesBetween(_early.Finish[index], end);
            _found.LateStart[index] = leaf.Calendar.Add(_early.Start[index], slip) ?? _early.Start[index];
            return;
        }

        var lateStart = staff.Pace.LatestStart(end) ?? Times.Beginning;
        if (start is { } cap && cap < lateStart)
        {
            lateStart = cap;
            if (staff.Pace.FirstStart(cap) is { } first && staff.Pace.Finish(first) is { } finish) end = Instant.Min(end, finish);
        }

        _found.LateStart[index] = lateStart;
        _found.LateFinish[index] = end;
    }

    private static Instant[] Finishes(Network network, PassDates early)
    {
        var finishes = new Instant[network.Projects.Length];
        for (var item = 0; item < network.ItemCount; item++)
        {
            if (network.Leaves[item] is not { IsDropped: false, IsRepeated: false } leaf || !early.IsKnown(item)) continue;
            finishes[leaf.Project] = Instant.Max(finishes[leaf.Project], early.Finish[item]);
        }

        return finishes;
    }
}

/// <summary>What the backward pass found: by item, and by project the last early finish of its tasks (repeated ones do not count).</summary>
internal sealed record LateDates(Instant[] LateStart, Instant[] LateFinish, Instant[] EarlyFinish);
