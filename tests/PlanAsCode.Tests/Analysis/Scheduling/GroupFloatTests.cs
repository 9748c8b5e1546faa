using System.Globalization;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Total and free float, in days, of tasks with groups before or behind them. Plans begin on Monday 2026-03-02; z, of ten days, ends them on the 13th.</summary>
public sealed class GroupFloatTests
{
    // a has a day, then g is to begin: b, the longer, must start after 7 of 10 days, c after 8. a itself may end after 7: 6 to spare, none before b and c.
    [Fact]
    public void Before_a_group_the_least_start_in_it_counts() => Check(
        "a: {duration: 1d}\ng: {after: [a], tasks: {c: {duration: 2d}, b: {duration: 3d}}}", "a 6 0 c 7 7 b 6 6");

    [Fact]
    public void Of_groups_in_a_group_too() => Check(
        "a: {duration: 1d}\ng: {after: [a], tasks: {h: {tasks: {b: {duration: 3d}}}, c: {duration: 2d}}}", "a 6 0 b 6 6 c 7 7");

    // Only what can still move holds a back: b was begun, d is done, e repeats.
    [Theory]
    [InlineData("b: {duration: 3d, started: 2026-02-27, remaining: 3d}", "a 7 0 b 7 7 c 7 7")]
    [InlineData("d: {duration: 3d, started: 2026-02-25, finished: 2026-02-27}", "a 7 0 d - - c 7 7")]
    [InlineData("e: {duration: 3h, repeat: every 1w on wed until 2026-03-11}", "a 7 0 e - - c 7 7")]
    public void What_stands_fast_in_a_group_does_not_count(string other, string expected) => Check(
        $"a: {{duration: 1d}}\ng: {{after: [a], tasks: {{{other}, c: {{duration: 2d}}}}}}", expected);

    // A group without anything that can move lets a end with the project.
    [Fact]
    public void A_group_in_which_all_is_begun_holds_nothing_back() => Check(
        "a: {duration: 1d}\ng: {after: [a], tasks: {b: {duration: 3d, started: 2026-02-27, remaining: 3d}}}", "a 9 9 b 7 7");

    // b, behind the group, must start after 9 of the 10 days: the longer in the group has 9 - 3 days, the other 9 - 1.
    [Fact]
    public void Behind_a_group_all_of_it_is_bound() => Check(
        "g: {tasks: {a: {duration: 3d}, c: {duration: 1d}}}\nb: {duration: 1d, after: [g]}", "a 6 0 c 8 2 b 6 6");

    [Fact]
    public void Behind_a_group_of_groups_too() => Check(
        "g: {tasks: {h: {tasks: {a: {duration: 3d}}}, c: {duration: 1d}}}\nb: {duration: 1d, after: [g]}\nd: {duration: 4d, after: [g.h]}", "a 3 0 c 8 2 b 6 6 d 3 3");

    // b starts with the group, which a begins (on Monday) and c (on Wednesday) does not. b must start after 8 days at the latest: so must a.
    [Fact]
    public void Only_the_first_of_a_group_is_bound_by_what_starts_with_it() => Check(
        "g: {tasks: {a: {duration: 1d}, c: {duration: 1d, start-no-earlier: 2026-03-04}}}\nb: {duration: 2d, after: [g SS]}", "a 8 0 c 7 7 b 8 8");

    // Two start with it, the second must sooner: after 10 - 4 days.
    [Theory]
    [InlineData("b: {duration: 2d, after: [g SS]}\nd: {duration: 4d, after: [g SS]}", "a 6 0 b 8 8 d 6 6")]
    [InlineData("d: {duration: 4d, after: [g SS]}\nb: {duration: 2d, after: [g SS]}", "a 6 0 d 6 6 b 8 8")]
    public void The_sooner_of_two_limits_counts(string behind, string expected) => Check("g: {tasks: {a: {duration: 1d}}}\n" + behind, expected);

    [Theory]
    [InlineData("a: {duration: 1d}\nb: {duration: 2d, after: [a SS]}\nd: {duration: 4d, after: [a SS]}", "a 6 0 b 8 8 d 6 6")]
    [InlineData("a: {duration: 1d}\nd: {duration: 4d, after: [a SS]}\nb: {duration: 2d, after: [a SS]}", "a 6 0 d 6 6 b 8 8")]
    [InlineData("a: {duration: 1d}\nb: {duration: 2d, after: [a]}\nd: {duration: 4d, after: [a]}", "a 5 0 b 7 7 d 5 5")]
    [InlineData("g: {tasks: {a: {duration: 1d}}}\nb: {duration: 2d, after: [g, g.a SS+3d]}", "a 5 0 b 5 5")]
    [InlineData("g: {tasks: {a: {duration: 1d}}}\nb: {duration: 2d, after: [g SS+3d, g.a SS+1d]}", "a 5 0 b 5 5")]
    [InlineData("g: {tasks: {a: {duration: 1d}}}\nb: {duration: 2d, after: [g SS+1d, g.a SS+3d]}", "a 5 0 b 5 5")]
    public void Of_links_from_one_task_the_sooner_too(string tasks, string expected) => Check(tasks, expected);

    // Begun work is not moved by a link to its start, but held by one to its finish: two days left, behind x until Friday. It may end with the project.
    [Fact]
    public void The_finish_of_what_is_begun_still_counts() => Check(
        "x: {duration: 5d}\nb: {duration: 4d, started: 2026-02-27, remaining: 2d, after: [x FF]}\nc: {duration: 4d, started: 2026-02-27, remaining: 2d, after: [x]}", "x 5 0 b 5 5 c 8 8");

    // What is done or dropped holds nobody back, but what follows the dropped is reached through it.
    [Theory]
    [InlineData("x: {duration: 5d}\nb: {duration: 1d, started: 2026-02-27, finished: 2026-02-27, after: [x FF]}", "x 5 5 b - -")]
    [InlineData("x: {duration: 5d}\nb: {duration: 9d, status: dropped, after: [x]}\nc: {duration: 1d, after: [b]}", "x 4 0 b - - c 4 4")]
    public void What_is_done_holds_nobody_back_and_links_pass_through_the_dropped(string tasks, string expected) => Check(tasks, expected);

    // Of two groups behind a the second, in which there is more to do.
    [Fact]
    public void Two_groups_behind_one_task() => Check(
        "a: {duration: 1d}\ng: {after: [a], tasks: {b: {duration: 3d}}}\nh: {after: [a +1d], tasks: {c: {duration: 6d}}}", "a 2 0 b 6 6 c 2 2");

    private static void Check(string tasks, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Fixture.Parse("workspace: {as-of: 2026-03-02}\nprojects:\n  p:\n    start: 2026-03-02\n    tasks:\n      z: {duration: 10d}\n"
            + string.Join('\n', tasks.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line)))
            .Analyse().Schedule.Tasks.Where(task => !task.Item.IsGroup && task.Item.Id != "z").Select(task => $"{task.Item.Id} {Days(task.TotalFloatMinutes)} {Days(task.FreeFloatMinutes)}")));

    private static string Days(long? minutes) => minutes is { } known ? (known / 480m).ToString("0.##", CultureInfo.InvariantCulture) : "-";
}
