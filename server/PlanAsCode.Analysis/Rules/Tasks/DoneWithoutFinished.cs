using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>A done task, or one with nothing left, that does not say when it was finished: its successors start where the schedule thinks it ended.</summary>
public static class DoneWithoutFinished
{
    public static Rule Rule { get; } = new("done-without-finished", Severity.Info, "A done task does not say when it was finished.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if (item.Has("finished") || item.IsGroup) continue;
            if (NothingLeft(context, item) is { } field && context.Work.StatusOf(item) == WorkStatus.Doing)
            {
                context.Report(item.PlaceOf(field), $"`{item.Path}` is doing, and by `{field}` nothing is left to do; add `finished` if it is done{(field == "spent" ? ", else write what is `remaining`" : "")}");
                continue;
            }

            if (item.Status != WorkStatus.Done) continue;
            if (!context.Uses.ActualDates)
            {
                if (context.Plan.Projects.Find(item.ProjectPath) is { } project)
                    context.ReportOncePerProject(project, $"no done task of `{project.Path}` says when it was `finished`, so its dates are computed ones");
                continue;
            }

            context.Report(item.PlaceOf("status"), $"`{item.Path}` is done and does not say when; add `finished`");
        }
    }

    private static string? NothingLeft(RuleContext context, WorkItem item) =>
        item.Remaining is { Amount: 0 } ? "remaining"
        : item.Remaining is not null ? null
        : item.Done is { } done ? done.Value >= 100 ? "done" : null
        : IsSpent(context, item) ? "spent" : null;

    /// <summary>As much is spent as it was estimated at, and nobody says what remains.</summary>
    private static bool IsSpent(RuleContext context, WorkItem item) =>
        item is { Spent: { } spent, Effort: { } effort }
        && context.Calendars.For(item) is var calendar
        && calendar.ToMinutes(spent) >= calendar.ToMinutes(effort);
}
