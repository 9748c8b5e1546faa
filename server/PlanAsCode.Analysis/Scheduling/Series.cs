using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>All times of a repeated task, and what they were found for: the same question has the same answer.</summary>
internal sealed class Series
{
    private readonly Instant _from;
    private readonly Crew? _crew;
    private readonly long _minutes;
    private readonly long? _elapsedAhead;

    private Series(Leaf leaf, Pace pace, Instant from, Occurrence[] all, int held)
    {
        (_from, _crew, _minutes, _elapsedAhead) = (from, pace.Crew, pace.Minutes, leaf.ElapsedAhead);
        All = all;
        Held = all[..held];
        Ahead = all[held..];
    }

    /// <summary>In order. Shared: nobody writes into it.</summary>
    public Occurrence[] All { get; }

    /// <summary>Those that begin before as-of.</summary>
    public Occurrence[] Held { get; }

    public Occurrence[] Ahead { get; }

    /// <summary>What was found last, where it was asked for the same: the many runs of a forecast mostly do.</summary>
    public static Series Of(Network network, Leaf leaf, Staff staff, Instant from) =>
        leaf.Series is { } known && known.IsOf(leaf, staff.Pace, from) ? known : leaf.Series = Find(network, leaf, staff, from);

    /// <summary>The same behind work that is done later than at its logic dates; remembered beside the other.</summary>
    public static Series Later(Network network, Leaf leaf, Staff staff, Instant from) =>
        leaf.LaterSeries is { } known && known.IsOf(leaf, staff.Pace, from) ? known : leaf.LaterSeries = Find(network, leaf, staff, from);

    private static Series Find(Network network, Leaf leaf, Staff staff, Instant from)
    {
        var all = Occurrences.Of(network, leaf, staff, from);
        return new Series(leaf, staff.Pace, from, all, CountBefore(all, network.AsOf));
    }

    public static int CountBefore(Occurrence[] occurrences, Instant end) => Array.FindLastIndex(occurrences, one => one.Start < end) + 1;

    /// <summary>A crew whose time others use is made anew by each pass, so that the same crew has the same time.</summary>
    private bool IsOf(Leaf leaf, Pace pace, Instant from) =>
        from == _from && pace.Minutes == _minutes && ReferenceEquals(pace.Crew, _crew) && leaf.ElapsedAhead == _elapsedAhead;
}
