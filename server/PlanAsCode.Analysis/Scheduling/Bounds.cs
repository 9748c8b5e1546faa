using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What links and dates demand of one leaf, given the dates of those before it.</summary>
/// <param name="Start">Not before.</param>
/// <param name="Finish">Not ended before, or null.</param>
/// <param name="Reason">What <paramref name="Start"/> comes from.</param>
/// <param name="FinishFrom">The item that <paramref name="Finish"/> comes from, or -1.</param>
/// <param name="FailedBy">An item it waits for that has no dates, or -1.</param>
internal readonly record struct Bounds(Instant Start, Instant? Finish, Reason Reason, int FinishFrom, int FailedBy)
{
    public static Bounds Of(Network network, PassDates dates, Leaf leaf) => Of(network, dates, leaf, leaf.IsDropped ? Times.Beginning : leaf.NotBefore);

    /// <param name="from">Instead of the leaf's own date.</param>
    public static Bounds Of(Network network, PassDates dates, Leaf leaf, Instant from)
    {
        var start = from;
        var reason = new Reason(leaf.NotBeforeReason, -1, -1, leaf.NotBefore);
        Instant? finish = null;
        var finishFrom = -1;
        var failedBy = -1;
        var parent = network.Parent[leaf.Index];
        if (dates.Gate[parent] > start || (dates.Gate[parent] == start && dates.GateLink[parent] >= 0))
        {
            start = dates.Gate[parent];
            reason = new Reason(StartReasonKind.Link, network.Links[dates.GateLink[parent]].From, -1, start);
        }

        if (dates.GateFailedBy[parent] >= 0) failedBy = dates.GateFailedBy[parent];
        foreach (var number in network.Incoming[leaf.Index])
        {
            var link = network.Links[number];
            if (dates.State[link.From] == PlaceState.Failed) failedBy = link.From;
            if (!dates.IsKnown(link.From)) continue;
            var bound = link.Bound(link.FromFinish ? dates.Finish[link.From] : dates.Start[link.From], leaf.Calendar);
            if (!link.BindsStart)
            {
                if (finish is { } known && bound <= known) continue;
                (finish, finishFrom) = (bound, link.From);
            }
            else if (bound > start || (bound == start && reason.Kind != StartReasonKind.Link))
            {
                start = bound;
                reason = new Reason(StartReasonKind.Link, link.From, -1, bound);
            }
        }

        return new Bounds(start, finish, reason, finishFrom, failedBy);
    }
}
