using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Who does a task, what it holds, and the pace that follows.</summary>
/// <param name="People">Each once, with the share of their capacity.</param>
/// <param name="Chosen">Those of them who were chosen, not named.</param>
internal sealed record Staff(Pace Pace, PersonShare[] People, int[] Chosen, Hold[] Holds);

/// <summary>So much of a resource from start to finish: millionths of a person, or units of equipment.</summary>
internal readonly record struct Hold(int Resource, long Demand);

/// <summary>Turns what a task asks for into people, and keeps what is booked of their limits.</summary>
/// <param name="appointments">When repeated tasks have people; null where that does not count (logic dates) or there are none.</param>
internal sealed class Staffing(Network network, bool sharesLimits, Appointments? appointments = null)
{
    public const long WholePerson = 1_000_000;

    private readonly LimitUse?[] _used = new LimitUse?[network.Resources.All.Length];

    public Appointments? Appointments => appointments;

    /// <param name="minutes">The work or duration ahead: all of it, or what remains.</param>
    /// <param name="chosen">People chosen so far, with their shares.</param>
    public Staff For(Leaf leaf, long minutes, ReadOnlySpan<PersonShare> chosen)
    {
        PersonShare[] people = [.. leaf.Demand.Named, .. chosen];
        var equipment = leaf.Demand.Equipment;
        var pace = PaceOf(leaf, minutes, people);
        // Occurrences take their people away from all else instead of holding them against it.
        var held = leaf.IsRepeated ? 0 : people.Length;
        var holds = new Hold[pace.IsInstant ? 0 : held + equipment.Length];
        for (var i = 0; i < holds.Length; i++)
        {
            holds[i] = i < held
                ? new(people[i].Person, (long)(Math.Clamp(people[i].Share, 0, 1) * WholePerson))
                : new(equipment[i - held].Equipment, equipment[i - held].Units);
        }

        var names = new int[chosen.Length];
        for (var i = 0; i < names.Length; i++) names[i] = chosen[i].Person;
        return new Staff(pace, people, names, holds);
    }

    /// <summary>Fills the places of a task one after the other, each with those whom <paramref name="order"/> puts first.</summary>
    /// <param name="order">Sorts the candidates for a place, best first, given the staff that each would make; null leaves one out.</param>
    public Staff Choose(Leaf leaf, long minutes, Func<Staff, Rank?> order)
    {
        if (leaf.Demand.Choices.Length == 0) return For(leaf, minutes, []);
        var chosen = new List<PersonShare>();
        foreach (var choice in leaf.Demand.Choices)
        {
            var ranked = new List<(Rank Rank, int Place, int Person)>();
            for (var i = 0; i < choice.Candidates.Length; i++)
            {
                var person = choice.Candidates[i];
                if (Has(person)) continue;
                var staff = For(leaf, minutes, [.. chosen, new PersonShare(person, choice.Share)]);
                if (order(staff) is { } rank) ranked.Add((rank, i, person));
            }

            ranked.Sort();
            foreach (var (_, _, person) in ranked.Take(choice.Count)) chosen.Add(new(person, choice.Share));
        }

        return For(leaf, minutes, [.. chosen]);

        bool Has(int person) => chosen.Exists(one => one.Person == person) || Array.Exists(leaf.Demand.Named, one => one.Person == person);
    }

    /// <summary>The same people for other minutes.</summary>
    public Staff Again(Leaf leaf, long minutes, Staff staff) => For(leaf, minutes, staff.People.AsSpan(leaf.Demand.Named.Length));

    /// <summary>Who gives what to one booking, where it counts against somebody's limits; else null.</summary>
    public ImmutableArray<WorkShare>? Limited(Leaf leaf, Staff staff, long minutes, Instant start, Instant finish)
    {
        if (!sharesLimits || finish <= start || !Array.Exists(staff.People, one => network.Resources.Times[one.Person]!.HasLimits)) return null;
        if (staff.Pace.Crew is { } crew) return crew.Split(start, finish, minutes);
        return [.. staff.People.Select(one => Crew.During(leaf.Calendar, start, finish, network.Resources.Times[one.Person]!, one.Share))];
    }

    /// <summary>Counts what was given against the limits, or gives it back (-1).</summary>
    public void Count(Staff staff, ImmutableArray<WorkShare> given, int sign)
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (UsedOf(staff.People[i].Person) is not { } used) continue;
            foreach (var (date, minutes) in given[i].ByDay) used.Add(date, sign * minutes);
        }
    }

    private Pace PaceOf(Leaf leaf, long minutes, PersonShare[] people)
    {
        if (leaf.IsInstant) return Pace.At(leaf.Calendar);
        if (leaf.Kind == LeafKind.Elapsed)
        {
            if (leaf.ElapsedAhead is { } ahead) return Pace.OfElapsed(leaf.Calendar, ahead);
            return leaf.IsDoing ? Pace.OfElapsed(leaf.Calendar, Actuals.RemainingElapsed(leaf, network.AsOf)) : Pace.OfElapsed(leaf.Calendar, leaf.Item.Elapsed!);
        }

        if (leaf.Kind == LeafKind.Duration || people.Length == 0) return Pace.OnCalendar(leaf.Calendar, minutes);
        var crew = ImmutableArray.CreateBuilder<CrewMember>(people.Length);
        foreach (var (person, share) in people) crew.Add(new CrewMember(TimeOf(leaf, person), share, UsedOf(person)));
        return Pace.By(crew.MoveToImmutable(), leaf.Calendar, minutes);
    }

    private PersonTime TimeOf(Leaf leaf, int person) =>
        appointments is null || leaf.IsRepeated || leaf.IsDone ? network.Resources.Times[person]! : appointments.TimeOf(person);

    private LimitUse? UsedOf(int person)
    {
        if (!sharesLimits || network.Resources.Times[person] is not { HasLimits: true }) return null;
        return _used[person] ??= new LimitUse();
    }
}

/// <summary>How good a choice is: the finish first, then what the candidate is asked for.</summary>
internal readonly record struct Rank(long Finish, long Demand) : IComparable<Rank>
{
    public int CompareTo(Rank other) => (Finish, Demand).CompareTo((other.Finish, other.Demand));
}
