using System.Globalization;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Allocation;

/// <summary>People on calendar time are held by it: so they are booked and paid for their own working time in it. 2026-03-06 is a Friday, an hour costs 10.</summary>
public sealed class ElapsedLoadTests
{
    // From Friday 00:00 to Tuesday 00:00 lie two working days; the next task waits until Tuesday.
    [Fact]
    public void Who_is_held_is_not_shown_as_free()
    {
        var analysis = Fixture.Parse(
            "resources: {ana: {rate: 10/h}}\nprojects: {p: {start: 2026-03-06, tasks: {wait: {elapsed: 4d, assign: [ana], priority: 900}, next: {effort: 1d, assign: [ana]}}}}").Analyse(new DateOnly(2026, 3, 6));
        Assert.Equal("2026-03-10T09:00", analysis.Schedule.Find("p.next")!.Start.ToString());
        Assert.Equal("480/960 960/480", string.Join(' ', analysis.Load[0].Weeks.Select(week => $"{week.AllocatedMinutes}/{week.DemandMinutes}")));
        Assert.Equal(240m, analysis.Costs.ByPath["p"]!.Value.Amount);
    }

    // Half of 16 h; without Monday, on leave; an hour a day within the limit; 8 h of work in 16; a machine; nobody.
    [Theory]
    [InlineData("assign: [ana 50%]", "480 80")]
    [InlineData("assign: [away]", "480 80")]
    [InlineData("assign: [short]", "120 20")]
    [InlineData("assign: [slow]", "480 160")]
    [InlineData("assign: [{equipment: rig}]", "- 160")]
    [InlineData("cost: 5", "- 5")]
    public void Time_is_given_as_people_are_there(string assigned, string expected)
    {
        var analysis = Fixture.Parse(
            """
            resources:
              ana: {rate: 10/h}
              away: {rate: 10/h, leave: [2026-03-09]}
              short: {rate: 10/h, limit: 1h/d}
              slow: {rate: 10/h, efficiency: 0.5}
              rig: {kind: equipment, rate: 10/h}
            """ + $"\nprojects: {{p: {{start: 2026-03-06, tasks: {{wait: {{elapsed: 4d, {assigned}}}}}}}}}").Analyse(new DateOnly(2026, 3, 6));
        var effort = analysis.Schedule.Find("p.wait")!.EffortMinutes?.ToString(CultureInfo.InvariantCulture) ?? "-";
        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{effort} {analysis.Costs.ByPath["p"]?.Amount:0.##}"));
    }
}
