using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>How late a leaf may start and end, given the dates of those behind it.</summary>
internal readonly record struct LateLimits(Instant? Start, Instant? End, Reason Reason)
{
    /// <summary>What the tasks named in its <c>before</c>, and its target date, allow a late task; null where nothing does.</summary>
    public static LateLimits? Of(Network network, PassDates dates, Leaf leaf)
    {
        Instant? start = null;
        var end = leaf.FinishTarget;
        var reason = new Reason(end is null ? StartReasonKind.AsLateAsPossible : StartReasonKind.Constraint, -1, -1, end);
        foreach (var number in network.Outgoing[leaf.Index])
        {
            var link = network.Links[number];
            if (link.IsLate) Tighten(network, dates, link, ref start, ref end, ref reason);
        }

        return start is null && end is null ? null : new LateLimits(start, end, reason);
    }

    /// <summary>Takes in what one link allows its predecessor.</summary>
    public static void Tighten(Network network, PassDates dates, NetworkLink link, ref Instant? start, ref Instant? end, ref Reason reason)
    {
        if (!dates.IsKnown(link.To)) return;
        var limit = link.Limit(link.BindsStart ? dates.Start[link.To] : dates.Finish[link.To], network.CalendarOf[link.To]);
        ref var side = ref start;
        if (link.FromFinish) side = ref end;
        if (side is { } known && known <= limit) return;
        side = limit;
        reason = new Reason(StartReasonKind.AsLateAsPossible, link.To, -1, limit);
    }
}
