using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>What a group has from the tasks in it. 2026-03-02, a Monday, is the project's start and as-of.</summary>
public sealed class GroupDatesTests
{
    // A (Mon, Tue), then B (Wed), and C (Wed, Thu); the project ends on Friday. So C has a day to spare, A and B two, and A none before B.
    [Fact]
    public void A_group_spans_its_tasks_and_has_the_least_of_their_floats()
    {
        var group = Group("a: {duration: 2d}, b: {duration: 1d, after: [g.a]}, c: {duration: 2d, start-no-earlier: 2026-03-04}", "z: {duration: 5d}");

        Assert.Equal(("2026-03-02", "2026-03-05"), ($"{group.StartDate:yyyy-MM-dd}", $"{group.FinishDate:yyyy-MM-dd}"));
        Assert.Equal(("2026-03-02 2026-03-05", "2026-03-04 2026-03-06"), (Dates(group.EarlyStart, group.EarlyFinish), Dates(group.LateStart, group.LateFinish)));
        Assert.Equal((480L, 0L, 4 * 480L), (group.TotalFloatMinutes, group.FreeFloatMinutes, group.DurationMinutes));
        Assert.False(group.IsCritical);
    }

    [Theory]
    [InlineData("todo", "todo", WorkStatus.Todo)]
    [InlineData("done", "todo", WorkStatus.Doing)]
    [InlineData("doing", "todo", WorkStatus.Doing)]
    [InlineData("done", "done", WorkStatus.Done)]
    [InlineData("done", "dropped", WorkStatus.Done)]
    [InlineData("todo", "dropped", WorkStatus.Todo)]
    [InlineData("dropped", "dropped", WorkStatus.Dropped)]
    public void Its_status_is_that_of_what_is_not_dropped(string first, string second, WorkStatus expected) =>
        Assert.Equal(expected, Group($"a: {{duration: 1d, status: {first}}}, b: {{duration: 1d, status: {second}}}").Status);

    [Fact]
    public void Work_adds_up_and_points_in_time_are_none()
    {
        Assert.Equal(960, Group("a: {effort: 2d}, m: {milestone: true}").EffortMinutes);
        Assert.Null(Group("m: {milestone: true}").EffortMinutes);
    }

    [Fact]
    public void Meetings_count_only_where_there_is_nothing_else()
    {
        const string meeting = "m: {duration: 1h, repeat: every 1w on fri until 2026-03-20}";

        Assert.Equal("2026-03-02", $"{Group($"a: {{duration: 1d}}, {meeting}").FinishDate:yyyy-MM-dd}");
        Assert.Equal("2026-03-20", $"{Group(meeting).FinishDate:yyyy-MM-dd}");
        Assert.Equal((true, false), (Group(meeting).IsOnlyRepeats, Group($"a: {{duration: 1d}}, {meeting}").IsOnlyRepeats));
    }

    private static string Dates(PlanAsCode.Model.Values.Instant start, PlanAsCode.Model.Values.Instant finish) => $"{start.Date:yyyy-MM-dd} {finish.PlusMinutes(-1).Date:yyyy-MM-dd}";

    private static TaskDates Group(string tasks, string beside = "z: {duration: 1h}") => Fixture.Parse(
        "projects:\n  p:\n    start: 2026-03-02\n    tasks: {g: {tasks: {" + tasks + "}}, " + beside + "}\n").Analyse(new DateOnly(2026, 3, 2)).Schedule.Find("p.g")!;
}
