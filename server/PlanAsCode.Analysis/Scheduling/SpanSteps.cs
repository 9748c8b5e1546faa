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

    /// <summary>From the first start to the last finish; repeated tasks count only where there is nothing else, dropped ones only where there is nothing at all.</summary>
    public void Measure(int span)
    {
        var (start, finish) = (Times.End, Times.Beginning);
        var (firstRepeat, lastRepeat) = (Times.End, Times.Beginning);
        var dropped = Times.Beginning;
        var (found, repeats) = (false, false);
        foreach (var child in network.Children[span])
        {
            if (dates.State[child] == PlaceState.Failed) Fail(span, child);
            if (!dates.IsKnown(child)) continue;
            switch (network.WeightOf(child))
            {
                case SpanWeight.Dropped:
                    dropped = Instant.Max(dropped, dates.Finish[child]);
                    continue;
                case SpanWeight.Repeats:
                    repeats = true;
                    firstRepeat = Instant.Min(firstRepeat, dates.Start[child]);
                    lastRepeat = Instant.Max(lastRepeat, dates.Finish[child]);
                    continue;
            }

            found = true;
            start = Instant.Min(start, dates.Start[child]);
            finish = Instant.Max(finish, dates.Finish[child]);
        }

        if (dates.State[span] == PlaceState.Failed) return;
        dates.State[span] = PlaceState.Placed;
        if (!found) (start, finish) = repeats ? (firstRepeat, lastRepeat) : (Instant.Max(dropped, dates.Gate[span]), Instant.Max(dropped, dates.Gate[span]));
        dates.Start[span] = start;
        dates.Finish[span] = network.ProjectDelays is { Length: > 0 } delays && span >= network.ItemCount
            ? Delays.Behind(finish, delays[span - network.ItemCount], network.CalendarOf[span], Instant.Max(start, network.AsOf))
            : finish;
    }

    private void Fail(int span, int other) => dates.Fail(span, $"waits for `{network.PathOf(other)}`, which has no dates");
}
