using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>A blocked task: it is scheduled as if it were free, so its dates hold only if somebody frees it in time.</summary>
public static class TaskBlocked
{
    public static Rule Rule { get; } = new("task-blocked", Severity.Warning, "A task is blocked; its dates assume that it is free.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var dates in context.Work.OpenLeaves)
        {
            var item = dates.Item;
            if (item.Status != WorkStatus.Blocked || item.BlockedBy is not { } reason) continue;
            var isUrgent = dates.IsScheduled && dates.IsCritical;
            var left = dates switch
            {
                { IsScheduled: false } => "",
                { IsCritical: true } => "; it is critical: every day it waits moves the finish",
                { TotalFloatMinutes: { } minutes } => $"; it can wait {Words.WorkingDays(context.Calendars.For(item).ToDays(minutes))}",
                _ => "",
            };
            context.Report(
                item.PlaceOf("status"),
                isUrgent ? Rule.DefaultSeverity : Severity.Info,
                $"`{item.Path}` is blocked by: {reason.Trim().TrimEnd('.')}{left}");
        }
    }
}
