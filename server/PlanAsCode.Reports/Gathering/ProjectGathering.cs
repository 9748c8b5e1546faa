using PlanAsCode.Model.Entities;
using PlanAsCode.Reports.Html;
using PlanAsCode.Reports.Views;
using PlanAsCode.Reports.Words;

namespace PlanAsCode.Reports.Gathering;

/// <summary>One project at a glance: dates, progress, cost, what was last reported, and what all that means.</summary>
internal static class ProjectGathering
{
    public static ProjectView Of(Project project, ReportScope scope)
    {
        var dates = scope.Analysis.Schedule.FindProject(project.Path) is { IsScheduled: true } found ? found : null;
        var prose = scope.ProseOf(project.Path);
        var margin = dates is not null && project.Deadline is { } deadline
            ? Margin.Between(dates.Finish, deadline, scope.Analysis.Calendars.For(project))
            : (Margin?)null;
        var cost = ProjectCost.Of(project, scope);
        var update = LogGathering.Latest(project, scope.AsOf);
        var verdict = ProjectVerdict.Of(project, margin, cost, update?.Health, scope);
        return new ProjectView
        {
            Path = project.Path,
            Title = project.Name,
            Status = StatusWords.Of(project.Status),
            Owner = scope.Names.Of(project.Owner),
            Sponsor = scope.Names.Of(project.Sponsor),
            Health = update?.Health?.ToString() ?? "",
            HealthTone = LogGathering.ToneOf(update?.Health),
            HealthDate = update?.Date?.First,
            Summary = prose.Block(update?.Summary),
            Verdict = verdict.Words,
            VerdictTone = verdict.Tone,
            Reasons = verdict.Reasons,
            DonePercent = dates?.DonePercent ?? 0,
            TaskCount = TaskCount(project, scope),
            Start = dates?.StartDate,
            Finish = dates?.FinishDate,
            Deadline = project.Deadline?.Last,
            Slack = margin?.Words ?? "",
            SlackTone = margin is { IsMissed: true } ? Tone.Bad : Tone.Good,
            Cost = cost.Cost is { } money ? NumberWords.Money(money.Amount, money.Currency) : "",
            Budget = project.Budget is { } budget ? NumberWords.Money(budget.Amount, budget.Currency) : "",
            BudgetPercent = cost.BudgetPercent,
            CostNote = cost.Note,
            Goals = [.. project.Goals.Select(scope.Names.Of)],
            DoneWhen = [.. project.DoneWhen.Select(prose.Inline)],
            Notes = prose.Block(project.Notes),
            Links = [.. project.Links.Select(link => SafeAddress.Link(link.Title, link.Address))],
            Gantt = GanttGathering.Of(project, scope),
            Extra = project.FreeFields,
        };
    }

    private static string TaskCount(Project project, ReportScope scope)
    {
        var tasks = scope.Analysis.Schedule.Tasks
            .Where(task => task.Item.ProjectPath == project.Path && !task.Item.IsGroup && !task.Item.IsMilestone && task.Status != WorkStatus.Dropped)
            .ToList();
        if (tasks.Count == 0) return "no tasks";

        return $"{NumberWords.Of(tasks.Count(task => task.Status == WorkStatus.Done))} of {NumberWords.Count(tasks.Count, "task")} done";
    }
}
