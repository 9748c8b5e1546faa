using PlanAsCode.Model.Entities;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Model.Binding;

public sealed class TaskShapeTests
{
    [Theory]
    [InlineData("effort: 1d, duration: 2d", "duration | conflicting-fields | `duration` and `effort` exclude each other; a task has one of effort, duration and elapsed")]
    [InlineData("milestone: true, elapsed: 2d", "milestone | conflicting-fields | `milestone` and `elapsed` exclude each other; a milestone takes no time: take one of the two away")]
    [InlineData("effort: 1d, start-on: 2026-01-05, finish-on: 2026-01-09", "finish-on | conflicting-fields | `finish-on` and `start-on` exclude each other; the estimate says how far the two dates are apart: keep one")]
    [InlineData("effort: 1d, tasks: {}", "effort | field-not-allowed-on-group | `effort` is not allowed on a group: its tasks hold the work and what was done; write it there")]
    [InlineData("tasks: {}, done: 50%", "done | field-not-allowed-on-group | `done` is not allowed on a group: its tasks hold the work and what was done; write it there")]
    [InlineData("effort: 1d, calendar: c", "calendar | field-only-on-group | `calendar` is allowed on groups and projects only; a task works by theirs, and people by their own")]
    public void Fields_that_do_not_go_together_are_one_finding(string fields, string finding) => Assert.Equal([finding], Check(fields));

    [Theory]
    [InlineData("start-no-earlier: 2026-01-05, finish-no-later: 2026-02-01, deadline: 2026-02-01, calendar: c, labels: [x], owner: ana, notes: n, tasks: {}")]
    [InlineData("milestone: false, effort: 1d")]
    [InlineData("milestone: true, start-on: 2026-01-05")]
    public void Fields_that_go_together_are_none(string fields) => Assert.Empty(Check(fields));

    [Fact]
    public void The_first_estimate_counts()
    {
        var task = Fixture.Parse("projects: {p: {tasks: {t: {duration: 2d, effort: 1d}}}}").Snapshot().WorkItems["p.t"];

        Assert.NotNull(task.Duration);
        Assert.Null(task.Effort);
        Assert.False(task.IsMilestone);
    }

    [Fact]
    public void A_leaf_without_an_estimate_is_a_milestone() =>
        Assert.True(Fixture.Parse("projects: {p: {tasks: {t: {title: Launch}}}}").Snapshot().WorkItems["p.t"].IsMilestone);

    [Fact]
    public void Groups_hand_down_what_their_tasks_do_not_set()
    {
        var plan = Fixture.Parse(
            """
            resources: {ana: {}, ben: {}}
            calendars: {c: {}}
            projects:
              p:
                tasks:
                  outer:
                    assign: [ana]
                    labels: [x]
                    priority: 900
                    calendar: c
                    tasks:
                      inner: {priority: 100, tasks: {leaf: {effort: 1d}}}
                      own: {effort: 1d, assign: [ben], labels: []}
            """).Snapshot();

        var leaf = plan.WorkItems["p.outer.inner.leaf"];
        var own = plan.WorkItems["p.outer.own"];
        Assert.Equal("ana", Assert.IsType<NamedAssignment>(Assert.Single(leaf.Assignments)).Resource.Target);
        Assert.Equal((100, "c", false), (leaf.Priority, leaf.Calendar!.Target, leaf.Has("assign")));
        Assert.Equal(["x"], leaf.Labels.ToArray());
        Assert.Equal("ben", Assert.IsType<NamedAssignment>(Assert.Single(own.Assignments)).Resource.Target);
        Assert.Empty(own.Labels);
        Assert.Equal(900, own.Priority);
        Assert.Single(plan.References, use => use.Field == "assign" && use.Reference.Target == "ana");
    }

    [Theory]
    [InlineData("{any-of: [ana], skills: [sql]}", "skills | conflicting-fields")]
    [InlineData("{skills: [sql], units: 2}", "units | conflicting-fields")]
    [InlineData("{share: 50%}", "{share: 50%} | missing-field")]
    [InlineData("{equipmnt: box}", "equipmnt | unknown-key")]
    [InlineData("ana 0%", "ana 0% | invalid-value")]
    public void Assignments_that_make_no_sense_are_one_finding(string entry, string finding) => Assert.Equal(
        [finding], FindingText.Short(Fixture.Parse($"resources: {{ana: {{}}, box: {{kind: equipment}}}}\nprojects: {{p: {{tasks: {{t: {{effort: 1d, assign: [{entry}]}}}}}}}}").Snapshot()));

    private static IEnumerable<string> Check(string fields) =>
        FindingText.Of(Fixture.Parse($"calendars: {{c: {{}}}}\nresources: {{ana: {{}}}}\nprojects: {{p: {{tasks: {{t: {{{fields}}}}}}}}}").Snapshot());
}
