using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>A blocked task that does not say by what: nobody can free it.</summary>
public static class BlockedWithoutReason
{
    public static Rule Rule { get; } = new("blocked-without-reason", Severity.Warning, "A blocked task does not say what blocks it.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if (item.Status != WorkStatus.Blocked || item.Has("blocked-by") || context.Work.IsOver(item)) continue;
            context.Report(item.PlaceOf("status"), $"`{item.Path}` is blocked and does not say by what; add `blocked-by`");
        }
    }
}
