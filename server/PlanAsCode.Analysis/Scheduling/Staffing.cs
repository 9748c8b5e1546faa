using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Turns what a task asks for into people, and keeps what is booked of their limits.</summary>
internal sealed class Staffing
{
    public const long WholePerson = 1_000_000;

    private readonly Network _network;
    private readonly bool _sharesLimits;
    private readonly LimitUse?[] _used;
    private readonly CrewBook _crews;
    private Staff?[]? _named;

    /// <param name="sharesLimits">What is booked counts against people's limits (scheduled dates).</param>
    /// <param name="appointments">When repeated tasks have people; null where that does not count (logic dates) or there are none.</param>
    public Staffing(Network network, bool sharesLimits, Appointments? appointments = null)
    {
        _network = network;
        _sharesLimits = sharesLimits;
        Appointments = appointments;
        _used = new LimitUse?[network.Resources.All.Length];
        _crews = new CrewBook(_used.Length, person => appointments?.TimeOf(person) ?? network.Resources.Times[person]!, UsedOf);
    }

    public Appointments? Appointments { get; }

    /// <summary>The people that a task names, and nobody else.</summary>
    /// <param name="minutes">The work or duration ahead: all of it, or what remains.</param>
    public Staff Named(Leaf leaf, long minutes)
    {
        if (minutes != leaf.SpanMinutes || leaf.IsDoing) return For(leaf, minutes, []);
        if (!IsOwn(leaf, leaf.Demand.Named)) return leaf.Named ??= For(leaf, minutes, []);
        _named ??= new Staff?[_network.ItemCount];
        return _named[leaf.Index] ??= For(leaf, minutes, []);
    }

    /// <param name="minutes">The work or duration ahead: all of it, or what remains.</param>
    /// <param name="chosen">People chosen so far, with their shares.</param>
    public Staff For(Leaf leaf, long minutes, ReadOnlySpan<PersonShare> chosen)
    {
        var people = leaf.Demand.Named;
        if (chosen.Length > 0) people = [.. people, .. chosen];
        var equipment = leaf.Demand.Equipment;
        var pace = PaceOf(leaf, minutes, people);
        // Occurrences take their people away from all else instead of holding them against it.
        var held = leaf.IsRepeated ? 0 : people.Length;
        var holds = pace.IsInstant || held + equipment.Length == 0 ? [] : new Hold[held + equipment.Length];
        for (var i = 0; i < holds.Length; i++)
        {
            holds[i] = i < held
                ? HoldOf(people[i])
                : new(equipment[i - held].Equipment, equipment[i - held].Units);
        }

        var names = chosen.Length == 0 ? [] : new int[chosen.Length];
        for (var i = 0; i < names.Length; i++) names[i] = chosen[i].Person;
        return new Staff(pace, people, names, holds);
    }

    /// <summary>
    /// Fills the places of a task one after the other, each with those whom <paramref name="order"/> puts first. Where a place stays empty
    /// that way, those with the fewest to choose from are filled first.
    /// </summary>
    /// <param name="order">
    /// Sorts the candidates for a place, best first, given the staff that each would make; null leaves one out. The staff may not be
    /// kept: it is filled anew for the next one.
    /// </param>
    public Staff Choose(Leaf leaf, long minutes, Func<Staff, Rank?> order)
    {
        var choices = leaf.Demand.Choices;
        if (choices.Length == 0) return Named(leaf, minutes);
        var staff = Fill(leaf, minutes, choices, order);
        if (staff.Empty is null || choices.Length == 1) return staff;
        var other = Fill(leaf, minutes, [.. choices.OrderBy(choice => choice.Candidates.Length - choice.Count)], order);
        return other.Empty is null ? other : staff;
    }

    private Staff Fill(Leaf leaf, long minutes, ChoiceOfPeople[] choices, Func<Staff, Rank?> order)
    {
        // What is done was done by somebody; points in time and calendar time need nobody.
        var mayStayEmpty = leaf.IsDone || leaf.IsInstant || leaf.Kind == LeafKind.Elapsed || minutes <= 0;
        var chosen = new List<PersonShare>();
        var ranked = new List<(Rank Rank, int Place, int Person)>();
        ChoiceOfPeople? empty = null;
        foreach (var choice in choices)
        {
            ranked.Clear();
            Staff? candidate = null;
            for (var i = 0; i < choice.Candidates.Length; i++)
            {
                var person = choice.Candidates[i];
                if (Has(person)) continue;
                var one = new PersonShare(person, choice.Share);
                if (candidate is null) candidate = For(leaf, minutes, [.. chosen, one]);
                else Refill(candidate, leaf, one);
                if (order(candidate) is not { } rank || !(mayStayEmpty || CanGive(leaf, candidate, rank.Start))) continue;
                if (choice.Count > 1 || ranked.Count == 0) ranked.Add((rank, i, person));
                else if (rank.CompareTo(ranked[0].Rank) < 0) ranked[0] = (rank, i, person);
            }

            if (ranked.Count < choice.Count && !mayStayEmpty) empty ??= choice;
            if (ranked.Count == 0 && mayStayEmpty && Array.FindIndex(choice.Candidates, person => !Has(person)) is >= 0 and var first) ranked.Add((default, first, choice.Candidates[first]));
            ranked.Sort();
            for (var i = 0; i < ranked.Count && i < choice.Count; i++) chosen.Add(new(ranked[i].Person, choice.Share));
        }

        var staff = For(leaf, minutes, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(chosen));
        return empty is null ? staff : staff with { Empty = empty };

        bool Has(int person)
        {
            foreach (var one in leaf.Demand.Named)
            {
                if (one.Person == person) return true;
            }

            foreach (var one in chosen)
            {
                if (one.Person == person) return true;
            }

            return false;
        }
    }

