using System.Collections.Immutable;
using PlanAsCode.Analysis.Forecasting;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Comparison;

/// <summary>What becomes of projects and of what has a date to keep.</summary>
internal sealed class ProjectChanges(PlanAnalysis before, PlanAnalysis after, EntityPairs pairs)
{
    /// <summary>All projects of both plans, in the order of the later one, those that are gone last.</summary>
    /// <param name="runs">Of the forecasts; 0 for none.</param>
    public ImmutableArray<ProjectChange> Projects(int runs)
    {
        var (was, now) = runs == 0 ? (null, null) : (ForecastOf(before, runs), ForecastOf(after, runs));
        return
        [
            .. after.Plan.Projects.All.Select(project => Of(pairs.TryEarlier(project, out var earlier) ? (Project)earlier : null, project, was, now)),
            .. before.Plan.Projects.All.Where(project => !pairs.TryLater(project, out _)).Select(project => Of(project, null, was, now)),
        ];
    }

    /// <summary>Milestones, and tasks and groups with a deadline, of both plans.</summary>
    public ImmutableArray<FinishChange> Milestones() =>
    [
        .. after.Plan.WorkItems.All.Where(item => IsWatched(item) || (pairs.TryEarlier(item, out var earlier) && IsWatched((WorkItem)earlier)))
            .Select(item => Of(pairs.TryEarlier(item, out var earlier) ? (WorkItem)earlier : null, item)),
        .. before.Plan.WorkItems.All.Where(item => IsWatched(item) && !pairs.TryLater(item, out _)).Select(item => Of(item, null)),
    ];

    private static bool IsWatched(WorkItem item) => item.IsMilestone || item.Deadline is not null;

    private static Forecast ForecastOf(PlanAnalysis plan, int runs)
    {
        var options = ForecastOptions.Of(plan.Plan.Workspace);
        return plan.ForecastWith(options with { Runs = Math.Min(runs, options.Runs) });
    }

    private ProjectChange Of(Project? was, Project? now, Forecast? forecastBefore, Forecast? forecastAfter)
    {
        var (from, to) = (was is null ? null : before.Schedule.FindProject(was.Path), now is null ? null : after.Schedule.FindProject(now.Path));
        var (old, current) = (from is { IsScheduled: true } ? from : null, to is { IsScheduled: true } ? to : null);
        var finish = new FinishChange(
            (now ?? was)!, KindOf(was, now), old?.FinishDate, current?.FinishDate, Slip(old?.Finish, current?.Finish, current?.Project))
        {
            DeadlineBefore = was?.Deadline?.Last,
            DeadlineAfter = now?.Deadline?.Last,
        };
        var criticalBefore = was is null ? [] : Critical(before, was).Select(path => pairs.LaterPath(EntityKind.WorkItem, path)).ToHashSet(StringComparer.Ordinal);
        var criticalAfter = now is null ? [] : Critical(after, now).ToHashSet(StringComparer.Ordinal);
        return new ProjectChange(finish)
        {
            CostBefore = was is null ? null : before.CostsAtCompletion[was.Path].Amount,
            CostAfter = now is null ? null : after.CostsAtCompletion[now.Path].Amount,
            BudgetBefore = was?.Budget,
            BudgetAfter = now?.Budget,
            WorkDaysBefore = was is null ? 0 : WorkDays(before, was),
            WorkDaysAfter = now is null ? 0 : WorkDays(after, now),
            Entered = [.. criticalAfter.Where(path => !criticalBefore.Contains(path)).Order(StringComparer.Ordinal)],
            Left = [.. criticalBefore.Where(path => !criticalAfter.Contains(path)).Order(StringComparer.Ordinal)],
            ForecastBefore = forecastBefore?.Find(was?.Path),
            ForecastAfter = forecastAfter?.Find(now?.Path),
        };
    }

    private FinishChange Of(WorkItem? was, WorkItem? now)
    {
        var (from, to) = (Placed(before, was), Placed(after, now));
        var project = now is null ? null : after.Plan.Projects.Find(now.ProjectPath);
        return new FinishChange((now ?? was)!, KindOf(was, now), from?.FinishDate, to?.FinishDate, Slip(from?.Finish, to?.Finish, project))
        {
            DeadlineBefore = was?.Deadline?.Last,
            DeadlineAfter = now?.Deadline?.Last,
        };
    }

    private ChangeKind KindOf(Entity? was, Entity? now)
    {
        if (was is null) return ChangeKind.Added;
        if (now is null) return ChangeKind.Removed;
        if (now.Path == pairs.ExpectedPath(was)) return ChangeKind.Same;
        return was.Id == now.Id ? ChangeKind.Moved : ChangeKind.Renamed;
    }

    private decimal? Slip(Instant? from, Instant? to, Project? project) =>
        from is { } earlier && to is { } later && project is not null ? after.Calendars.WorkingDays(earlier, later, project) : null;

    private static TaskDates? Placed(PlanAnalysis plan, WorkItem? item) => plan.Schedule.Find(item?.Path) is { IsScheduled: true } dates ? dates : null;

    private static IEnumerable<string> Critical(PlanAnalysis plan, Project project) =>
        TasksOf(plan, project).Where(task => task.IsScheduled && task.IsCritical).Select(task => task.Path);

    private static decimal WorkDays(PlanAnalysis plan, Project project) =>
        plan.Calendars.For(project).ToDays(TasksOf(plan, project).Sum(task => task.EffortMinutes ?? 0));

    private static IEnumerable<TaskDates> TasksOf(PlanAnalysis plan, Project project) =>
        plan.Schedule.Tasks.Where(task => task.Item.ProjectPath == project.Path && !task.Item.IsGroup && task.Status != WorkStatus.Dropped);
}
