using System.Globalization;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Optimizing;
using PlanAsCode.Model;
using PlanAsCode.Model.Editing;
using PlanAsCode.Syntax.Yaml;
using PlanAsCode.Testing;
using PlanAsCode.Tests.Analysis.Scheduling;

namespace PlanAsCode.Tests.Analysis.Optimizing;

/// <summary>The priorities that a search found, written into the files, give the schedule that it showed.</summary>
public sealed class StoredOrderTests
{
    [Fact]
    public void A_plan_with_stored_priorities_has_the_schedule_that_was_found() => RandomPlans.Acyclic.SampleSeeded(Check, iter: 100, print: plan => plan);

    [Fact]
    public void So_has_a_project_on_machines() => SmallProject.WithPriorities.SampleSeeded(project => Check(project.Plan), iter: 60, print: project => project.Plan);

    [Fact]
    public void One_priority_is_enough_where_one_task_has_to_go_first()
    {
        var plan = Fixture.Parse(
            """
            workspace: {as-of: 2026-03-02}
            resources: {ana: {name: Ana}, ben: {name: Ben}, eva: {name: Eva}}
            projects: {p: {start: 2026-03-02, tasks: {
              a: {effort: 1d, assign: [ana]}, a2: {effort: 6d, after: [a], assign: [eva]},
              b: {effort: 1d, assign: [ana]}, b2: {effort: 3d, after: [b], assign: [ben]}, b3: {effort: 3d, assign: [ben]}}}}
            """).Analyse();

        Assert.True(plan.Simplify(plan.Optimize(new SearchLimits { Schedules = 500 })).Priorities.Length <= 1);
    }

    private static void Check(string plan)
    {
        var analysis = Fixture.Parse(plan).Analyse();
        var optimized = analysis.Simplify(analysis.Optimize(new SearchLimits { Schedules = 80 }));
        var edits = FieldEdit.Make(analysis.Plan, optimized.Priorities.Select(change =>
            new FieldChange(analysis.Plan.WorkItems[change.Path], "priority", change.To.ToString(CultureInfo.InvariantCulture))));

        Assert.Empty(edits.Problems);
        Assert.Equal(optimized.Priorities.IsEmpty, edits.Files.IsEmpty);
        var text = edits.Files.IsEmpty ? analysis.Plan.Files[0].Source : edits.Files[0].After;
        var again = new PlanAnalysis(PlanSnapshot.From([YamlFile.Parse(text)]), analysis.AsOf);
        Assert.Equal(Dates(analysis.With(optimized)), Dates(again));
    }

    private static string Dates(PlanAnalysis analysis) =>
        string.Join('\n', analysis.Schedule.Tasks.Select(task => $"{task.Path} {task.Start} {task.Finish}"));
}
