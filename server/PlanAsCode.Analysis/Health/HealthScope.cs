using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Health;

/// <summary>
/// What one project is judged by. As the DCMA has it, groups, milestones and effort that only repeats are not counted as tasks; what
/// is dropped is not there.
/// </summary>
internal sealed class HealthScope(Project project, IEnumerable<TaskDates> items, PlanLinks links, HealthSources sources)
{
    public Project Project => project;

    public PlanLinks Links => links;

    public HealthSources Sources => sources;

    public PlanSnapshot Plan => sources.Plan;

    public DateOnly AsOf => sources.Schedule.AsOf;

    public ProjectDates? Dates => sources.Schedule.FindProject(project.Path) is { IsScheduled: true } dates ? dates : null;

    /// <summary>Done or not, in the plan's order.</summary>
    public List<TaskDates> Tasks { get; } = [.. items.Where(IsTask)];

    public List<TaskDates> Open => Tasks.FindAll(task => task.Status != WorkStatus.Done);

    public HealthPoint Point(PointDefinition definition) => new(definition, sources.Limits.Of(definition)) { LongDays = sources.Limits.LongDaysOf(definition) };

    public decimal Days(TaskDates task, long minutes) => sources.Calendars.For(task.Item).ToDays(minutes);

    public static bool IsTask(TaskDates task) =>
        task.Status != WorkStatus.Dropped && task.Item is { IsGroup: false, IsMilestone: false, Repeat: null };
}

/// <summary>The facts that all projects are judged by.</summary>
/// <param name="Baseline">Null where there is none that can be had; <paramref name="WhyNoBaseline"/> says why.</param>
internal sealed record HealthSources(
    PlanSnapshot Plan, CalendarBook Calendars, PlanSchedule Schedule, Baseline? Baseline, string? WhyNoBaseline, HealthLimits Limits, Func<SchedulePasses> Passes);
