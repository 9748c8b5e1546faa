using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Quality;

/// <summary>A milestone with a deadline that anything passes: no acceptance says what must be true.</summary>
public static class MilestoneWithoutGate
{
    public static Rule Rule { get; } = new("milestone-without-gate", Severity.Hint, "A milestone with a deadline has no acceptance, so nothing says when it is reached.")
    {
        Check = Check,
    };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if (!item.IsMilestone || item.IsGroup || item.Deadline is null || item.Acceptance.Length > 0 || item.Has("acceptance")) continue;
            if (context.Schedule.Find(item.Path) is { Status: WorkStatus.Done or WorkStatus.Dropped }) continue;
            if (!context.Uses.Acceptance)
                context.ReportOncePerProject(context.Plan.Projects[item.ProjectPath], "no milestone says in `acceptance` what must be true when it is reached");
            else
                context.Report(item.Place, $"nothing says when `{item.Path}` is reached; add `acceptance`");
        }
    }
}