    /// <summary>Whether the last of a staff can do any of the work from its start on, not only the others for them.</summary>
    private bool CanGive(Leaf leaf, Staff staff, Instant start) =>
        (staff.People.Length == 1 && staff.Pace.Crew is not null) || CrewOf(leaf, [staff.People[^1]]).Finish(start, 1) is not null;

    /// <summary>The same people for other minutes.</summary>
    public Staff Again(Leaf leaf, long minutes, Staff staff) =>
        staff.People.Length == leaf.Demand.Named.Length ? Named(leaf, minutes) : For(leaf, minutes, staff.People.AsSpan(leaf.Demand.Named.Length));

    /// <summary>Whether a booking of the staff counts against somebody's limits.</summary>
    public bool Counts(Staff staff) => _sharesLimits && HasLimits(staff.People);

    /// <summary>Who gives what to one booking, where it counts against somebody's limits; else null.</summary>
    public ImmutableArray<WorkShare>? Limited(Leaf leaf, Staff staff, long minutes, Instant start, Instant finish)
    {
        if (finish <= start || !Counts(staff)) return null;
        if (staff.Pace.Crew is { } crew) return crew.Split(start, finish, minutes);
        return [.. staff.People.Select(one => Crew.During(leaf.Calendar, start, finish, _network.Resources.Times[one.Person]!, one.Share))];
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

    private static Hold HoldOf(PersonShare one) => new(one.Person, one.Share == 1 ? WholePerson : (long)(Math.Clamp(one.Share, 0, 1) * WholePerson));

    /// <summary>Puts another person in the last place of a candidate's staff.</summary>
    private void Refill(Staff staff, Leaf leaf, PersonShare person)
    {
        staff.People[^1] = person;
        staff.Chosen[^1] = person.Person;
        if (staff.Holds.Length > 0 && !leaf.IsRepeated) staff.Holds[staff.People.Length - 1] = HoldOf(person);
        if (staff.Pace.Crew is not null) staff.Pace.Crew = CrewOf(leaf, staff.People);
    }

    private Pace PaceOf(Leaf leaf, long minutes, PersonShare[] people)
    {
        if (leaf.IsInstant) return Pace.At(leaf.Calendar);
        if (leaf.Kind == LeafKind.Elapsed)
        {
            if (leaf.ElapsedAhead is { } ahead) return Pace.OfElapsed(leaf.Calendar, ahead);
            return leaf.IsPartAhead ? Pace.OfElapsed(leaf.Calendar, Actuals.RemainingElapsed(leaf, _network.AsOf)) : Pace.OfElapsed(leaf.Calendar, leaf.Item.Elapsed!);
        }

        if (leaf.Kind == LeafKind.Duration || people.Length == 0) return Pace.OnCalendar(leaf.Calendar, minutes);
        return Pace.By(CrewOf(leaf, people), leaf.Calendar, minutes);
    }

    private Crew CrewOf(Leaf leaf, PersonShare[] people)
    {
        if (!IsOwn(leaf, people)) return _network.Crews.Of(people);
        if (!MeetsOthers(leaf)) return new Crew([.. people.Select(one => new CrewMember(_network.Resources.Times[one.Person]!, one.Share, UsedOf(one.Person)))]);
        return _crews.Of(people);
    }

    /// <summary>Whether limits or appointments of this pass count for some of the people.</summary>
    private bool IsOwn(Leaf leaf, PersonShare[] people)
    {
        if (!_sharesLimits) return false;
        foreach (var (person, _) in people)
        {
            if (_network.Resources.Times[person]!.HasLimits || (MeetsOthers(leaf) && Appointments?.Has(person) == true)) return true;
        }

        return false;
    }

    /// <summary>Repeated tasks are the appointments, and what is done keeps its dates.</summary>
    private static bool MeetsOthers(Leaf leaf) => !leaf.IsRepeated && !leaf.IsDone;

    private bool HasLimits(PersonShare[] people)
    {
        foreach (var (person, _) in people)
        {
            if (_network.Resources.Times[person]!.HasLimits) return true;
        }

        return false;
    }

    private LimitUse? UsedOf(int person)
    {
        if (!_sharesLimits || _network.Resources.Times[person] is not { HasLimits: true }) return null;
        return _used[person] ??= new LimitUse();
    }
}

/// <summary>How good a choice is: the finish first, then what the candidate is asked for.</summary>
/// <param name="Start">When it would begin; does not count.</param>
internal readonly record struct Rank(long Finish, long Demand, Instant Start) : IComparable<Rank>
{
    public int CompareTo(Rank other) =>
        Finish != other.Finish ? Finish.CompareTo(other.Finish) : Demand.CompareTo(other.Demand);
}
