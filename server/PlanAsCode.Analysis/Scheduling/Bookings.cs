using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Who gives how much to a placed task, and on which days: what is done up to as-of, what remains behind it.</summary>
internal sealed class Bookings(Network network, PassDates dates, Leaf leaf)
{
    public ImmutableArray<Booking> Of()
    {
        var staff = dates.Staff[leaf.Index];
        if (staff is null || leaf.IsInstant || staff.People.Length + leaf.Demand.Equipment.Length == 0) return [];
        var found = ImmutableArray.CreateBuilder<Booking>();
        for (var i = 0; i < staff.People.Length; i++) found.Add(OfPerson(staff, i));
        foreach (var (equipment, units) in leaf.Demand.Equipment)
        {
            var days = Times().SelectMany(time => DaysOf(time.Start, time.Finish, units)).ToImmutableArray();
            found.Add(new Booking(network.Resources.All[equipment].Path, 1, units, 0, days.Sum(day => (long)day.Minutes)) { ByDay = days });
        }

        return found.ToImmutable();
    }

    private Booking OfPerson(Staff staff, int number)
    {
        var (person, share) = staff.People[number];
        var time = network.Resources.Times[person]!;
        var parts = leaf.Kind switch
        {
            LeafKind.Elapsed => [],
            LeafKind.Duration => Times().Select(one => Crew.During(leaf.Calendar, one.Start, one.Finish, time, share)).ToList(),
            _ => EffortOf(staff, number),
        };
        var days = parts.SelectMany(part => part.ByDay).GroupBy(day => day.Date)
            .Select(day => new DayMinutes(day.Key, day.Sum(one => one.Minutes))).OrderBy(day => day.Date);
        return new Booking(network.Resources.All[person].Path, share, 0, parts.Sum(part => part.EffortMinutes), parts.Sum(part => part.TimeMinutes))
        {
            ByDay = [.. days],
        };
    }

    private List<WorkShare> EffortOf(Staff staff, int number)
    {
        if (dates.Given.TryGetValue(leaf.Index, out var given) && !leaf.IsDoing && !leaf.IsDone) return [.. given.Select(shares => shares[number])];
        var crew = staff.Pace.Crew!;
        if (!leaf.IsDoing) return [.. Times().Select(time => crew.Split(time.Start, time.Finish, leaf.Minutes)[number])];
        var (start, finish) = (dates.Start[leaf.Index], dates.Finish[leaf.Index]);
        var parts = new List<WorkShare>();
        if (leaf.Minutes > leaf.RemainingMinutes)
            parts.Add(crew.Split(start, Instant.Max(start, network.AsOf), leaf.Minutes - leaf.RemainingMinutes)[number]);
        if (leaf.RemainingMinutes > 0)
            parts.Add(given is not null ? given[0][number] : crew.Split(Instant.Max(start, network.AsOf), finish, leaf.RemainingMinutes)[number]);
        return parts;
    }

    private Occurrence[] Times() =>
        dates.Occurrences[leaf.Index] ?? [new Occurrence(dates.Start[leaf.Index], dates.Finish[leaf.Index])];

    private IEnumerable<DayMinutes> DaysOf(Instant start, Instant finish, int units)
    {
        for (var at = leaf.Calendar.NextWorking(start); at < finish; at = leaf.Calendar.NextWorking(Instant.EndOf(at.Value.Date)))
        {
            var minutes = leaf.Calendar.MinutesBetween(at.Value, Instant.Min(finish, Instant.EndOf(at.Value.Date)));
            yield return new DayMinutes(at.Value.Date, (int)minutes * units);
        }
    }
}
