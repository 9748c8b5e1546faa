using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// How a task's time runs from its start: at once, in calendar time, in working time of its calendar, or as its people give
/// time. Answers null where time ends before the work does.
/// </summary>
internal sealed class Pace
{
    private readonly WorkingCalendar _calendar;
    private readonly Estimate? _elapsed;

    private Pace(WorkingCalendar calendar, long minutes, Crew? crew, Estimate? elapsed)
    {
        _calendar = calendar;
        Minutes = minutes;
        Crew = crew;
        _elapsed = elapsed;
    }

    /// <summary>Set anew only while candidates are tried one after the other.</summary>
    public Crew? Crew { get; set; }

    /// <summary>Work or duration; set anew only by a <see cref="ScheduleRerun"/>.</summary>
    public long Minutes { get; set; }

    public bool IsInstant => _elapsed is null && Minutes <= 0;

    public bool IsElapsed => _elapsed is not null;

    public static Pace At(WorkingCalendar calendar) => new(calendar, 0, null, null);

    public static Pace OfElapsed(WorkingCalendar calendar, Estimate elapsed) => new(calendar, 0, null, elapsed);

    public static Pace OfElapsed(WorkingCalendar calendar, long minutes)
    {
        var rest = new Quantity(minutes, TimeUnit.Minute);
        return new(calendar, 0, null, new Estimate(rest, rest, rest));
    }

    public static Pace OnCalendar(WorkingCalendar calendar, long minutes) => new(calendar, minutes, null, null);

    public static Pace By(Crew crew, WorkingCalendar calendar, long effortMinutes) => new(calendar, effortMinutes, crew, null);

    /// <summary>The first instant at or after the given one at which it can start.</summary>
    public Instant? FirstStart(Instant at)
    {
        if (IsInstant || _elapsed is not null) return at;
        return Crew is null ? _calendar.NextWorking(at) : Crew.NextAtWork(at);
    }

    /// <summary>Its length in working minutes, and the calendar that counts them; where there is no such calendar its work, and the crew.</summary>
    public long Length(out object time)
    {
        if (Crew is null) time = _calendar;
        else if (Crew.MinutesFor(Minutes, out var calendar) is { } length)
        {
            time = calendar;
            return length;
        }
        else time = Crew;
        return Minutes;
    }

    public Instant? Finish(Instant start)
    {
        if (_elapsed is not null) return ElapsedFrom(start);
        if (Minutes <= 0) return start;
        return Crew is null ? _calendar.Add(start, Minutes) : Crew.Finish(start, Minutes);
    }

    /// <summary>The last start from which it ends at or before an instant.</summary>
    public Instant? LatestStart(Instant finish)
    {
        if (_elapsed is not null) return LatestElapsedStart(finish);
        if (Minutes <= 0) return finish;
        return Crew is null ? _calendar.Subtract(finish, Minutes) : Crew.LatestStart(finish, Minutes);
    }

    /// <summary>The last instant at or before the given one at which it can start.</summary>
    public Instant? LastStart(Instant at)
    {
        if (IsInstant || _elapsed is not null) return at;
        if (FirstStart(at) == at) return at;
        Instant? last = null;
        if (Crew is null) last = _calendar.PreviousWorking(at);
        else
        {
            foreach (var member in Crew.Members)
            {
                if (member.Time.AtWork.PreviousWorking(at) is { } end && (last is null || end > last)) last = end;
            }
        }

        return last?.PlusMinutes(-1) is { } minute && FirstStart(minute) == minute ? minute : null;
    }

    /// <summary>The first start, not before one instant, from which it does not end before another.</summary>
    public Instant? FirstStartToFinishFrom(Instant bound, Instant notBefore)
    {
        if (IsInstant) return Instant.Max(bound, notBefore);
        if (_elapsed is not null) return Instant.Max(LatestElapsedStart(bound) ?? notBefore, notBefore);
        // Instants without working time between them are the same: 17:00 is not before 09:00 of the next working day.
        var lastWorked = _calendar.PreviousWorking(bound) ?? bound;
        if (Crew is not null) return Crew.EarliestStartToFinishFrom(lastWorked, notBefore, Minutes);
        return FirstStart(Instant.Max(_calendar.Subtract(lastWorked, Minutes) ?? notBefore, notBefore));
    }

    private Instant? ElapsedFrom(Instant start)
    {
        if (CalendarTime.IsBeyondTime(start, _elapsed!.Pessimistic)) return null;
        var sum = After(start, _elapsed.Optimistic) + (4 * After(start, _elapsed.Likely)) + After(start, _elapsed.Pessimistic);
        return new Instant(start.Minutes + ((sum + 5) / 6));
    }

    private Instant? LatestElapsedStart(Instant finish)
    {
        var low = 0L;
        var high = finish.Minutes;
        if (ElapsedFrom(Times.Beginning) is not { } first || first > finish) return null;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (ElapsedFrom(new Instant(middle)) is { } end && end <= finish) low = middle;
            else high = middle - 1;
        }

        return new Instant(low);
    }

    private static long After(Instant start, Quantity time) => CalendarTime.After(start, time).Minutes - start.Minutes;
}
