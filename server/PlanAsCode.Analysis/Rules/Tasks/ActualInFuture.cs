using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Values;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>Work that is said to have begun or ended on a day after as-of. The day of as-of itself is fine: plans are written during it.</summary>
public static class ActualInFuture
{
    public static Rule Rule { get; } = new("actual-in-future", Severity.Error, "`started` or `finished` lies after as-of.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            CheckDate(context, item, "started", item.Started);
            CheckDate(context, item, "finished", item.Finished);
        }
    }

    private static void CheckDate(RuleContext context, WorkItem item, string field, PlanDate? date)
    {
        if (date is null || date.First <= context.AsOf) return;
        var planned = field == "started" ? "start-no-earlier" : "deadline";
        context.Report(
            item.PlaceOf(field),
            $"`{field}` says what happened, but {Words.Start(date)} lies after as-of {Words.Date(context.AsOf)}; a date ahead is `{planned}`");
    }
}
