using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Links to the finish of a group: which of its tasks is put off. Early dates of plans that begin on Monday 2026-03-02, which is as-of too.</summary>
public sealed class SpanFinishTests
{
    // x ends on Friday; b, the longest, has two days and ends with it; a stays.
    [Fact]
    public void The_last_to_finish_takes_the_link_over() => Check(
        "x: {duration: 5d}\ng: {after: [x FF], tasks: {b: {duration: 2d}, a: {duration: 1d}}}",
        "x 02-06 b 05-06 a 02-02");

    [Fact]
    public void Of_several_that_finish_last_it_is_the_last_in_the_plan() => Check(
        "x: {duration: 5d}\ng: {after: [x FF], tasks: {a: {duration: 2d}, b: {duration: 2d}}}",
        "x 02-06 a 02-03 b 05-06");

    // x starts on Friday, and a day more: b ends on Friday evening.
    [Fact]
    public void Start_to_finish_too() => Check(
        "x: {duration: 3d, start-no-earlier: 2026-03-06}\ng: {after: [x SF+1d], tasks: {b: {duration: 2d}, a: {duration: 1d}}}",
        "x 06-10 b 05-06 a 02-02");

    [Fact]
    public void A_link_that_the_group_keeps_anyway_moves_nothing() => Check(
        "x: {duration: 1d}\ng: {after: [x FF], tasks: {b: {duration: 2d}, a: {duration: 1d}}}",
        "x 02-02 b 02-03 a 02-02");

    // Dropped, done and repeated work cannot end later, however late it stands in the plan.
    [Theory]
    [InlineData("z: {duration: 9d, status: dropped}", "x 02-06 b 05-06 z is dropped")]
    [InlineData("z: {duration: 3d, started: 2026-03-02, finished: 2026-03-04}", "x 02-06 b 05-06 z 02-04")]
    [InlineData("z: {duration: 1h, repeat: every 1w on mon until 2026-03-30}", "x 02-06 b 05-06 z 02-30")]
    public void What_cannot_end_later_does_not_take_it(string other, string expected) => Check(
        $"x: {{duration: 5d}}\ng: {{after: [x FF], tasks: {{b: {{duration: 2d}}, {other}}}}}", expected);

    // Begun work goes on from as-of and is held to end with x.
    [Fact]
    public void What_is_begun_takes_it() => Check(
        "x: {duration: 5d}\ng: {after: [x FF], tasks: {a: {duration: 1d}, b: {duration: 3d, started: 2026-02-27, remaining: 2d}}}",
        "x 02-06 a 02-02 b 27-06");

    // All of the group is done: nothing in it moves, and x neither.
    [Fact]
    public void A_group_that_is_done_stays_as_it_is() => Check(
        "x: {duration: 5d}\ng: {after: [x FF], tasks: {a: {duration: 1d, started: 2026-02-26, finished: 2026-02-26}, b: {duration: 1d, started: 2026-02-27, finished: 2026-02-27}}}",
        "x 02-06 a 26-26 b 27-27");

    // x waits for b, the last: so a, which nobody waits for, ends with x on Friday.
    [Theory]
    [InlineData("a: {duration: 1d}, b: {duration: 3d}", "x 05-06 a 06-06 b 02-04")]
    [InlineData("b: {duration: 3d}, a: {duration: 1d}", "x 05-06 b 02-04 a 06-06")]
    [InlineData("a: {duration: 1d}, b: {duration: 3d, after: [p.g.c]}, c: {duration: 0.5d}, d: {duration: 1h}", "x 05-09 a 06-09 b 02-05 c 02-02 d 02-02")]
    public void What_the_other_waits_for_is_left_out(string tasks, string expected) => Check(
        $"x: {{duration: 2d, after: [p.g.b]}}\ng: {{after: [x FF], tasks: {{{tasks}}}}}", expected);

