using CsCheck;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;
using PlanAsCode.Tests.Analysis.Calendars;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>A search that remembers what earlier ones found out finds what one without memory finds.</summary>
public sealed class PlacementTests
{
    private static readonly WorkingCalendar[] Hours = [WorkingCalendar.Default, Given.Calendar(week: Given.EveryDay, hours: "06:00-10:00 20:00-23:00")];

    private static readonly PersonTime[] People =
    [
        Given.Person(), Given.Person(calendar: Hours[1]), Given.Person(leave: ["2026-03-10..2026-03-12"], efficiency: 1.5m), Given.Person(capacity: [("0001-01-01", 0.6m)]),
    ];

    private static readonly Gen<(int Kind, int First, int Second, int Percent, int Work, int Bound, bool IsTakenOut)> GenTask = Gen.Select(
        Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 3], Gen.OneOf(Gen.Const(100), Gen.Int[1, 100]), Gen.Int[1, 2000], Gen.Int[0, 8 * 1440], Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true))));

    [Fact]
    public void Remembering_changes_no_place() => GenTask.Array[1, 60].SampleSeeded(tasks =>
    {
        var timelines = Array.ConvertAll(People, _ => new Timeline(Staffing.WholePerson));
        var remembering = new Placement(timelines);
        var crews = new CrewBook(People.Length, person => People[person], _ => null);
        var booked = new List<(Staff Staff, Instant Start, Instant Finish)>();
        foreach (var (kind, first, second, percent, work, bound, isTakenOut) in tasks)
        {
            if (isTakenOut && booked.Count > 0)
            {
                remembering.Release(booked[0].Staff, booked[0].Start, booked[0].Finish);
                booked.RemoveAt(0);
            }

            var staff = StaffOf(kind, first, second, percent, work, crews);
            var at = Given.At("2026-03-02").PlusMinutes(bound);
            var placed = remembering.Earliest(staff, at, null);
            Assert.Equal(new Placement(timelines).Earliest(staff, at, null), placed);
            if (placed is not { } place) continue;
            remembering.Book(staff, place.Start, place.Finish, booked.Count);
            booked.Add((staff, place.Start, place.Finish));
        }
    }, iter: 300);

    [Fact]
    public void Remembering_changes_no_place_where_limits_count() => GenTask.Array[1, 60].SampleSeeded(tasks =>
    {
        PersonTime[] people = [Given.Person(hoursPerDay: 4), Given.Person(hoursPerWeek: 10), Given.Person(hoursPerDay: 3, hoursPerWeek: 12, efficiency: 1.5m), Given.Person()];
        var timelines = Array.ConvertAll(people, _ => new Timeline(Staffing.WholePerson));
        LimitUse?[] used = [new(), new(), new(), null];
        var remembering = new Placement(timelines);
        var crews = new CrewBook(people.Length, person => people[person], person => used[person]);
        foreach (var (kind, first, second, percent, work, bound, _) in tasks)
        {
            var staff = StaffOf(kind, first, second, percent, work, crews);
            var at = Given.At("2026-03-02").PlusMinutes(bound);
            var placed = remembering.Earliest(staff, at, null);
            Assert.Equal(new Placement(timelines).Earliest(staff, at, null), placed);
            if (placed is not { } place) continue;
            if (staff.Pace.Crew is not null) Assert.Equal(place.Start, staff.Pace.FirstStart(place.Start));
            remembering.Book(staff, place.Start, place.Finish, 0);
            if (staff.Pace.Crew?.Split(place.Start, place.Finish, work) is not { } given) continue;
            for (var i = 0; i < given.Length; i++)
            {
                foreach (var (date, minutes) in given[i].ByDay) used[staff.People[i].Person]?.Add(date, minutes);
            }
        }
    }, iter: 300);

    [Fact]
    public void The_place_found_is_the_first_that_is_free() => GenTask.Array[1, 30].SampleSeeded(tasks =>
    {
        var timelines = Array.ConvertAll(People, _ => new Timeline(Staffing.WholePerson));
        var placement = new Placement(timelines);
        var crews = new CrewBook(People.Length, person => People[person], _ => null);
        foreach (var (kind, first, second, percent, work, bound, _) in tasks)
        {
            var staff = StaffOf(kind, first, second, percent, work, crews);
            var at = Given.At("2026-03-02").PlusMinutes(bound);
            var placed = placement.Earliest(staff, at, null)!.Value;
            Assert.True(IsFree(placed.Start), "what it found collides");
            // Starts a quarter of an hour apart, and the minute before.
            for (var earlier = at; earlier < placed.Start; earlier = earlier.PlusMinutes(15)) Assert.False(IsFree(earlier), earlier.ToString());
            Assert.False(placed.Start > at && IsFree(placed.Start.PlusMinutes(-1)), "a minute earlier was free");
            placement.Book(staff, placed.Start, placed.Finish, 0);

            bool IsFree(Instant from) =>
                staff.Pace.FirstStart(from) is { } start && start < placed.Start.PlusMinutes(1) && (start != placed.Start || from == start)
                && Array.TrueForAll(staff.Holds, hold => timelines[hold.Resource].LastCollisionEnd(start.Minutes, staff.Pace.Finish(start)!.Value.Minutes, hold.Demand) < 0);
        }
    }, iter: 100);

    /// <summary>One person or two by their own time, or work of fixed duration on a calendar that holds somebody.</summary>
    private static Staff StaffOf(int kind, int first, int second, int percent, int work, CrewBook crews)
    {
        PersonShare[] people = kind < 3 || first == second ? [new(first, percent / 100m)] : [new(first, percent / 100m), new(second, 1)];
        var pace = kind is 2 or 5 ? Pace.OnCalendar(Hours[second % 2], work) : Pace.By(crews.Of(people), WorkingCalendar.Default, work);
        return new Staff(pace, people, [], Array.ConvertAll(people, one => new Hold(one.Person, (long)(one.Share * Staffing.WholePerson))));
    }
}
