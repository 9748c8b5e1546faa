using System.Globalization;
using System.Text;
using CsCheck;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Scheduling;

/// <summary>No task is delayed by one of lower priority.</summary>
public sealed class PriorityTests
{
    private static readonly Gen<string> PeopleAndLinks = Plans(
        Gen.OneOf(
            Gen.Select(Gen.Int[1, 40], Gen.OneOf("ana", "ben", "ana, ben", "cy 50%", "cy", "ana 30%"), (hours, who) => $"effort: {hours}h, assign: [{who}]"),
            Gen.Select(Gen.Int[1, 5], Gen.OneOf("rig", "ben", "ana"), (days, who) => $"duration: {days}d, assign: [{(who == "rig" ? "{equipment: rig}" : who)}]"),
            Gen.Const("milestone: true")),
        withBefore: false);

    private static readonly Gen<string> LateTasks = Plans(
        Gen.Select(Gen.Int[1, 40], Gen.OneOf("ana", "ben", "ana, ben", "cy 50%"), (hours, who) => $"effort: {hours}h, assign: [{who}]"),
        withBefore: true);

    /// <summary>As in PSPLIB: thirty activities of one to ten days that ask for units of four renewable resources.</summary>
    private static readonly Gen<string> Machines = Plans(
        Gen.Select(Gen.Int[1, 10], Gen.Int[0, 3], Gen.Int[1, 6], Gen.Int[0, 3], (days, first, units, other) =>
            $"duration: {days}d, assign: [{{equipment: m{first}, units: {units}}}{(other == first ? "" : $", {{equipment: m{other}, units: 2}}")}]"),
        withBefore: false,
        least: 30);

    [Fact]
    public void With_people_and_links() => Check(PeopleAndLinks, iter: 300);

    [Fact]
    public void With_tasks_that_are_done_as_late_as_possible() => Check(LateTasks, iter: 300);

    [Fact]
    public void With_machines_of_several_units() => Check(Machines, iter: 60);

    /// <summary>All three wait for each other: the last for the first, the first for the gate, which is as late as the last allows.</summary>
    [Fact]
    public void A_late_task_lends_its_priority_to_none_that_it_is_placed_together_with()
    {
        var schedule = Fixture.Parse("""
            workspace: {as-of: 2026-03-02}
            resources: {ana: {}, ben: {}, cy: {}}
            projects:
              p:
                start: 2026-03-02
                tasks:
                  first: {effort: 1d, assign: [cy], before: [gate]}
                  gate: {effort: 2d, assign: [ana], priority: 900, before: [last]}
                  last: {effort: 3d, assign: [ben], after: [first]}
                  other: {effort: 4d, assign: [ben], priority: 800}
            """).Analyse().Schedule;
        Assert.Equal(
            ["first 2026-03-03..2026-03-03", "gate 2026-03-04..2026-03-05", "last 2026-03-06..2026-03-10", "other 2026-03-02..2026-03-05"],
            schedule.Tasks.Select(task => $"{task.Item.Id} {task.StartDate:yyyy-MM-dd}..{task.FinishDate:yyyy-MM-dd}"));
    }

    /// <summary>The gate holds Monday and Tuesday by its own priority, until it is known that it has time until Friday: those days are for what comes next.</summary>
    [Fact]
    public void What_a_late_task_kept_from_starting_moves_up_before_others_take_its_place()
    {
        var schedule = Fixture.Parse("""
            workspace: {as-of: 2026-03-02}
            resources: {ana: {}, ben: {}, cy: {}}
            projects:
              p:
                start: 2026-03-02
                tasks:
                  gate: {effort: 2d, assign: [ana], priority: 900, before: [last]}
                  next: {effort: 1d, assign: [ana], priority: 800}
                  g: {after: [next], tasks: {behind: {effort: 2d, assign: [cy], priority: 700}}}
                  slow: {effort: 5d, assign: [ben]}
                  last: {effort: 1d, assign: [ben], after: [slow]}
                  low: {effort: 1d, assign: [ana], priority: 100}
            """).Analyse().Schedule;
        Assert.Equal(
            ["gate 2026-03-05..2026-03-06", "next 2026-03-02..2026-03-02", "behind 2026-03-03..2026-03-04", "slow 2026-03-02..2026-03-06", "last 2026-03-09..2026-03-09", "low 2026-03-03..2026-03-03"],
            schedule.Tasks.Where(task => !task.Item.IsGroup).Select(task => $"{task.Item.Id} {task.StartDate:yyyy-MM-dd}..{task.FinishDate:yyyy-MM-dd}"));
    }