    // Of a and c, which x does not wait for, c ends later; of two equal ones the last in the plan.
    [Theory]
    [InlineData("c: {duration: 2d}, a: {duration: 1d}, b: {duration: 3d}", "x 05-06 c 05-06 a 02-02 b 02-04")]
    [InlineData("a: {duration: 1d}, c: {duration: 1d}, b: {duration: 3d}", "x 05-06 a 02-02 c 06-06 b 02-04")]
    [InlineData("a: {duration: 1d}, c: {duration: 2d, status: dropped}, b: {duration: 3d}", "x 05-06 a 06-06 c is dropped b 02-04")]
    [InlineData("a: {duration: 1d}, c: {duration: 2d, started: 2026-02-26, finished: 2026-02-27}, b: {duration: 3d}", "x 05-06 a 06-06 c 26-27 b 02-04")]
    public void Of_the_others_the_last_to_finish_takes_it(string tasks, string expected) => Check(
        $"x: {{duration: 2d, after: [p.g.b]}}\ng: {{after: [x FF], tasks: {{{tasks}}}}}", expected);

    // Waited for through a task between them, or by way of its own group.
    [Theory]
    [InlineData("m: {duration: 1d, after: [p.g.b]}\nx: {duration: 1d, after: [m]}", "m 05-05 x 06-06 a 06-06 b 02-04")]
    [InlineData("h: {after: [p.g.b], tasks: {x: {duration: 2d}}}", "x 05-06 a 06-06 b 02-04")]
    public void It_may_be_waited_for_in_a_roundabout_way(string before, string expected) => Check(
        $"{before}\ng: {{after: [{(before[0] == 'h' ? "h" : "x")} FF], tasks: {{a: {{duration: 1d}}, b: {{duration: 3d}}}}}}", expected);

    // x waits for all of the group: the group's finish cannot wait for x.
    [Fact]
    public void A_predecessor_that_waits_for_all_of_the_group_is_in_a_loop_with_it()
    {
        var schedule = Fixture.Parse(Plan("x: {duration: 2d, after: [p.g]}\ng: {after: [x FF], tasks: {a: {duration: 1d}, b: {duration: 3d}}}")).Analyse().Schedule;
        Assert.Equal("p.g.b p.x", string.Join(' ', Assert.Single(schedule.Cycles).Paths.Order(StringComparer.Ordinal)));
        Assert.True(schedule.Find("p.g.a")!.IsScheduled);
    }

    // The group's last is a group's last: c ends on Tuesday by itself, and on Friday with x; a project's last is the last of its groups.
    [Theory]
    [InlineData("x: {duration: 5d}\ng: {after: [x FF], tasks: {h: {tasks: {c: {duration: 2d}}}, a: {duration: 1d}}}", "x 02-06 c 05-06 a 02-02")]
    [InlineData("x: {duration: 5d}\ng: {after: [x FF+1d], tasks: {h: {after: [x FF], tasks: {c: {duration: 2d}}}, a: {duration: 1d}}}", "x 02-06 c 06-09 a 02-02")]
    [InlineData("y: {duration: 5d}\nh: {after: [y FF], tasks: {x: {duration: 1d}}}\ng: {after: [h FF+1d], tasks: {a: {duration: 1d}}}", "y 02-06 x 06-06 a 09-09")]
    public void Groups_in_groups_and_behind_groups(string tasks, string expected) => Check(tasks, expected);

    private static void Check(string tasks, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Fixture.Parse(Plan(tasks)).Analyse().Schedule.Tasks.Where(task => !task.Item.IsGroup).Select(task =>
            task.IsScheduled ? FormattableString.Invariant($"{task.Item.Id} {task.StartDate:dd}-{task.FinishDate:dd}") : $"{task.Item.Id} {task.WhyNot}")));

    private static string Plan(string tasks) =>
        "workspace: {as-of: 2026-03-02}\nprojects:\n  p:\n    start: 2026-03-02\n    tasks:\n"
        + string.Join('\n', tasks.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line));
}
