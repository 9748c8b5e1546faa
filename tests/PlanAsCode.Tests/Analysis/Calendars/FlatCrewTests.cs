using CsCheck;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Tests.Analysis.Calendars;

/// <summary>People whose capacity never changes are counted in whole numbers; the same people with a change of capacity that changes nothing are not.</summary>
public sealed class FlatCrewTests
{
    private static readonly WorkingCalendar[] Hours = [WorkingCalendar.Default, Given.Calendar(week: Given.EveryDay, hours: "06:00-10:00 20:00-23:00")];

    private static readonly Gen<(decimal Share, decimal Capacity, decimal Efficiency, int Hours, bool IsAway)> GenMember = Gen.Select(
        Gen.Int[1, 150].Select(percent => percent / 100m), Gen.OneOf(Gen.Const(1m), Gen.Const(0.6m), Gen.Const(0.333m)), Gen.OneOf(Gen.Const(1m), Gen.Const(1.25m), Gen.Const(0.7m)), Gen.Int[0, 1], Gen.Bool);

    [Fact]
    public void Finishes_as_step_by_step() => Check((flat, stepped, at, effort) => Assert.Equal(stepped.Finish(at, effort), flat.Finish(at, effort)));

    [Fact]
    public void Starts_at_the_latest_as_step_by_step() => Check((flat, stepped, at, effort) => Assert.Equal(stepped.LatestStart(at, effort), flat.LatestStart(at, effort)));

    [Fact]
    public void Is_at_work_as_step_by_step() => Check((flat, stepped, at, _) => Assert.Equal(stepped.NextAtWork(at), flat.NextAtWork(at)));

    [Fact]
    public void An_effort_beyond_all_time_is_never_done()
    {
        var crew = new Crew([new(Given.Person(), 0.5m), new(Given.Person(calendar: Hours[1]), 1)]);
        Assert.Null(crew.Finish(Given.At("2026-03-02"), 50_000_000_000));
        Assert.Null(new Crew([new(Given.Person(), 1)]).Finish(Given.At("2026-03-02"), 50_000_000_000));
    }

    [Theory]
    [InlineData("1", 480, 480)]
    [InlineData("0.8", 480, 600)]
    [InlineData("1.5", 100, 67)]
    [InlineData("0.333", 1, 4)]
    public void A_rate_says_how_many_minutes_an_effort_takes(string each, long effort, long minutes) =>
        Assert.Equal(minutes, FlatRate.Of(decimal.Parse(each, System.Globalization.CultureInfo.InvariantCulture)).MinutesFor(effort));

    [Fact]
    public void Rates_that_are_no_short_fractions_are_not_flat()
    {
        Assert.False(FlatRate.Of(1m / 3).IsKnown);
        Assert.False(FlatRate.Of(0).IsKnown);
        Assert.False(FlatRate.Of(0.5m).Plus(default).IsKnown);
    }

    [Theory]
    [InlineData("1000", true)]
    [InlineData("1000.1", false)]
    [InlineData("0.0011", true)]
    [InlineData("0.001", false)]
    [InlineData("1.000001", true)]
    [InlineData("1.0000001", false)]
    public void A_rate_is_a_short_fraction_of_usual_size(string each, bool isKnown) =>
        Assert.Equal(isKnown, FlatRate.Of(decimal.Parse(each, System.Globalization.CultureInfo.InvariantCulture)).IsKnown);

    [Fact]
    public void A_rate_counts_efforts_up_to_a_hundred_billion_minutes()
    {
        Assert.True(FlatRate.Of(1).Counts(100_000_000_000));
        Assert.False(FlatRate.Of(1).Counts(100_000_000_001));
        Assert.False(default(FlatRate).Counts(1));
    }

    [Fact]
    public void A_crew_of_flat_rates_has_two_to_a_hundred_members()
    {
        var member = new CrewMember(Given.Person(), 1);

        Assert.Equal([false, true, true, false], new[] { 1, 2, 100, 101 }.Select(count => FlatCrew.Of([.. Enumerable.Repeat(member, count)]) is not null));
    }

    // At 0.000011 a thousandth more the common scale is a million: two million parts are too many, one and a half are counted apart.
    [Fact]
    public void A_crew_whose_rates_have_no_small_common_scale_is_not_counted_in_whole_numbers()
    {
        var fine = new CrewMember(Given.Person(), 0.500001m);

        Assert.NotNull(FlatCrew.Of([fine, new CrewMember(Given.Person(), 1)]));
        Assert.Null(FlatCrew.Of([fine, new CrewMember(Given.Person(), 1.5m)]));
        Assert.True(FlatCrew.Of([fine, fine])!.Counts(100_000));
        Assert.False(FlatCrew.Of([fine, fine])!.Counts(100_001));
    }

    private static void Check(Action<Crew, Crew, Instant, long> holds) =>
        Gen.Select(GenMember.Array[1, 4], Gen.Int[0, 30 * 1440], Gen.Int[1, 20_000]).SampleSeeded((members, at, effort) => holds(
            new Crew([.. members.Select(member => Member(member, [("0001-01-01", member.Capacity)]))]),
            new Crew([.. members.Select(member => Member(member, [("0001-01-01", member.Capacity), ("2026-03-10", member.Capacity)]))]),
            Given.At("2026-03-01").PlusMinutes(at),
            effort));

    private static CrewMember Member((decimal Share, decimal Capacity, decimal Efficiency, int Hours, bool IsAway) member, (string, decimal)[] capacity) => new(
        Given.Person(calendar: Hours[member.Hours], capacity: capacity, efficiency: member.Efficiency, leave: member.IsAway ? ["2026-03-05..2026-03-09"] : []), member.Share);
}
