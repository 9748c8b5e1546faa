using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Model.Values;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Forecasting;

/// <summary>Which runs keep a deadline. 2026-03-02 is a Monday and as-of.</summary>
public sealed class DeadlineChanceTests
{
    // The task ends on Friday the 6th at 17:00; until Monday 09:00 no working time passes.
    [Theory]
    [InlineData("2026-03-06", true)]
    [InlineData("2026-03-05", false)]
    [InlineData("2026-03", true)]
    [InlineData("2026-02", false)]
    [InlineData("2026-03-06T17:00", true)]
    [InlineData("2026-03-06T16:59", false)]
    [InlineData("2026-03-06T09:00", false)]
    [InlineData("2026-03-09T08:00", true)]
    public void Work_keeps_it_by_its_last_minute(string deadline, bool isKept)
    {
        Check("duration: 5d", deadline, isKept);
        Check("milestone: true, after: [work]", deadline, isKept);
    }

    // At noon of Friday; Saturday noon and Sunday are the same as Monday morning.
    [Theory]
    [InlineData("2026-03-06T12:00", "2026-03-06T12:00", true)]
    [InlineData("2026-03-06T12:00", "2026-03-06T11:59", false)]
    [InlineData("2026-03-06T12:00", "2026-03-06", true)]
    [InlineData("2026-03-06T12:00", "2026-03-05", false)]
    [InlineData("2026-03-06T12:00", "2026-03", true)]
    [InlineData("2026-03-31T12:00", "2026-03", true)]
    [InlineData("2026-04-01T00:00", "2026-03", false)]
    [InlineData("2026-03-07T12:00", "2026-03-07T11:00", true)]
    [InlineData("2026-03-09T09:00", "2026-03-07T11:00", true)]
    [InlineData("2026-03-09T09:01", "2026-03-07T11:00", false)]
    public void A_milestone_keeps_it_by_its_instant(string at, string deadline, bool isKept) => Check($"milestone: true, start-no-earlier: {at}", deadline, isKept);

    // Two days are left; a run that draws none of it ends as-of, with work around the clock as in the week.
    [Theory]
    [InlineData("")]
    [InlineData("calendar: around, ")]
    public void Begun_work_of_which_a_run_leaves_nothing_ends_as_of(string calendar)
    {
        foreach (var time in new[] { "effort: 0d..2d..4d", "duration: 0d..2d..4d", "elapsed: 0d..2d..4d" })
        {
            var analysis = Fixture.Parse($"workspace: {{as-of: 2026-03-02}}\ncalendars: {{around: {{week: mon-sun, hours: 24h}}}}\nprojects: {{p: {{{calendar}start: 2026-02-23, tasks: {{a: {{{time}, started: 2026-02-26}}}}}}}}\n").Analyse();
            foreach (var isUnlimited in new[] { false, true })
            {
                var setup = new ForecastSetup(analysis.Passes, analysis.Schedule, analysis.Costs, new ForecastOptions(1, 1, false) { IsUnlimited = isUnlimited });
                var (draws, dates, keys) = (new RunDraws(setup), new RunDates(setup.Network.Count), new long[setup.Network.Count]);
                draws.Ahead[0] = 0;
                setup.NewEngine().Run(draws, dates);
                setup.Keys.Fill(draws, dates, keys);
                var table = new RunTable(setup, 1, hasItems: true);
                table.Take(0, keys, [0]);
                Assert.All(table.Columns, (entity, column) => Assert.Equal(new DateOnly(2026, 3, 2), new Instant(table.KeyOf(entity, table.Finishes[column][0])).Date));
            }
        }
    }

    private static void Check(string task, string deadline, bool isKept)
    {
        var project = Fixture.Parse($"workspace: {{as-of: 2026-03-02}}\nprojects: {{p: {{start: 2026-03-02, tasks: {{work: {{duration: 5d}}, a: {{{task}, deadline: {deadline}}}}}}}}}\n")
            .Analyse().ForecastWith(new ForecastOptions(3, 1, false)).Projects[0];
        Assert.Equal(isKept ? 1 : 0, Assert.Single(project.Tasks, one => one.Path == "p.a").DeadlineChance);
    }
}
