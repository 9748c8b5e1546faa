using System.Globalization;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>Why there is no time in which a task could be done, and what would help.</summary>
internal static class NeverPlaced
{
    private const string BeyondTime = "it would end behind the year 9999";
    private const string Shorten = "correct its estimate, its links or its dates";
    private const string GiveTime = "assign somebody else, or correct their `capacity`, `calendar`, `leave` or `until`";

    private static readonly Instant LastYear = Instant.StartOf(new DateOnly(9999, 1, 1));

    /// <param name="from">Not before this instant, by its links and dates.</param>
    public static NoDates Of(Network network, Leaf leaf, Staff staff, Instant from)
    {
        if (staff.Empty is { } empty) return new(OfChoice(network, empty, staff), GiveTime);
        foreach (var machine in leaf.Demand.Equipment)
        {
            if (network.Resources.UnitsOf(machine.Equipment) is var units && units < machine.Units)
                return new($"`{network.Resources.All[machine.Equipment].Path}` has {units} {(units == 1 ? "unit" : "units")}, and {machine.Units} are asked for", "ask for fewer `units`, or give it more");
        }

        if (staff.Pace.IsElapsed) return new(BeyondTime, Shorten);
        if (from >= Times.End) return new("its links or dates put it behind the year 9999", "correct them");
        if (staff.Pace.FirstStart(Instant.Max(from, LastYear)) is not null) return new(BeyondTime, Shorten);
        return staff.Pace.Crew is null ? OfCalendar(leaf, from) : OfPeople(network, leaf, staff);
    }

    private static NoDates OfCalendar(Leaf leaf, Instant from)
    {
        if (!leaf.Calendar.HasWorkingTime) return new("its calendar has no working time at all", "give the calendar a `week`, or name another");
        return leaf.Calendar.NextWorking(from) is null
            ? new($"its calendar has no working time from {Day(from.Date)} on", "correct the calendar's `holidays`, or its links and dates")
            : new("its calendar has no working time left for it", "correct the calendar's `holidays`, or its estimate");
    }

    private static NoDates OfPeople(Network network, Leaf leaf, Staff staff)
    {
        if (leaf.Demand.Named.Length == 0 && leaf.Demand.Choices is [{ Candidates.Length: > 1 } choice])
            return new($"none of {string.Join(", ", choice.Candidates.Select(person => NameOf(network, person)))} ever has the time to do it", GiveTime);
        var names = string.Join(" and ", staff.People.Select(one => NameOf(network, one.Person)));
        return new($"{names} never {(staff.People.Length == 1 ? "has" : "have")} the time to do it", GiveTime);
    }

    private static string OfChoice(Network network, ChoiceOfPeople choice, Staff staff)
    {
        var names = choice.Candidates.Select(person => NameOf(network, person)).ToList();
        if (choice.Count > 1) return $"{choice.Count} people of {string.Join(", ", names)} are asked for, and not so many can do it";
        if (staff.People.Any(one => choice.Candidates.Contains(one.Person))) return $"one more of {string.Join(", ", names)} is asked for, and nobody else of them can do it";
        return names.Count == 1 ? $"{names[0]} never has the time to do it" : $"none of {string.Join(", ", names)} ever has the time to do it";
    }

    private static string NameOf(Network network, int person)
    {
        var resource = network.Resources.All[person];
        return $"`{resource.Path}`{(WhyAway(resource, network.Calendars.For(resource)) is { } why ? $" ({why})" : "")}";
    }

    /// <summary>What ends somebody's time for ever, where one thing does.</summary>
    private static string? WhyAway(Resource person, WorkingCalendar calendar)
    {
        if (person.Until is { } until) return $"with us until {Day(until.Last)}";
        if (!calendar.HasWorkingTime) return person.Calendar is { } named ? $"the calendar `{named.Target}` has no working time" : "the calendar has no working time";
        if (person.Capacity?.At(DateOnly.MaxValue, 1) <= 0)
            return person.Capacity.Values is [.., var last] && last.From > DateOnly.MinValue ? $"capacity 0 % from {Day(last.From)} on" : "capacity 0 %";
        return calendar.NextWorking(LastYear) is null ? "the calendar ends before the work does" : person.Leave.Any(range => range.Last.Year == 9999) ? "on leave for ever" : null;
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Why a task has no dates.</summary>
/// <param name="Remedy">What would give it some; null where another finding says it.</param>
internal sealed record NoDates(string Why, string? Remedy);