    /// <summary>
    /// The one exception: x was placed while the gate still kept next from Monday, and behind with it from Tuesday, and keeps its place.
    /// </summary>
    [Fact]
    public void What_was_placed_while_a_late_task_held_its_earliest_place_keeps_what_it_has()
    {
        var analysis = Fixture.Parse("""
            workspace: {as-of: 2026-03-02}
            resources: {ana: {}, ben: {}, cy: {}}
            projects:
              p:
                start: 2026-03-02
                tasks:
                  gate: {effort: 2d, assign: [ana], priority: 900, before: [last]}
                  next: {effort: 1d, assign: [ana], priority: 800}
                  behind: {effort: 3d, assign: [ben], priority: 800, after: [next]}
                  x: {effort: 3d, assign: [ben], priority: 700}
                  slow: {effort: 5d, assign: [cy]}
                  last: {effort: 1d, assign: [cy], after: [slow]}
            """).Analyse();
        Assert.Equal(
            ["gate 2026-03-05..2026-03-06", "next 2026-03-02..2026-03-02", "behind 2026-03-05..2026-03-09", "x 2026-03-02..2026-03-04", "slow 2026-03-02..2026-03-06", "last 2026-03-09..2026-03-09"],
            analysis.Schedule.Tasks.Select(task => $"{task.Item.Id} {task.StartDate:yyyy-MM-dd}..{task.FinishDate:yyyy-MM-dd}"));
        Assert.Equal("p.behind could start at 2026-03-03T09:00 instead of 2026-03-05T09:00: p.x has lower priority", Assert.Single(PriorityInversions.In(analysis)));
    }

    private static void Check(Gen<string> plans, int iter) => plans.SampleSeeded(
        plan =>
        {
            var analysis = Fixture.Parse(plan).Analyse();
            Assert.Empty(Feasibility.Breaches(analysis));
            var found = PriorityInversions.In(analysis);
            Assert.True(found.Count == 0, string.Join("; ", found));
        }, iter, plan => plan);

    private static Gen<string> Plans(Gen<string> work, bool withBefore, int least = 3) =>
        Gen.Select(
            Gen.Select(work, Gen.OneOf(100, 500, 500, 500, 900), Gen.Int[0, 1000].Array[0, 2], Gen.Int[0, 9]).Array[least, Math.Max(least, 14)],
            Gen.OneOf(500, 700),
            (tasks, other) => Text(tasks, other, withBefore));

    private static string Text((string Work, int Priority, int[] After, int Before)[] tasks, int otherPriority, bool withBefore)
    {
        var text = new StringBuilder(
            """
            workspace: {as-of: 2026-03-02}
            resources:
              ana: {leave: [2026-03-10..2026-03-12]}
              ben: {capacity: 60%}
              cy: {}
              rig: {kind: equipment}
              m0: {kind: equipment, units: 6}
              m1: {kind: equipment, units: 8}
              m2: {kind: equipment, units: 10}
              m3: {kind: equipment, units: 7}
            projects:

            """);
        for (var project = 0; project < 2; project++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  p{project}:\n    start: 2026-03-02\n    priority: {(project == 0 ? 500 : otherPriority)}\n    tasks:\n");
            for (var i = 0; i < tasks.Length; i++)
            {
                if (ProjectOf(i) != project) continue;
                var after = i == 0 ? [] : tasks[i].After.Select(other => other % i).Distinct().Select(Path);
                var before = withBefore && tasks[i].Before < 3 && i + 1 < tasks.Length ? $", before: [{Path(i + 1 + (tasks[i].Before % (tasks.Length - i - 1)))}]" : "";
                text.Append(CultureInfo.InvariantCulture, $"      t{i}: {{{tasks[i].Work}, priority: {tasks[i].Priority}, after: [{string.Join(", ", after)}]{before}}}\n");
            }
        }

        return text.ToString();

        int ProjectOf(int task) => task % 3 == 2 ? 1 : 0;

        string Path(int task) => $"p{ProjectOf(task)}.t{task}";
    }
}
