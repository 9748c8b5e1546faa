using System.Collections.Immutable;
using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;

namespace PlanAsCode.Analysis.Health;

/// <summary>Judges the schedule of each project by the DCMA's 14 points.</summary>
internal static class HealthAssessment
{
    /// <summary>One for each project, in the plan's order.</summary>
    /// <param name="passes">Asked for by the critical path test only.</param>
    public static ImmutableArray<ProjectHealth> Of(PlanSnapshot plan, CalendarBook calendars, PlanSchedule schedule, Baseline? baseline, Func<SchedulePasses> passes, CancellationToken cancel)
    {
        var whyNot = baseline is null ? ValueReckoning.NoBaseline : $"the baseline `{baseline.Name}` cannot be had: {baseline.WhyNot}";
        var found = baseline is { Plan: not null } ? baseline : null;
        var sources = new HealthSources(
            calendars,
            schedule,
            new PlanLinks(plan),
            new HealthLimits(plan.Workspace),
            plan.WorkItems.All.Any(item => item.Assignments.Length > 0 || item.Cost is not null),
            found,
            whyNot,
            (found?.Schedule.Tasks ?? []).Where(task => task.IsScheduled && HealthScope.IsTask(task)).ToLookup(task => task.Item.ProjectPath, StringComparer.Ordinal));
        var items = schedule.Tasks.ToLookup(task => task.Item.ProjectPath, StringComparer.Ordinal);
        var scopes = plan.Projects.All.Select(project => new HealthScope(project, [.. items[project.Path]], sources)).ToList();
        var test = new CriticalPathTest(scopes, passes, cancel);
        return [.. scopes.Select(scope => Of(scope, test))];
    }

    private static ProjectHealth Of(HealthScope scope, CriticalPathTest test)
    {
        ImmutableArray<HealthPoint> quick = [.. LinkPoints.Of(scope), .. TaskPoints.Of(scope), .. BaselinePoints.Of(scope), CriticalPathLength.Of(scope)];
        return new ProjectHealth(scope.Project.Path, scope.Open.Count, quick, () => test.Of(scope.Project.Path));
    }
}
