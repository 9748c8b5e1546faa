using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Tasks;

/// <summary>A task that counts as done, or is 100 % done, and still has work left by its own numbers.</summary>
public static class DoneWithWorkLeft
{
    public static Rule Rule { get; } = new("done-with-work-left", Severity.Warning, "A done task says that work remains.") { Check = Check };

    private static void Check(RuleContext context)
    {
        foreach (var item in context.Plan.WorkItems.All)
        {
            if (item.IsGroup) continue;
            if (context.Work.StatusOf(item) is not (WorkStatus.Done or WorkStatus.Dropped) && item is { Done.Value: >= 100, Remaining.Amount: > 0 })
            {
                context.Report(
                    item.PlaceOf("remaining"),
                    $"`{item.Path}` is 100 % `done`, but `remaining` is not 0; correct one of the two: the schedule goes by `remaining`",
                    [new RelatedPlace("`done`", item.PlaceOf("done"))]);
            }

            if (context.Work.StatusOf(item) != WorkStatus.Done) continue;
            if (item.Remaining is { Amount: > 0 })
                Report(context, item, "remaining", "`remaining` is not 0", FieldFix.Set("Set `remaining` to 0d", item, "remaining", "0d"));
            if (item.Done is { Value: < 100 } done)
                Report(context, item, "done", $"`done` is {Words.Number(done.Value)} %", FieldFix.Set("Set `done` to 100%", item, "done", "100%"));
        }
    }

    private static void Report(RuleContext context, WorkItem item, string field, string what, ImmutableArray<CodeFix> fixes)
    {
        var because = item.Finished is not null ? "finished" : "status";
        context.Report(
            item.PlaceOf(field),
            $"`{item.Path}` counts as done (`{because}`), but {what}",
            [new RelatedPlace($"`{because}`", item.PlaceOf(because))],
            fixes);
    }
}
