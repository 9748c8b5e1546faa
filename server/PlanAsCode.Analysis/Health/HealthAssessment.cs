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
    public static ImmutableArray<ProjectHealth> Of(PlanSnapshot plan, CalendarBook calendars, PlanSchedule schedule, Baseline? baseline, Func<SchedulePasses> passes)
    {
        var whyNot = baseline is null ? ValueReckoning.NoBaseline : $"the baseline `{baseline.Name}` cannot be had: {baseline.WhyNot}";
        var sources = new HealthSources(plan, calendars, schedule, baseline is { Plan: not null } ? baseline : null, whyNot, new HealthLimits(plan.Workspace), passes);
        var links = new PlanLinks(plan);
        var tasks = schedule.Tasks.ToLookup(task => task.Item.ProjectPath, StringComparer.Ordinal);
        return [.. plan.Projects.All.Select(project => Of(new HealthScope(project, tasks[project.Path], links, sources)))];
    }

    private static ProjectHealth Of(HealthScope scope)
    {
        ImmutableArray<HealthPoint> quick = [.. LinkPoints.Of(scope), .. TaskPoints.Of(scope), .. BaselinePoints.Of(scope), CriticalPathPoints.Length(scope)];
        return new ProjectHealth(scope.Project.Path, scope.Open.Count, quick, () => CriticalPathPoints.Test(scope));
    }
}
