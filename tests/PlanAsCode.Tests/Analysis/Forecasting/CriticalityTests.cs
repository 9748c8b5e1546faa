using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>What drives in the plan drives in every run where nothing varies, with people's other work and without.</summary>
public sealed class CriticalityTests
{
    [Theory]
    [InlineData("x: {duration: 9d}, y: {effort: 5d, started: 2026-02-26, done: 40%, after: [x FF]}, z: {duration: 1d}", "x y")]
    [InlineData("x: {duration: 9d}, y: {effort: 5d, started: 2026-02-26, remaining: 0d, after: [x FF]}, z: {duration: 1d, after: [y]}", "x y z")]
    [InlineData("x: {duration: 9d}, y: {effort: 30d, started: 2026-02-26, done: 40%, after: [x FF]}", "y")]
    [InlineData("x: {duration: 3d}, o: {duration: 1d, status: dropped, after: [x]}, y: {duration: 2d, after: [o]}, z: {duration: 1d}", "x y")]
    [InlineData("x: {duration: 3d}, g: {tasks: {o: {duration: 1d, status: dropped, after: [x]}, i: {tasks: {w: {duration: 1d}}}}}, y: {duration: 2d, after: [g.o]}", "x y")]
    [InlineData("x: {duration: 3d}, y: {duration: 1d}, g: {after: [x, y], tasks: {i: {tasks: {w: {duration: 1d}}}, v: {duration: 1h}}}", "x g g.i g.i.w")]
    [InlineData("g: {tasks: {a: {duration: 3d}, b: {duration: 3d}, c: {duration: 1d}}}, y: {duration: 1d, after: [g]}", "g g.a g.b y")]
    [InlineData("w: {duration: 1d}, g: {tasks: {a: {duration: 3d, after: [w]}, b: {duration: 4d, after: [w +2d]}}}, y: {duration: 9d, after: [g SS]}", "w g g.a y")]
    [InlineData("r: {duration: 1h, repeat: every 1w on mon until 2026-05-30}, x: {duration: 3d}", "x")]
    [InlineData("x: {duration: 3d}, y: {duration: 5d}, z: {duration: 9d, after: [x, y -2d]}", "y z")]
    [InlineData("x: {duration: 3d}, y: {duration: 1d, after: [x FF+1d]}", "x y")]
    public void As_in_the_plan(string tasks, string expected)
    {
        var analysis = Fixture.Parse($"workspace: {{as-of: 2026-03-02}}\nprojects: {{p: {{start: 2026-03-02, tasks: {{{tasks}}}}}}}\n").Analyse();
        Assert.Equal(expected, string.Join(' ', analysis.Schedule.Tasks.Where(task => task.IsDriving).Select(task => task.Path[2..])));
        foreach (var isUnlimited in new[] { false, true })
        {
            var found = analysis.ForecastWith(new ForecastOptions(3, 1, false) { IsUnlimited = isUnlimited }).Projects[0].Tasks;
            Assert.Equal(expected, string.Join(' ', found.Where(task => task.Criticality == 1).Select(task => task.Path[2..])));
            Assert.All(found, task => Assert.True(task.Criticality is 0 or 1));
        }
    }

    // Two tasks of 9 days for somebody who leaves after ten: there is a date for one of them only, but without the other's claim for both.
    [Fact]
    public void What_cannot_be_placed_beside_other_work_has_dates_without_it()
    {
        var analysis = Fixture.Parse("""
            workspace: {as-of: 2026-03-02}
            resources: {gone: {until: 2026-03-13}}
            projects: {p: {start: 2026-03-02, tasks: {x: {effort: 9d, assign: [gone]}, y: {effort: 9d, assign: [gone]}}}}
            """).Analyse();
        Assert.Equal(["p.x"], analysis.ForecastWith(new ForecastOptions(3, 1, false)).Projects[0].Tasks.Select(task => task.Path));
        Assert.Equal(["p.x", "p.y"], analysis.ForecastWith(new ForecastOptions(3, 1, false) { IsUnlimited = true }).Projects[0].Tasks.Select(task => task.Path));
    }

    [Fact]
    public void Progress_is_told_after_each_block_of_runs()
    {
        var analysis = Fixture.Parse("workspace: {as-of: 2026-03-02}\nprojects: {p: {start: 2026-03-02, tasks: {a: {duration: 5d..10d..30d}}}}\n").Analyse();
        var told = new List<int>();
        analysis.ForecastWith(new ForecastOptions(70, 1, false) { Threads = 1 }, told.Add);
        Assert.Equal([32, 64, 70], told);
    }
}
