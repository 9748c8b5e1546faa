using System.Collections.Immutable;
using PlanAsCode.Analysis.Rules;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Understanding;

/// <summary>Lines of facts above declarations: when projects end, which tasks have no float, what is used how often. The facts have to be of this very text.</summary>
public static class CodeLenses
{
    /// <summary>In order of place; of one declaration in order of kind, what is likely last, as it comes later.</summary>
    public static ImmutableArray<CodeLens> In(PlanFile file, LensKinds kinds, CancellationToken cancel = default)
    {
        var found = ImmutableArray.CreateBuilder<CodeLens>();
        if (kinds == LensKinds.None) return [];
        foreach (var (place, entity) in file.Index.DeclarationsIn(file.Path))
        {
            cancel.ThrowIfCancellationRequested();
            // What is spread over files says it once, where it begins.
            if (entity.Place != place) continue;
            var before = found.Count;
            if (entity is Project project) AddProject(found, project, place.Span, file, kinds);
            if (entity is WorkItem item) AddTask(found, item, place.Span, file, kinds);
            if (kinds.HasFlag(LensKinds.Uses) && (entity is not WorkItem || found.Count > before) && UsesOf(entity, file) is { } uses) Add(found, place.Span, uses, LensKinds.Uses, entity);
            if (kinds.HasFlag(LensKinds.Likely) && LikelyOf(entity, file) is { } likely) Add(found, place.Span, likely, LensKinds.Likely, entity);
        }

        return found.ToImmutable();
    }

    /// <summary>Where a thing is referred to, in order of file and place.</summary>
    public static ImmutableArray<Place> UsesAt(PlanFile file, EntityKind kind, string path) =>
        file.Index.Find(kind, path) is { } entity ? [.. file.Index.UsesOf(entity).Select(use => use.Reference.Place)] : [];

    private static void AddProject(ImmutableArray<CodeLens>.Builder found, Project project, TextSpan key, PlanFile file, LensKinds kinds)
    {
        var asOf = file.Analysis.AsOf;
        if (kinds.HasFlag(LensKinds.Projects)) Add(found, key, FinishOf(project, file), LensKinds.Projects, project);
        if (!kinds.HasFlag(LensKinds.Updates) || project.Status is ProjectStatus.Done or ProjectStatus.Dropped) return;
        if (ProjectPage.LastUpdate(project, asOf) is { Date: { } date })
            Add(found, key, $"last update {ProjectPage.Ago(date.Last, asOf)}", LensKinds.Updates, project);
    }

    private static string FinishOf(Project project, PlanFile file)
    {
        if (file.Analysis.Schedule.FindProject(project.Path) is not { IsScheduled: true } dates) return project.Tasks.IsEmpty ? "no tasks" : "no dates: no task of it has any";
        var finish = $"finish {Words.Date(dates.FinishDate)}";
        if (project.Deadline is not { } deadline) return finish;
        return $"{finish}, {Distance(deadline, dates.Finish, file.Analysis.Calendars.For(project))} deadline";
    }

    /// <summary>"3 working days before its", "on its", "1 working day after its".</summary>
    private static string Distance(PlanDate deadline, Instant finish, Analysis.Calendars.WorkingCalendar calendar)
    {
        var minutes = calendar.MinutesBetween(finish, deadline.AsEnd);
        if (minutes == 0) return "on its";
        return $"{Words.WorkingDays(Math.Abs(calendar.ToDays(minutes)))} {(minutes > 0 ? "before" : "after")} its";
    }

    private static void AddTask(ImmutableArray<CodeLens>.Builder found, WorkItem item, TextSpan key, PlanFile file, LensKinds kinds)
    {
        if ((kinds & (LensKinds.Tasks | LensKinds.AllTasks)) == 0) return;
        if (file.Analysis.Schedule.Find(item.Path) is not { IsScheduled: true, TotalFloatMinutes: { } total } dates || dates.Status is WorkStatus.Done or WorkStatus.Dropped) return;
        var isUseful = item.IsMilestone || item.IsGroup || dates.IsCritical;
        if (!isUseful && !kinds.HasFlag(LensKinds.AllTasks)) return;
        Add(found, key, FloatOf(dates, file.Analysis.Calendars.For(item).ToDays(total), file), LensKinds.Tasks, item);
    }

    private static string FloatOf(TaskDates dates, decimal days, PlanFile file)
    {
        var item = dates.Item;
        var words = dates.IsCritical ? days < 0 ? $"critical, float {Said.Float(days)}" : "critical" : $"float {Words.WorkingDays(days)}";
        if (!item.IsMilestone && !item.IsGroup) return words;
        if (item.Deadline is not { } deadline) return words;
        return $"{words}, {Distance(deadline, dates.Finish, file.Analysis.Calendars.For(item))} deadline";
    }

    private static string? UsesOf(Entity entity, PlanFile file)
    {
        if (entity is LogEntry and not Decision) return null;
        return file.Index.UsesOf(entity).Count() is > 0 and var count ? Words.Count(count, "use") : null;
    }

    private static string? LikelyOf(Entity entity, PlanFile file)
    {
        if (file.Forecast is not { Varies: true } forecast) return null;
        return entity switch
        {
            Project project when forecast.Find(project.Path) is { Finish.P80: { } p80 } likely =>
                $"80 % likely by {Words.Date(p80)}{(likely.DeadlineChance is { } chance ? $", deadline kept in {Said.Chance(chance)}" : "")}",
            WorkItem { IsMilestone: true, Deadline: not null } milestone
                when forecast.Find(milestone.ProjectPath)?.Tasks.FirstOrDefault(task => task.Path == milestone.Path) is { DeadlineChance: { } chance } => $"deadline kept in {Said.Chance(chance)}",
            _ => null,
        };
    }

    private static void Add(ImmutableArray<CodeLens>.Builder found, TextSpan key, string title, LensKinds kind, Entity entity) =>
        found.Add(new CodeLens(key, title, kind, entity.Kind, entity.Path));
}
