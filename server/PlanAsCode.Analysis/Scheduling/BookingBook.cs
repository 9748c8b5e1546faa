using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>The bookings of all leaves at the dates of one pass, each counted out when it is asked for.</summary>
internal sealed class BookingBook(Network network, PassDates dates)
{
    public ImmutableArray<Booking> Of(int leaf) => new Bookings(network, dates, network.Leaves[leaf]!).Of();

    /// <summary>Only the part from as-of on.</summary>
    public ImmutableArray<Booking> AheadOf(int leaf) => new Bookings(network, dates, network.Leaves[leaf]!, onlyAhead: true).Of();

    /// <summary>The work of a leaf that has dates, done and to do; null for points in time, and calendar time without people.</summary>
    public long? EffortMinutes(Leaf leaf)
    {
        if (leaf.IsInstant) return null;
        var occurrences = dates.TimesOf(leaf.Index);
        if (leaf.Kind == LeafKind.Effort) return Math.Max(leaf.Minutes, leaf.RemainingMinutes) * (occurrences?.Length ?? 1);
        if (leaf.Kind == LeafKind.Elapsed && dates.Staff[leaf.Index] is null or { People.Length: 0 }) return null;
        var effort = 0L;
        foreach (var (person, share) in dates.Staff[leaf.Index]?.People ?? [])
        {
            var time = network.Resources.Times[person]!;
            if (leaf.UndatedMinutes > 0) effort += Bookings.Undated(leaf, dates.Start[leaf.Index], time, share).EffortMinutes;
            if (occurrences is null) effort += During(leaf, dates.Start[leaf.Index], dates.Finish[leaf.Index], time, share);
            else
            {
                foreach (var (start, finish) in occurrences) effort += During(leaf, start, finish, time, share);
            }
        }

        return effort;
    }

    /// <summary>As <see cref="Crew.During"/>; of somebody whose capacity never changes without a look at each day.</summary>
    private static long During(Leaf leaf, Instant start, Instant finish, PersonTime person, decimal share)
    {
        if (leaf.Kind == LeafKind.Elapsed) return Crew.Within(start, finish, person, share).EffortMinutes;
        return person.AlwaysCapacity is { } capacity
            ? (long)Math.Round(Math.Max(0, leaf.Calendar.MinutesBetween(start, finish)) * share * capacity * person.Efficiency, MidpointRounding.ToEven)
            : Crew.During(leaf.Calendar, start, finish, person, share).EffortMinutes;
    }
}
