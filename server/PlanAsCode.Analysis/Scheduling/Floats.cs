using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Total and free float of leaves, in working minutes of their calendars.</summary>
internal static class Floats
{
    /// <summary>The smaller of late start - early start and late finish - early finish; null for what is done, dropped, repeated or without dates.</summary>
    public static long?[] Total(Network network, PassDates early, LateDates late)
    {
        var floats = new long?[network.Count];
        for (var item = 0; item < network.ItemCount; item++)
        {
            if (!HasFloat(network, early, item)) continue;
            var calendar = network.CalendarOf[item];
            floats[item] = Math.Min(
                calendar.MinutesBetween(early.Start[item], late.LateStart[item]),
                calendar.MinutesBetween(early.Finish[item], late.LateFinish[item]));
        }

        return floats;
    }

    /// <summary>The slip that moves no successor's early dates, at most total float.</summary>
    public static long?[] Free(Network network, PassDates early, LateDates late, long?[] total)
    {
        var floats = new long?[network.Count];
        var limits = new SlipLimits(network, early, early.Start, early.Finish);
        // Groups stand before what is in them, projects behind.
        for (var span = network.ItemCount - 1; span >= 0; span--)
        {
            if (network.IsSpan(span)) limits.Gate(span);
        }

        for (var project = network.ItemCount; project < network.Count; project++) limits.Gate(project);

        for (var item = 0; item < network.ItemCount; item++)
        {
            if (total[item] is not { } most) continue;
            var calendar = network.CalendarOf[item];
            Instant? start = null;
            var end = late.EarlyFinish[network.Leaves[item]!.Project];
            limits.Tighten(item, ref start, ref end);
            var free = calendar.MinutesBetween(early.Finish[item], end);
            if (start is { } bound) free = Math.Min(free, calendar.MinutesBetween(early.Start[item], bound));
            floats[item] = Math.Min(free, most);
        }

        return floats;
    }

    private static bool HasFloat(Network network, PassDates early, int item) =>
        network.Leaves[item] is { IsDone: false, IsDropped: false, IsRepeated: false } && early.IsKnown(item);
}
