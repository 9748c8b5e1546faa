using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Goals;

/// <summary>A goal whose date comes before the work that serves it is finished. Work that is late for a supporting goal already is told there.</summary>
public static class GoalWorkLate
{
    public static Rule Rule { get; } = new("goal-work-late", Severity.Warning, "Work that serves a goal finishes after the goal's date.") { Check = Check };

    private static void Check(RuleContext context)
    {
        if (!context.Uses.Goals) return;
        foreach (var standing in context.Analysis.Goals.Goals)
        {
            var goal = standing.Goal;
            // A date before as-of is missed for good: 'goal-overdue' says so.
            if (goal.By is not { } by || by.Last < context.AsOf || goal.Status is not (GoalStatus.Active or GoalStatus.Proposed)) continue;
            if (!standing.IsFirstToBeLate || standing.LastLate is not [var last, ..]) continue;
            var days = context.Calendars.Workspace.ToDays(context.Calendars.Workspace.MinutesBetween(by.AsEnd, last.Finish));
            var others = standing.LateTasks > 1 ? $", the last of {standing.LateTasks} tasks" : "";
            var late = days < 0.1m ? "after" : $"{Words.WorkingDays(days)} after";
            context.Report(
                goal.PlaceOf("by"),
                $"the work for `{goal.Path}` finishes on {Words.Date(last.FinishDate)} (`{last.Path}`{others}), {late} the goal's date {Words.End(by)}; cut work, begin earlier, or move the date with a decision why",
                [.. standing.LastLate.Select(task => new RelatedPlace($"`{task.Path}` finishes on {Words.Date(task.FinishDate)}", task.Item.Place))]);
        }
    }
}
