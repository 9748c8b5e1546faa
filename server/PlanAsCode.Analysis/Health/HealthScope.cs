using PlanAsCode.Analysis.Calendars;
using PlanAsCode.Analysis.EarnedValue;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Health;

/// <summary>
/// What one project is judged by. As the DCMA has it, groups, milestones and effort that only repeats are not counted as tasks; what
/// is dropped is not there.
/// </summary>
internal sealed class HealthScope
{
    private readonly Dictionary<string, TaskDates> _byPath;

    /// <param name="items">Of the project, groups and milestones included.</param>
    public HealthScope(Project project, IReadOnlyList<TaskDates> items, HealthSources sources)
    {
        Project = project;
        Items = items;
        Sources = sources;
        Tasks = [.. items.Where(IsTask)];
        Open = Tasks.FindAll(task => task.Status != WorkStatus.Done);
        _byPath = Tasks.ToDictionary(task => task.Path, StringComparer.Ordinal);
    }

    public Project Project { get; }

    public IReadOnlyList<TaskDates> Items { get; }

    public HealthSources Sources { get; }

    public DateOnly AsOf => Sources.Schedule.AsOf;

    /// <summary>Done or not, in the plan's order.</summary>
    public List<TaskDates> Tasks { get; }

    /// <summary>Those that are not done.</summary>
    public List<TaskDates> Open { get; }

    /// <summary>Why points that need dates cannot be computed; null where all open tasks have some.</summary>
    public string? WhyNoDates => Open.Count(task => !task.IsScheduled) is > 0 and var undated
        ? $"{undated} of {Open.Count} open tasks {(undated == 1 ? "has" : "have")} no dates"
        : null;

    /// <summary>Null where the project has no such task.</summary>
    public TaskDates? Find(string path) => _byPath.GetValueOrDefault(path);

    public HealthPoint Point(PointDefinition definition) => new(definition, Sources.Limits.Of(definition)) { LongDays = Sources.Limits.LongDaysOf(definition) };

    public decimal Days(TaskDates task, long minutes) => Sources.Calendars.For(task.Item).ToDays(minutes);

    public static bool IsTask(TaskDates task) =>
        task.Status != WorkStatus.Dropped && task.Item is { IsGroup: false, IsMilestone: false, Repeat: null };
}

/// <summary>The facts that all projects are judged by.</summary>
/// <param name="UsesResources">Anybody is assigned to anything, or anything has a cost.</param>
/// <param name="Baseline">Null where there is none that can be had; <paramref name="WhyNoBaseline"/> says why.</param>
/// <param name="Before">The baseline's tasks by project.</param>
internal sealed record HealthSources(
    CalendarBook Calendars,
    PlanSchedule Schedule,
    PlanLinks Links,
    HealthLimits Limits,
    bool UsesResources,
    Baseline? Baseline,
    string? WhyNoBaseline,
    ILookup<string, TaskDates> Before);
