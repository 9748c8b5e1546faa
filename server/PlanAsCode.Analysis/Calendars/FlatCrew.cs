using System.Collections.Immutable;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Calendars;

/// <summary>
/// People at flat rates who work by different calendars: what they do together between two instants, in whole numbers. It finds the
/// same instants as <see cref="BoundSearch"/> does in decimals.
/// </summary>
internal sealed class FlatCrew
{
    // All working minutes of all time at these rates are still counted in a long.
    private const long MostEach = 1_000_000;
    private const int MostMembers = 100;
    private const long MostEffort = 100_000_000_000;

    private static readonly long EndOfTime = Instant.EndOf(DateOnly.MaxValue).Minutes;

    private readonly WorkingCalendar[] _calendars;
    private readonly long[] _each;
    private readonly long _scale;

    private FlatCrew(WorkingCalendar[] calendars, long[] each, long scale)
    {
        _calendars = calendars;
        _each = each;
        _scale = scale;
    }

    /// <summary>Null where a rate is not flat, or numbers become too large.</summary>
    public static FlatCrew? Of(ImmutableArray<CrewMember> members)
    {
        if (members.Length is < 2 or > MostMembers) return null;
        var scale = members.Max(member => member.Rate.Minutes);
        if (members.Any(member => !member.Rate.IsKnown || member.Rate.Effort * (scale / member.Rate.Minutes) > MostEach)) return null;
        return new FlatCrew(
            [.. members.Select(member => member.Time.AtWork)], [.. members.Select(member => member.Rate.Effort * (scale / member.Rate.Minutes))], scale);
    }

    public bool Counts(long effort) => effort <= MostEffort / _scale;

    /// <summary>The end of the first minute at which so much effort is done; null where it never is.</summary>
    public Instant? Finish(Instant start, long effort)
    {
        var wanted = (effort * _scale) + Before(start.Minutes);
        var step = (long)Instant.MinutesPerDay;
        var (low, high) = (start.Minutes, start.Minutes);
        while (Before(high) < wanted)
        {
            if (high >= EndOfTime) return null;
            low = high;
            high = Math.Min(EndOfTime, high + step);
            step *= 2;
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Before(middle) >= wanted) high = middle;
            else low = middle;
        }

        return new Instant(high);
    }

    /// <summary>The last instant from which so much effort is done by <paramref name="finish"/>; null where none is early enough.</summary>
    public Instant? LatestStart(Instant finish, long effort)
    {
        var most = Before(finish.Minutes) - (effort * _scale);
        var step = (long)Instant.MinutesPerDay;
        var (low, high) = (finish.Minutes, finish.Minutes);
        while (Before(low) > most)
        {
            if (low <= 0) return null;
            high = low;
            low = Math.Max(0, low - step);
            step *= 2;
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Before(middle) <= most) low = middle;
            else high = middle;
        }

        return new Instant(low);
    }

    private long Before(long instant)
    {
        var done = 0L;
        for (var i = 0; i < _each.Length; i++) done += _each[i] * _calendars[i].MinutesBefore(new Instant(instant));
        return done;
    }
}
