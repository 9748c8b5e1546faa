using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Who gives how much to a placed task, and on which days: what is done up to as-of, what remains behind it.</summary>
/// <param name="onlyAhead">Only what remains.</param>
internal sealed class Bookings(Network network, PassDates dates, Leaf leaf, bool onlyAhead = false)
{
    public ImmutableArray<Booking> Of()
    {
        var staff = dates.Staff[leaf.Index];
        if (staff is null || leaf.IsInstant || staff.People.Length + leaf.Demand.Equipment.Length == 0) return [];
        var found = ImmutableArray.CreateBuilder<Booking>(staff.People.Length + leaf.Demand.Equipment.Length);
        var efforts = leaf.Kind == LeafKind.Effort && staff.People.Length > 0 ? EffortsOf(staff) : [];
        for (var i = 0; i < staff.People.Length; i++) found.Add(OfPerson(staff.People[i], i, efforts));
        foreach (var (equipment, units) in leaf.Demand.Equipment)
        {
            var days = Times().SelectMany(time => DaysOf(time.Start, time.Finish, units)).ToImmutableArray();
            found.Add(new Booking(network.Resources.All[equipment].Path, 1, units, 0, days.Sum(day => (long)day.Minutes)) { ByDay = days });
        }

        return found.MoveToImmutable();
    }

    private Booking OfPerson(PersonShare one, int number, ReadOnlySpan<ImmutableArray<WorkShare>> efforts)
    {
        var path = network.Resources.All[one.Person].Path;
        if (efforts.Length == 1) return BookingOf(path, one.Share, efforts[0][number]);
        var time = network.Resources.Times[one.Person]!;
        var parts = new List<WorkShare>();
        if (leaf.Kind == LeafKind.Elapsed) parts.AddRange(Times().Select(at => Crew.Within(at.Start, at.Finish, time, one.Share)));
        if (leaf.Kind == LeafKind.Duration)
        {
            if (leaf.UndatedMinutes > 0 && !onlyAhead) parts.Add(Undated(leaf, dates.Start[leaf.Index], time, one.Share));
            foreach (var (start, finish) in Times()) parts.Add(Crew.During(leaf.Calendar, start, finish, time, one.Share));
        }

        foreach (var shares in efforts) parts.Add(shares[number]);
        if (parts is [var single]) return BookingOf(path, one.Share, single);
        var days = parts.SelectMany(part => part.ByDay).GroupBy(day => day.Date)
            .Select(day => new DayMinutes(day.Key, day.Sum(same => same.Minutes))).OrderBy(day => day.Date);
        return new Booking(path, one.Share, 0, parts.Sum(part => part.EffortMinutes), parts.Sum(part => part.TimeMinutes)) { ByDay = [.. days] };
    }

    /// <summary>What a person gave to the part of a duration that is done, by their capacity when it goes on; on no day.</summary>
    public static WorkShare Undated(Leaf leaf, Instant start, PersonTime person, decimal share)
    {
        var minutes = leaf.UndatedMinutes * share * person.CapacityOn(start.Date);
        return new WorkShare(
            person,
            share,
            (long)Math.Round(minutes * person.Efficiency, MidpointRounding.ToEven),
            (long)Math.Round(minutes, MidpointRounding.ToEven),
            []);
    }

    private static Booking BookingOf(string path, decimal share, WorkShare work) =>
        new(path, share, 0, work.EffortMinutes, work.TimeMinutes) { ByDay = work.ByDay };

    /// <summary>Who gives how much at each time of the task, its done and its remaining part being times of their own.</summary>
    private ImmutableArray<WorkShare>[] EffortsOf(Staff staff)
    {
        var crew = staff.Pace.Crew!;
        var given = dates.Given.GetValueOrDefault(leaf.Index);
        if (leaf.IsDone || dates.Occurrences[leaf.Index] is not null)
        {
            var times = Times();
            if (given is null || leaf.IsDone) return Array.ConvertAll(times, time => crew.Split(time.Start, time.Finish, leaf.Minutes));
            // What is given was counted for the times that are booked; what was held before them was not.
            var held = times.Length - given.Count;
            return held < 0 ? [.. given.Skip(-held)] : [.. times.Take(held).Select(time => crew.Split(time.Start, time.Finish, leaf.Minutes)), .. given];
        }

        var (start, finish) = (dates.Start[leaf.Index], dates.Finish[leaf.Index]);
        var ahead = leaf.IsDoing ? Instant.Max(start, network.AsOf) : start;
        var parts = new List<ImmutableArray<WorkShare>>();
        if (leaf.Minutes > leaf.RemainingMinutes && !onlyAhead)
        {
            var behind = crew.Split(start, ahead, leaf.Minutes - leaf.RemainingMinutes);
            // Work of which nobody says when it was done lies on no day.
            parts.Add(ahead > start ? behind : [.. behind.Select(share => share with { ByDay = [] })]);
        }

        if (leaf.RemainingMinutes > 0) parts.Add(given is not null ? given[0] : crew.Split(ahead, finish, leaf.RemainingMinutes));
        return [.. parts];
    }

    private Occurrence[] Times()
    {
        var times = dates.TimesOf(leaf.Index);
        if (!onlyAhead) return times ?? [new Occurrence(dates.Start[leaf.Index], dates.Finish[leaf.Index])];
        if (leaf.IsDone) return [];
        if (times is not null) return Array.FindAll(times, time => time.Start >= network.AsOf);
        var (start, finish) = (Instant.Max(dates.Start[leaf.Index], network.AsOf), dates.Finish[leaf.Index]);
        return start < finish ? [new Occurrence(start, finish)] : [];
    }

    private IEnumerable<DayMinutes> DaysOf(Instant start, Instant finish, int units)
    {
        for (var at = leaf.Calendar.NextWorking(start); at < finish; at = leaf.Calendar.NextWorking(Instant.EndOf(at.Value.Date)))
        {
            var minutes = leaf.Calendar.MinutesBetween(at.Value, Instant.Min(finish, Instant.EndOf(at.Value.Date)));
            yield return new DayMinutes(at.Value.Date, (int)minutes * units);
        }
    }
}
