using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Values;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>A run ends on the days on which a plan ends in which its times are written. 2026-03-02 is a Monday.</summary>
public sealed class RunDateTests
{
    private const string Around = "around: {week: mon-sun, hours: 24h}";

    [Theory]
    [InlineData("a: {duration: TIME}, m: {milestone: true, after: [a]}, b: {duration: 3h, after: [m]}")]
    [InlineData("a: {elapsed: TIME}, m: {milestone: true, after: [a]}, n: {milestone: true, after: [m]}")]
    [InlineData("a: {elapsed: TIME}, m: {milestone: true, after: [a +1d]}")]
    [InlineData("a: {elapsed: TIME}, m: {milestone: true, after: [a SS]}")]
    [InlineData("a: {elapsed: TIME}, b: {elapsed: 24h}, m: {milestone: true, after: [a SS, b]}")]
    [InlineData("a: {elapsed: TIME}, b: {elapsed: 24h}, m: {milestone: true, after: [a, b]}")]
    [InlineData("a: {elapsed: TIME}, b: {elapsed: 24h}, m: {milestone: true, after: [b, a]}")]
    [InlineData("a: {elapsed: TIME}, m: {milestone: true, after: [a], start-no-earlier: 2026-03-04}")]
    [InlineData("a: {elapsed: TIME}, m: {milestone: true, after: [a], finish-on: 2026-03-04}")]
    [InlineData("a: {elapsed: TIME}, m: {milestone: true, start-no-earlier: 2026-03-04}, n: {milestone: true, after: [m, a]}")]
    [InlineData("a: {elapsed: TIME}, m: {milestone: true, finish-on: 2026-03-03}, n: {milestone: true, after: [m, a SS]}")]
    [InlineData("g: {tasks: {a: {elapsed: TIME}, b: {elapsed: 24h}}}, m: {milestone: true, after: [g]}")]
    [InlineData("g: {tasks: {a: {elapsed: TIME}, n: {milestone: true, start-no-earlier: 2026-03-03}}}, m: {milestone: true, after: [g]}")]
    [InlineData("g: {tasks: {a: {elapsed: TIME}}}, h: {after: [g], tasks: {m: {milestone: true}, i: {tasks: {n: {milestone: true}}}}}")]
    [InlineData("g: {tasks: {a: {elapsed: TIME}, r: {duration: 1h, repeat: every 1w on mon until 2026-04-30}}}, m: {milestone: true, after: [g]}")]
    [InlineData("g: {tasks: {a: {elapsed: TIME}, x: {duration: 20d, status: dropped}}}, m: {milestone: true, after: [g]}")]
    [InlineData("a: {elapsed: TIME}, x: {duration: 20d, status: dropped, after: [a]}, m: {milestone: true, after: [x]}")]
    [InlineData("a: {elapsed: TIME}, d: {milestone: true, finished: 2026-02-27}, e: {duration: 1d, started: 2026-02-26, finished: 2026-02-27}, m: {milestone: true, after: [d, a]}")]
    [InlineData("a: {duration: TIME}, r: {duration: 1h, repeat: every 1w on mon until 2026-04-30}")]
    [InlineData("g: {tasks: {r: {duration: 1h, repeat: every 1w on mon until 2026-04-30}}}, a: {duration: TIME}")]
    public void As_the_plan_with_the_times_of_the_run(string tasks)
    {
        foreach (var minutes in new[] { 60, 480, 540, 1440, 1441, 2880, 4320, 7200 })
        {
            foreach (var isUnlimited in new[] { false, true })
            {
                Check(tasks, "", minutes, isUnlimited);
                Check(tasks, "calendar: around, ", minutes, isUnlimited);
            }
        }
    }

    private static void Check(string tasks, string calendar, int minutes, bool isUnlimited)
    {
        var drawn = Fixture.Parse(Plan(tasks, calendar, "1h..30h..9d")).Analyse();
        var setup = new ForecastSetup(drawn.Passes, drawn.Schedule, drawn.Costs, new ForecastOptions(1, 1, false) { IsUnlimited = isUnlimited });
        var (draws, dates, keys) = (new RunDraws(setup), new RunDates(setup.Network.Count), new long[setup.Network.Count]);
        draws.Ahead[Assert.Single(setup.Tasks).Item] = minutes;
        setup.NewEngine().Run(draws, dates);
        setup.Keys.Fill(draws, dates, keys);
        var written = Fixture.Parse(Plan(tasks, calendar, $"{minutes}min")).Analyse().Schedule;
        Assert.Equal(
            written.Tasks.Where(task => task.IsScheduled).Select(task => (task.Path, task.FinishDate)).Append(("p", written.Projects[0].FinishDate)),
            Enumerable.Range(0, setup.Network.Count).Where(item => keys[item] >= 0).Select(item => (setup.Network.PathOf(item), new Instant(keys[item]).Date)));
    }

    private static string Plan(string tasks, string calendar, string time) =>
        $"workspace: {{as-of: 2026-03-02}}\ncalendars: {{{Around}}}\nprojects: {{p: {{{calendar}start: 2026-03-02, tasks: {{{tasks.Replace("TIME", time, StringComparison.Ordinal)}}}}}}}\n";
}
