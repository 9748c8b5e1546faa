using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>The steps of groups and projects: the bounds they hand down, and the span of what stands in them.</summary>
internal sealed class SpanSteps(Network network, PassDates dates)
{
    /// <summary>The latest of its group's gate and of the bounds that its own links put on its start.</summary>
    public void Gate(int span)
    {
        var (gate, from) = (Times.Beginning, -1);
        if (network.Parent[span] is >= 0 and var parent)
        {
            (gate, from) = (dates.Gate[parent], dates.GateLink[parent]);
            dates.GateFailedBy[span] = dates.GateFailedBy[parent];
        }

        foreach (var number in network.Incoming[span])
        {
            var link = network.Links[number];
            if (dates.State[link.From] == PlaceState.Failed) dates.GateFailedBy[span] = link.From;
            if (!link.BindsStart || !dates.IsKnown(link.From)) continue;
            var bound = link.Bound(link.FromFinish ? dates.Finish[link.From] : dates.Start[link.From], network.CalendarOf[span]);
            if (bound > gate || from < 0) (gate, from) = (Instant.Max(gate, bound), number);
        }

        dates.Gate[span] = gate;
        dates.GateLink[span] = from;
    }

    /// <summary>From the first start to the last finish; dropped tasks count only where there is nothing else.</summary>
    public void Measure(int span)
    {
        var (start, finish) = (Times.End, Times.Beginning);
        var dropped = Times.Beginning;
        var found = false;
        foreach (var child in network.Children[span])
        {
            if (dates.State[child] == PlaceState.Failed) Fail(span, child);
            if (!dates.IsKnown(child)) continue;
            if (IsDropped(child))
            {
                dropped = Instant.Max(dropped, dates.Finish[child]);
                continue;
            }

            found = true;
            start = Instant.Min(start, dates.Start[child]);
            finish = Instant.Max(finish, dates.Finish[child]);
        }

        if (dates.State[span] == PlaceState.Failed) return;
        dates.State[span] = PlaceState.Placed;
        if (!found) start = finish = Instant.Max(dropped, dates.Gate[span]);
        dates.Start[span] = start;
        dates.Finish[span] = network.ProjectDelays is { Length: > 0 } delays && span >= network.ItemCount
            ? Delays.Behind(finish, delays[span - network.ItemCount], network.CalendarOf[span], start)
            : finish;
    }

    /// <summary>A span holds time only where something in it does.</summary>
    private bool IsDropped(int child)
    {
        if (network.Leaves[child] is { } leaf) return leaf.IsDropped;
        foreach (var below in network.LeavesOf(child))
        {
            if (!network.Leaves[below]!.IsDropped) return false;
        }

        return true;
    }

    private void Fail(int span, int other) => dates.Fail(span, $"waits for `{network.PathOf(other)}`, which has no dates");
}
