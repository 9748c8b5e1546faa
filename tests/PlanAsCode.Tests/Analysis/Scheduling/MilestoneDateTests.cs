using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>The day on which a point in time is shown. Plans begin on Monday 2026-03-02; work around the clock ends at midnight.</summary>
public sealed class MilestoneDateTests
{
    // a ends at midnight behind Tuesday.
    [Theory]
    [InlineData("after: [a]", "03")]
    [InlineData("after: [a FF]", "03")]
    [InlineData("after: [a +1min]", "04")]
    [InlineData("after: [a +24h]", "05")]
    [InlineData("after: [a SS]", "02")]
    [InlineData("after: [a SF]", "02")]
    [InlineData("after: [a, b]", "03")]
    [InlineData("after: [b, a]", "03")]
    [InlineData("after: [b], start-no-earlier: 2026-03-04", "04")]
    [InlineData("start-no-earlier: 2026-03-04", "04")]
    [InlineData("start-no-earlier: 2026-03-04, after: [late SS]", "04")]
    [InlineData("finish-on: 2026-03-03", "03")]
    [InlineData("finish-on: 2026-03-03, after: [b]", "03")]
    [InlineData("finish-on: 2026-03-03, after: [b, a]", "03")]
    [InlineData("finish-on: 2026-03-02, after: [a]", "03")]
    [InlineData("finished: 2026-02-27", "27")]
    [InlineData("finished: 2026-02-27T16:00", "27")]
    [InlineData("after: [g]", "03")]
    [InlineData("after: [h]", "03")]
    [InlineData("after: [m2]", "03")]
    [InlineData("after: [m3]", "04")]
    [InlineData("after: [off]", "03")]
    [InlineData("after: [m3, a]", "04")]
    [InlineData("after: [meetings]", "09")]
    public void It_is_that_of_what_it_ends_or_its_own(string point, string expected) => Check(
        """
        a: {duration: 48h}
        b: {duration: 24h}
        late: {duration: 1h, start-no-earlier: 2026-03-04}
        g: {tasks: {c: {duration: 48h}, d: {duration: 24h}, r: {duration: 1h, repeat: every 1w on mon until 2026-03-30}}}
        h: {tasks: {i: {tasks: {e: {duration: 24h}, f: {milestone: true, after: [a]}}}}}
        m2: {milestone: true, after: [a]}
        m3: {milestone: true, start-no-earlier: 2026-03-04}
        off: {duration: 5d, status: dropped, after: [a]}
        meetings: {tasks: {n: {duration: 24h, repeat: every 1w on mon until 2026-03-09}}}
        m: {milestone: true, POINT}
        """.Replace("POINT", point, StringComparison.Ordinal),
        expected);

    // The group's predecessor counts for the milestone in it; a milestone of the same midnight beside it makes the group end on the later day.
    [Theory]
    [InlineData("a: {duration: 48h}\ng: {after: [a], tasks: {m: {milestone: true}}}", "03")]
    [InlineData("a: {duration: 48h}\ng: {after: [a], tasks: {h: {tasks: {m: {milestone: true}}}}}", "03")]
    [InlineData("a: {duration: 48h}\ng: {after: [a +24h], tasks: {m: {milestone: true}}}", "05")]
    [InlineData("g: {tasks: {a: {duration: 48h}, n: {milestone: true, start-no-earlier: 2026-03-04}}}\nm: {milestone: true, after: [g]}", "04")]
    [InlineData("g: {tasks: {n: {milestone: true, start-no-earlier: 2026-03-04}, a: {duration: 48h}}}\nm: {milestone: true, after: [g]}", "04")]
    [InlineData("g: {tasks: {n: {milestone: true, start-no-earlier: 2026-03-04}}}\nm: {milestone: true, after: [g]}\nk: {milestone: true, after: [g]}", "04")]
    [InlineData("a: {effort: 0h, after: [b]}\nb: {duration: 24h}\nm: {milestone: true, after: [a]}", "02")]
    public void It_is_that_of_what_ends_its_group(string tasks, string expected) => Check(tasks, expected);

    private static void Check(string tasks, string expected)
    {
        var text = "workspace: {as-of: 2026-03-02}\ncalendars: {around: {week: mon-sun, hours: 24h}}\nprojects:\n  p:\n    calendar: around\n    start: 2026-03-02\n    tasks:\n"
            + string.Join('\n', tasks.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line));
        var task = Assert.Single(Fixture.Parse(text).Analyse().Schedule.Tasks, task => task.Item.Id == "m");
        Assert.Equal((expected, expected), ($"{task.StartDate:dd}", $"{task.FinishDate:dd}"));
    }
}
