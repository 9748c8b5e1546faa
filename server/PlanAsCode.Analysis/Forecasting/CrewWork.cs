using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Several people together: while one is away the others go on alone.</summary>
/// <param name="members">Each with the work of a minute over the same denominator.</param>
internal sealed class CrewWork(SteadyWork[] members) : KernelWork
{
    // Of more people than this the counts lie elsewhere: the stack is small.
    private const int MostOnStack = 64;

    private static readonly long End = Instant.EndOf(DateOnly.MaxValue).Minutes;

    private readonly long _each = members.Sum(member => member.Done);

    public override long FirstStart(long at)
    {
        var first = CompactCalendar.Never;
        foreach (var member in members)
        {
            if (member.Done > 0) first = Math.Min(first, member.FirstStart(at));
        }

        return first;
    }

    /// <summary>By growing steps behind what it takes at least, then by halving.</summary>
    public override long Finish(long at, long minutes)
    {
        var exact = (Int128)minutes * members[0].Minutes;
        // More than all of them do until the last day there is; below it no sum leaves 64 bits.
        if (exact > (Int128)End * _each) return CompactCalendar.Never;
        var needed = (long)exact;
        var before = members.Length <= MostOnStack ? stackalloc long[members.Length] : new long[members.Length];
        for (var i = 0; i < members.Length; i++) before[i] = members[i].Calendar.MinutesBefore(at);
        var low = at + (needed / _each) - 1;
        var step = Math.Max(Instant.MinutesPerDay, 2 * (low - at));
        var high = low + step;
        while (DoneAt(high, before) < needed)
        {
            if (high >= End) return CompactCalendar.Never;
            (low, step) = (high, step * 2);
            high = Math.Min(End, high + step);
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (DoneAt(middle, before) >= needed) high = middle;
            else low = middle;
        }

        return high;
    }

    private long DoneAt(long at, ReadOnlySpan<long> before)
    {
        var done = 0L;
        for (var i = 0; i < before.Length; i++) done += (members[i].Calendar.MinutesBefore(at) - before[i]) * members[i].Done;
        return done;
    }
}
