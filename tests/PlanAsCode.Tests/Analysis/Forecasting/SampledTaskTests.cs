using System.Globalization;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>Between which minutes the time of a task is drawn. As of Monday 2026-03-02; a day of work has 480 minutes, one of calendar time 1,440.</summary>
public sealed class SampledTaskTests
{
    [Theory]
    [InlineData("effort: 1d..2d..4d", "480..1920")]
    [InlineData("duration: 1d..2d..4d", "480..1920")]
    [InlineData("effort: 0d..2d..4d", "0..1920")]
    [InlineData("elapsed: 2d..4d..6d", "2880..8640")]
    [InlineData("effort: 2d", "")]
    [InlineData("effort: 2d..2d..2d", "")]
    [InlineData("milestone: true", "")]
    [InlineData("effort: 1d..2d..4d, status: dropped", "")]
    [InlineData("effort: 1d..2d..4d, started: 2026-02-26, finished: 2026-02-27", "")]
    [InlineData("duration: 1h..2h..4h, repeat: every 1w on mon until 2026-03-30", "")]
    public void Three_points_are_drawn_of_what_is_open(string task, string expected) => Check(task, expected);

    // Ten days on average, or four: of what is left all times count by its part of them.
    [Theory]
    [InlineData("effort: 4d..10d..16d, started: 2026-02-26, done: 50%", "960..3840")]
    [InlineData("effort: 4d..10d..16d, started: 2026-02-26, remaining: 1d", "192..768")]
    [InlineData("effort: 4d..10d..16d, started: 2026-02-26, remaining: 0d", "")]
    [InlineData("effort: 4d..10d..16d, done: 50%", "960..3840")]
    [InlineData("elapsed: 2d..4d..6d, started: 2026-03-01, done: 50%", "1440..4320")]
    [InlineData("elapsed: 2d..4d..6d, started: 2026-03-01, remaining: 1d", "720..2160")]
    [InlineData("elapsed: 2d..4d..6d, done: 25%", "2160..6480")]
    public void Of_what_is_left_as_a_part_of_all(string task, string expected) => Check(task, expected);

    // 31, 61 and 92 days from 2026-03-02 on.
    [Fact]
    public void Months_count_as_they_are() => Check("elapsed: 1mo..2mo..3mo", "44640..132480");

    private static void Check(string task, string expected)
    {
        var analysis = Fixture.Parse($"workspace: {{as-of: 2026-03-02}}\nprojects: {{p: {{start: 2026-03-02, tasks: {{a: {{{task}}}}}}}}}\n").Analyse();
        var setup = new ForecastSetup(analysis.Passes, analysis.Schedule, analysis.Costs, new ForecastOptions(1, 1, false));
        Assert.Equal(expected, string.Join(' ', setup.Tasks.Select(sampled => string.Create(CultureInfo.InvariantCulture, $"{sampled.Minutes.Low}..{sampled.Minutes.Low + sampled.Minutes.Range}"))));
        foreach (var sampled in setup.Tasks)
        {
            var drawn = Enumerable.Range(0, 200).Select(run => sampled.Draw(new RunStream(1, run))).ToArray();
            Assert.InRange(drawn.Min(), sampled.Minutes.Low, sampled.Minutes.At(0.1));
            Assert.InRange(drawn.Max(), sampled.Minutes.At(0.9), sampled.Minutes.Low + sampled.Minutes.Range);
        }
    }
}
