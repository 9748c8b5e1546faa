using System.Globalization;
using System.Text;
using CsCheck;
using PlanAsCode.Analysis.Allocation;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Analysis.Allocation;

/// <summary>
/// What one more of a resource saves, against the schedule of a plan in which somebody wrote the one more down: a second person with the
/// same fields, in the same teams, and <c>any-of</c> the two wherever the first was named; one more of <c>units</c>; a person with the skills.
/// </summary>
public sealed class BottleneckProperties
{
    private static readonly string[] Assignments =
        ["ana", "ana", "ben 50%", "ana, ben", "{any-of: [ana, ben]}", "crew", "{skills: [sql]}", "{equipment: rig}", "ben, {equipment: rig, units: 2}"];

    private static readonly Gen<(int Hours, int Assign, int Link, int Priority)[]> Tasks =
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, Assignments.Length - 1], Gen.Int[0, 2], Gen.Int[0, 9]).Array[2, 14];

    [Fact]
    public void One_more_is_as_good_as_one_written_down() => Tasks.SampleSeeded(tasks =>
    {
        var plan = Text(tasks, null);
        foreach (var bottleneck in Fixture.Parse(plan).Analyse().Bottlenecks.Ranked)
        {
            var who = bottleneck.Resource?.Path ?? "somebody";
            var written = Fixture.Parse(Text(tasks, who)).Analyse().Schedule;
            foreach (var gain in bottleneck.Projects)
                Assert.True(gain.WithOneMore == written.FindProject(gain.Project.Path)!.FinishDate, $"{who}: {gain.WithOneMore}, written {written.FindProject(gain.Project.Path)!.FinishDate}\n{plan}");
        }
    }, iter: 150);

    [Fact]
    public void Any_plan_has_bottlenecks_without_trouble_and_days_that_add_up_to_its_weeks() => Scheduling.RandomPlans.Any.SampleSeeded(
        plan =>
        {
            var analysis = Fixture.Parse(plan).Analyse();
            Assert.All(analysis.Bottlenecks.Ranked, one => Assert.NotEmpty(one.Projects));
            foreach (var load in analysis.Load.Where(load => load.Weeks.Length > 0))
            {
                var days = LoadByDay.Of(load.Resource, load.Weeks[0].Week.Monday, load.Weeks[^1].LastDay, analysis.Calendars, analysis.Schedule);
                for (var i = 0; i < load.Weeks.Length; i++)
                {
                    var (week, own) = (load.Weeks[i], days.AsSpan(i * 7, 7).ToArray());
                    Assert.Equal((week.DemandMinutes, week.AllocatedMinutes), (own.Sum(day => day.DemandMinutes), own.Sum(day => day.AllocatedMinutes)));
                    if (load.Resource.Limits.All(limit => limit.Per != PlanAsCode.Model.Values.TimeUnit.Week))
                        Assert.InRange(own.Sum(day => day.CapacityMinutes) - week.CapacityMinutes, -4, 4);
                }
            }
        }, iter: 150, print: plan => plan);

    private static string Text((int Hours, int Assign, int Link, int Priority)[] tasks, string? oneMore)
    {
        var text = new StringBuilder("workspace: {as-of: 2026-03-02}\nresources:\n");
        text.Append("  ana: {skills: [sql], leave: [2026-03-05]}\n");
        if (oneMore == "ana") text.Append("  ana2: {skills: [sql], leave: [2026-03-05]}\n");
        text.Append("  ben: {capacity: 80%}\n");
        if (oneMore == "ben") text.Append("  ben2: {capacity: 80%}\n");
        if (oneMore == "somebody") text.Append("  z: {skills: [sql]}\n");
        text.Append(CultureInfo.InvariantCulture, $"  rig: {{kind: equipment, units: {(oneMore == "rig" ? 3 : 2)}}}\n");
        text.Append(CultureInfo.InvariantCulture, $"  crew: {{kind: team, members: [{People(oneMore)}]}}\n");
        text.Append("projects:\n");
        foreach (var project in new[] { 0, 1 })
        {
            text.Append(CultureInfo.InvariantCulture, $"  p{project}:\n    start: 2026-03-02\n    tasks:\n");
            for (var i = project; i < tasks.Length; i += 2) text.Append(Task(i, tasks[i], oneMore));
        }

        return text.ToString();
    }

    private static string Task(int i, (int Hours, int Assign, int Link, int Priority) task, string? oneMore)
    {
        var kind = Assignments[task.Assign].Contains("units", StringComparison.Ordinal) ? "duration" : "effort";
        var after = i >= 2 && task.Link == 0 ? $", after: [t{i - 2}]" : "";
        return string.Create(CultureInfo.InvariantCulture, $"      t{i}: {{{kind}: {task.Hours}h, assign: [{Assignment(Assignments[task.Assign], oneMore)}], priority: {task.Priority * 100}{after}}}\n");
    }

    private static string Assignment(string assignment, string? oneMore) => (assignment, oneMore) switch
    {
        ("{any-of: [ana, ben]}", _) => $"{{any-of: [{People(oneMore)}]}}",
        ("ana", "ana") => "{any-of: [ana, ana2]}",
        ("ana, ben", "ana") => "{any-of: [ana, ana2]}, ben",
        ("ana, ben", "ben") => "ana, {any-of: [ben, ben2]}",
        ("ben 50%", "ben") => "{any-of: [ben, ben2], share: 50%}",
        ("ben, {equipment: rig, units: 2}", "ben") => "{any-of: [ben, ben2]}, {equipment: rig, units: 2}",
        _ => assignment,
    };

    private static string People(string? oneMore) => oneMore switch
    {
        "ana" => "ana, ana2, ben",
        "ben" => "ana, ben, ben2",
        _ => "ana, ben",
    };
}
