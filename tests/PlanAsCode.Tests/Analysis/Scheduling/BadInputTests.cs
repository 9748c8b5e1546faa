using System.Globalization;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>Plans that make no sense: a finding says why, and everything else, the task <c>p.ok</c> above all, has its dates.</summary>
public sealed class BadInputTests
{
    private const string Resources = """
        resources:
          ana: {name: Ana, skills: [sql]}
          idle: {capacity: 0%}
          ghost: {calendar: never}
          gone: {until: 2026-03-01, skills: [sql]}
          rig: {kind: equipment, units: 2}
        calendars:
          never: {week: mon-fri, hours: 8h, holidays: {0001-01-01..9999-12-31: Never}}
          shut: {week: []}
        """;

    [Theory]
    [InlineData("x: {effort: 0d, assign: [ana]}", "task-without-estimate")]
    [InlineData("x: {duration: 0h}", "task-without-estimate")]
    [InlineData("x: {elapsed: 0d..0d..0d}", "task-without-estimate")]
    [InlineData("x: {effort: -2d}", "invalid-quantity")]
    [InlineData("x: {effort: 3d..2d..-1d}", "invalid-quantity")]
    [InlineData("x: {effort: 2d, remaining: -1d, started: 2026-02-20}", "invalid-quantity")]
    public void Zero_and_negative_work(string task, string rule) => Check(task, rule);

    [Theory]
    [InlineData("x: {effort: 1d, assign: [idle]}\ny: {duration: 1d, after: [x]}", "not-scheduled")]
    [InlineData("x: {effort: 1d, assign: [ghost]}", "not-scheduled")]
    [InlineData("x: {effort: 1d, assign: [gone]}", "not-scheduled")]
    [InlineData("x: {effort: 1d, assign: [{any-of: [idle, ghost]}]}", "not-scheduled")]
    [InlineData("x: {effort: 1d, assign: [ana 50%, {any-of: [gone]}]}", "not-scheduled")]
    [InlineData("x: {effort: 1d, assign: [ana 50%, {any-of: [gone, idle]}]}", "not-scheduled")]
    [InlineData("x: {duration: 1d, assign: [{any-of: [gone, idle]}]}", "not-scheduled")]
    [InlineData("x: {effort: 1d, assign: [{skills: [sql], count: 2}]}", "not-scheduled")]
    [InlineData("x: {effort: 1d, started: 2026-02-20, assign: [ana, {any-of: [gone]}]}", "not-scheduled")]
    [InlineData("x: {effort: 1h, repeat: every 1w, assign: [ana, {any-of: [gone]}]}", "not-scheduled")]
    [InlineData("x: {duration: 1d, assign: [{equipment: rig, units: 3}]}", "not-scheduled")]
    [InlineData("x: {effort: 1d, started: 2026-02-20, assign: [idle]}", "not-scheduled")]
    public void People_and_machines_that_never_have_the_time(string tasks, string rule) => Check(tasks, rule, without: "x");

    [Theory]
    [InlineData("never")]
    [InlineData("shut")]
    public void Calendars_without_a_working_day(string calendar) =>
        Check($"g: {{calendar: {calendar}, tasks: {{x: {{duration: 1d}}, m: {{milestone: true, after: [x]}}}}}}", "not-scheduled", without: "g.x");

    [Theory]
    [InlineData("x: {duration: 3d, start-no-earlier: 2026-04-01, deadline: 2026-03-05}", "constraint-impossible")]
    [InlineData("x: {duration: 3d, deadline: 2026-01-05}", "task-overdue")]
    [InlineData("x: {duration: 9d, start-on: 2026-03-09, finish-no-later: 2026-03-10}", "constraint-broken")]
    public void Deadlines_before_starts(string task, string rule) => Check(task, rule);

    [Theory]
    [InlineData("x: {duration: 1d, after: [y], started: 2026-02-23, finished: 2026-02-24}\ny: {duration: 9d}", "out-of-sequence")]
    [InlineData("x: {duration: 4d, after: [y FF+1d], started: 2026-02-23}\ny: {duration: 9d, after: [z]}\nz: {duration: 1d, finished: 2026-02-20}", "done-without-started")]
    [InlineData("x: {duration: 4d, after: [y], started: 2026-02-23}\ny: {duration: 9d}", "out-of-sequence")]
    [InlineData("x: {duration: 1d, before: [y]}\ny: {duration: 2d, started: 2026-02-23, finished: 2026-02-24}", "out-of-sequence")]
    public void Links_between_done_and_undone_tasks(string tasks, string rule) => Check(tasks, rule == "done-without-started" ? null : rule);

    [Theory]
    [InlineData("x: {effort: 2d, started: 2026-02-25, finished: 2026-02-23}", "finish-before-start")]
    [InlineData("x: {effort: 2d, status: done, done: 20%, remaining: 3d}", "done-with-work-left")]
    [InlineData("x: {effort: 2d, status: todo, finished: 2026-02-25}", "status-contradicts-dates")]
    [InlineData("x: {effort: 2d, started: 2026-04-06}", "actual-in-future")]
    [InlineData("x: {effort: 2d, finished: 2026-04-06}", "actual-in-future")]
    [InlineData("x: {effort: 2d, done: 150%}", "invalid-value")]
    public void Contradictory_actuals(string task, string rule) => Check(task, rule);

    [Theory]
    [InlineData("0001-01-01", "x: {duration: 2d, after: [y FS-9000d]}\ny: {elapsed: 3d, before: [z]}\nz: {duration: 1d}", null)]
    [InlineData("9999-12-27", "x: {duration: 9d, assign: [ana]}", "not-scheduled")]
    [InlineData("9999-12-27", "x: {elapsed: 9000y}", "not-scheduled")]
    [InlineData("9999-12-27", "x: {effort: 99d, assign: [ana], before: [ok]}", "not-scheduled")]
    [InlineData("9999-12-27", "x: {duration: 1h, repeat: every 1d}", null)]
    public void The_years_1_and_9999(string asOf, string tasks, string? rule) => Check(tasks, rule, asOf: asOf);

    private static void Check(string tasks, string? rule, string? without = null, string asOf = "2026-03-02")
    {
        var plan = $"{Resources}\nprojects:\n  p:\n    start: {asOf}\n    tasks:\n      ok: {{duration: 1d}}\n"
            + string.Join('\n', tasks.Split('\n').Select(line => "      " + line));
        var analysis = Fixture.Parse(plan).Analyse(DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));

        if (rule is not null) Assert.Contains(analysis.Diagnostics, finding => finding.Rule == rule && finding.Message.Length > 20);
        Assert.True(analysis.Schedule.Find("p.ok")!.IsScheduled || tasks.Contains("before: [ok]", StringComparison.Ordinal));
        if (without is not null) Assert.False(analysis.Schedule.Find($"p.{without}")!.IsScheduled);
        Assert.All(analysis.Schedule.Tasks.Where(task => task.IsScheduled), task => Assert.True(task.Start <= task.Finish, task.Path));
        Assert.All(analysis.Schedule.Tasks.Where(task => !task.IsScheduled), task => Assert.NotEmpty(task.WhyNot!));
    }
}
