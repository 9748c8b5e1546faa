using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>What time does to meetings that repeat: nothing but that they lie behind. 2026-03-02 is a Monday, an hour costs 10.</summary>
public sealed class HeldMeetingTests
{
    // The five Mondays from 2 to 30 March: 5 h, 50.
    [Theory]
    [InlineData("2026-03-02", "2026-03-02T09:00", 0)]
    [InlineData("2026-03-03", "2026-03-09T09:00", 1)]
    [InlineData("2026-03-17", "2026-03-23T09:00", 3)]
    [InlineData("2026-03-30", "2026-03-30T09:00", 4)]
    [InlineData("2026-04-10", "2026-03-02T09:00", 0)]
    public void A_plan_costs_the_same_whatever_day_it_is(string asOf, string start, int held)
    {
        var analysis = Check("effort: 1h, assign: [ana], repeat: every 1w on mon until 2026-03-30", asOf, "300 50");
        var meeting = analysis.Schedule.Find("p.sync")!;
        Assert.Equal((start, "2026-03-30T10:00", held), (meeting.Start.ToString(), meeting.Finish.ToString(), meeting.Held.Length));
        Assert.Equal("2026-w10:60 2026-w11:60 2026-w12:60 2026-w13:60 2026-w14:60", string.Join(' ', analysis.Load[0].Weeks.Select(week => $"{week.Week}:{week.AllocatedMinutes}")));
        Assert.Equal(5 * 60, analysis.Load[0].Weeks.Sum(week => week.DemandMinutes));
    }

    // 2, 16, 30 March, 13 and 27 April: the day of the week and the fortnight stay.
    [Theory]
    [InlineData("2026-03-02", "2026-03-02 2026-03-16 2026-03-30 2026-04-13 2026-04-27")]
    [InlineData("2026-03-04", "2026-03-16 2026-03-30 2026-04-13 2026-04-27")]
    [InlineData("2026-03-18", "2026-03-30 2026-04-13 2026-04-27")]
    public void A_series_keeps_its_days(string asOf, string expected)
    {
        var meeting = Check("effort: 1h, assign: [ana], repeat: every 2w until 2026-04-30", asOf, "300 50").Schedule.Find("p.sync")!;
        Assert.Equal(expected, string.Join(' ', meeting.Occurrences.Select(one => $"{one.Start.Date:yyyy-MM-dd}")));
    }

    // Half of Ana's hour; a machine's hour at 10 and Ana's; 5 h within her limit; half an hour of work in an hour at 50 %.
    [Theory]
    [InlineData("duration: 1h, assign: [ana 50%], repeat: every 1w on mon until 2026-03-30", "150 25")]
    [InlineData("duration: 1h, assign: [ana, {equipment: rig}], repeat: every 1w on mon until 2026-03-30", "300 100")]
    [InlineData("effort: 1h, assign: [short], repeat: every 1w on mon until 2026-03-30", "300 50")]
    [InlineData("duration: 1h, assign: [slow], repeat: every 1w on mon until 2026-03-30", "150 50")]
    [InlineData("effort: 1h, assign: [ana], cost: 7, repeat: every 1w on mon until 2026-03-30", "300 57")]
    public void So_do_all_kinds_of_work(string meeting, string expected)
    {
        foreach (var asOf in (string[])["2026-03-02", "2026-03-17", "2026-05-01"]) Check(meeting, asOf, expected);
    }

    // 2, 9 and 16 March; to the 12th only two of them; from the 9th on only two.
    [Theory]
    [InlineData("status: done", "180 30", "2026-03-02T09:00 2026-03-16T10:00")]
    [InlineData("finished: 2026-03-12", "120 20", "2026-03-02T09:00 2026-03-12T17:00")]
    [InlineData("status: done, started: 2026-03-09", "120 20", "2026-03-09T09:00 2026-03-16T10:00")]
    public void A_series_that_is_done_was_held_until_then(string actuals, string expected, string dates)
    {
        var meeting = Check($"effort: 1h, assign: [ana], {actuals}, repeat: every 1w on mon until 2026-03-30", "2026-03-17", expected).Schedule.Find("p.sync")!;
        Assert.Equal(dates, $"{meeting.Start} {meeting.Finish}");
    }

    // Nothing could be held before what it waits for was over, on Wednesday 11 March: 16, 23, 30.
    [Fact]
    public void A_series_begins_behind_what_it_waits_for()
    {
        var plan = "resources: {ana: {rate: 10/h}}\nprojects: {p: {start: 2026-03-02, tasks: {a: {duration: 8d, started: 2026-03-02, finished: 2026-03-11}, sync: {effort: 1h, assign: [ana], after: [a], repeat: every 1w on mon until 2026-03-30}}}}";
        var meeting = Fixture.Parse(plan).Analyse(new DateOnly(2026, 3, 24)).Schedule.Find("p.sync")!;
        Assert.Equal((2, 1, 180), (meeting.Held.Length, meeting.Occurrences.Length, meeting.EffortMinutes));
    }

    [Fact]
    public void A_series_from_the_first_to_the_last_day_of_time_comes_to_an_end()
    {
        var schedule = Fixture.Parse("projects: {p: {start: 0001-01-01, tasks: {sync: {duration: 1h, repeat: every 1d until 9999-12-31}}}}").Analyse(new DateOnly(2026, 3, 2)).Schedule;
        Assert.Equal("2026-03-02T09:00", schedule.Find("p.sync")!.Start.ToString());
        Assert.InRange(schedule.Find("p.sync")!.Held.Length, 5_000, 10_000);
    }

    /// <param name="expected">Minutes of effort, and the cost of the project.</param>
    private static PlanAnalysis Check(string meeting, string asOf, string expected)
    {
        var analysis = Fixture.Parse(
            "workspace: {currency: EUR}\nresources: {ana: {rate: 10/h}, short: {rate: 10/h, limit: 90min/d}, slow: {rate: 10/h, efficiency: 0.5}, rig: {kind: equipment, rate: 10/h}}\n"
            + $"projects: {{p: {{start: 2026-03-02, tasks: {{sync: {{{meeting}}}}}}}}}\n").Analyse(DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{analysis.Schedule.Find("p.sync")!.EffortMinutes} {analysis.Costs.ByPath["p"]?.Amount:0.##}"));
        return analysis;
    }
}
