using PlanAsCode.Analysis.RiskExposure;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.RiskExposure;

public sealed class ReachedTriggersTests
{
    [Theory]
    [InlineData("No answer by 2026-02-27.", "2026-02-27, which is past")]
    [InlineData("Between 2026-02-27 and 2026-04-01", "2026-02-27, which is past")]
    [InlineData("(2026-w08): still silent", "2026-02-22, which is past")]
    [InlineData("No answer by 2026-03-02", null)]
    [InlineData("No answer in 2026-q1", null)]
    [InlineData("More than 2025 calls", null)]
    [InlineData("Error 404-17 in the log", null)]
    public void A_date_in_a_trigger_is_reached_when_it_is_past(string trigger, string? what) => Check($"trigger: \"{trigger}\"", what);

    [Theory]
    [InlineData("2026-02-26", "2026-02-27, which is past")]
    [InlineData("2026-02-27", null)]
    public void Who_reviewed_the_risk_since_has_seen_it(string reviewed, string? what) => Check($"trigger: By 2026-02-27, reviewed: {reviewed}", what);

    [Theory]
    [InlineData("done", "`p.done`, which was finished on 2026-02-20")]
    [InlineData("late", "`p.late`, which is late: it finishes on 2026-03-06, after its deadline 2026-03-05")]
    [InlineData("open", null)]
    [InlineData("cut", null)]
    [InlineData("group", "`p.group`, which was finished on 2026-02-20")]
    public void A_task_in_a_trigger_is_reached_when_it_is_done_or_late(string task, string? what) => Check($"trigger: \"When [[p.{task}]]\"", what);

    [Fact]
    public void A_project_in_a_trigger_is_late_after_its_deadline() =>
        Check("trigger: \"When [[p]] slips\"", "`p`, which is late: it finishes on 2026-03-06, after its deadline 2026-03-05");

    // As-of is 2 March: who looked at it that day has seen that it will be late.
    [Theory]
    [InlineData("p.late", "2026-03-01", true)]
    [InlineData("p.late", "2026-03-02", false)]
    [InlineData("p", "2026-03-01", true)]
    [InlineData("p", "2026-03-02", false)]
    [InlineData("p.missed", "2026-02-17", true)]
    [InlineData("p.missed", "2026-02-18", false)]
    public void Who_reviewed_the_risk_since_it_is_late_has_seen_that(string path, string reviewed, bool isTold)
    {
        var what = path == "p.missed"
            ? "`p.missed`, which is late: it finishes on 2026-03-06, after its deadline 2026-02-18"
            : $"`{path}`, which is late: it finishes on 2026-03-06, after its deadline 2026-03-05";

        Check($"trigger: \"When [[{path}]]\", reviewed: {reviewed}", isTold ? what : null);
    }

    [Theory]
    [InlineData("trigger: By 2026-02-27, status: closed")]
    [InlineData("trigger: By 2026-02-27, status: occurred")]
    [InlineData("cause: Nothing since 2026-02-27")]
    public void Only_triggers_of_open_risks_are_looked_at(string risk) => Check(risk, null);

    private static void Check(string risk, string? what)
    {
        var analysis = Fixture.Parse(
            $$"""
            workspace: {as-of: 2026-03-02}
            projects:
              p:
                start: 2026-02-16
                deadline: 2026-03-05
                tasks:
                  done: {duration: 5d, started: 2026-02-16, finished: 2026-02-20}
                  late: {duration: 5d, deadline: 2026-03-05}
                  missed: {duration: 5d, deadline: 2026-02-18}
                  open: {duration: 2d, deadline: 2026-03-05}
                  cut: {duration: 9d, deadline: 2026-03-05, status: dropped}
                  group: {tasks: {one: {duration: 5d, started: 2026-02-16, finished: 2026-02-20} } }
            risks: {r: { {{risk}} } }
            """).Analyse();

        Assert.Equal(
            what is null ? [] : [what], ReachedTriggers.Of(analysis.Plan, analysis.Schedule, analysis.Calendars, analysis.AsOf).Select(trigger => trigger.What));
    }
}
