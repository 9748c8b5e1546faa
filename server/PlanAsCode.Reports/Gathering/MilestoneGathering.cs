using System.Collections.Immutable;
using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>Everything with a deadline, and milestones without one as long as they are few.</summary>
internal static class MilestoneGathering
{
    // A plan with more milestones than this shows the next ones; the schedule has them all.
    private const int MaxWithoutDeadline = 20;

    public static (ImmutableArray<MilestoneView> Views, string Note) Of(ReportScope scope)
    {
        var tasks = scope.Analysis.Schedule.Tasks
            .Where(task => scope.Shows(task.Item.ProjectPath) && task.Status != WorkStatus.Dropped).ToList();
        var withDeadline = tasks.Where(task => DeadlineOf(task) is not null).Select(task => View(task, scope));
        var plain = tasks.Where(task => task.Item is { IsMilestone: true, IsGroup: false } && DeadlineOf(task) is null && task.IsScheduled).ToList();
        var shown = plain.Count <= MaxWithoutDeadline ? plain : Next(plain, scope.AsOf);
        var views = scope.Projects.Where(project => project.Deadline is not null).Select(project => View(project, scope))
            .Concat(withDeadline)
            .Concat(shown.Select(task => View(task, scope)))
            .OrderBy(view => view.Date ?? view.Deadline ?? DateOnly.MaxValue);
        var left = plain.Count - shown.Count;
        return ([.. views], left == 0 ? "" : $"{NumberWords.Count(left, "more milestone")} without a deadline {(left == 1 ? "is" : "are")} in the schedule.");
    }

    private static List<TaskDates> Next(List<TaskDates> milestones, DateOnly asOf) =>
        [.. milestones.Where(task => task.Status != WorkStatus.Done && task.FinishDate >= asOf).OrderBy(task => task.Finish).Take(MaxWithoutDeadline)];

    private static PlanDate? DeadlineOf(TaskDates task) => task.Item.Deadline ?? task.Item.FinishNoLater;

    private static MilestoneView View(TaskDates task, ReportScope scope)
    {
        var margin = task.IsScheduled && DeadlineOf(task) is { } deadline
            ? Margin.Between(task.Finish, deadline, scope.Analysis.Calendars.For(task.Item))
            : (Margin?)null;
        return Judged(task.Status == WorkStatus.Done, task.IsScheduled, margin) with
        {
            Title = task.Item.Name,
            Project = scope.Names.OfProject(task.Item.ProjectPath),
            Kind = task.Item.IsGroup ? "Group" : task.Item.IsMilestone ? "Milestone" : "Task",
            Date = task.IsScheduled ? task.FinishDate : null,
            Deadline = DeadlineOf(task)?.Last,
            Gate = Gate(task.Item),
            Extra = task.Item.FreeFields,
        };
    }

    private static MilestoneView View(Project project, ReportScope scope)
    {
        var dates = scope.Analysis.Schedule.FindProject(project.Path) is { IsScheduled: true } found ? found : null;
        var margin = dates is null ? (Margin?)null : Margin.Between(dates.Finish, project.Deadline!, scope.Analysis.Calendars.For(project));
        return Judged(project.Status == ProjectStatus.Done, dates is not null, margin) with
        {
            Title = project.Name,
            Project = project.Name,
            Kind = "Project",
            Date = dates?.FinishDate,
            Deadline = project.Deadline!.Last,
            Extra = project.FreeFields,
        };
    }

    private static MilestoneView Judged(bool isDone, bool isScheduled, Margin? margin)
    {
        var (state, tone) = (isDone, isScheduled, margin) switch
        {
            (_, false, _) => ("No date", Tone.Watch),
            (true, _, { IsMissed: true }) => ("Done late", Tone.Neutral),
            (true, _, _) => ("Done", Tone.Good),
            (_, _, { IsMissed: true }) => ("Broken", Tone.Bad),
            (_, _, not null) => ("On course", Tone.Good),
            _ => ("Planned", Tone.Neutral),
        };
        return new MilestoneView { Title = "", Project = "", State = state, Tone = tone, Slack = margin?.Words ?? "" };
    }

    private static string Gate(WorkItem item)
    {
        if (item.Acceptance.Length == 0) return "";

        var met = item.Acceptance.Count(criterion => criterion.Met == true);
        return $"{NumberWords.Of(met)} of {NumberWords.Count(item.Acceptance.Length, "criterion", "criteria")} met";
    }
}
